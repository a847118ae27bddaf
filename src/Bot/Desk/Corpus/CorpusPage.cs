using System.Globalization;
using Bot.Articles;
using Bot.Articles.Copies;
using Bot.Articles.Ingest;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Language;

namespace Bot.Desk.Corpus;

/// <summary><c>GET /desk/corpus</c>: the articles and how healthy they are; a file can be brought in here.</summary>
internal sealed class CorpusPage(ArticleStore store, CorpusCopies copies, CorpusSteps steps, TimeProvider clock)
{
    /// <summary>Pay moves on: an article older than this is marked, and answers that rest on it say its age.</summary>
    private const int StaleYears = 2;

    private const int PageSize = 100;

    private static readonly string[] States = ["stale", "undated", "sample", "copy"];

    public static Task<IResult> GetAsync(HttpContext context, CorpusPage page) => page.ShowAsync(context, null);

    public static async Task<IResult> UploadAsync(HttpContext context, CorpusPage page)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var words = DeskPage.WordsOf(context);
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return await page.ShowAsync(context, DeskPage.Problem(words["upload.noFile"]), StatusCodes.Status422UnprocessableEntity);
        }

        var published = IsoDay.Read(form["date"].ToString().Trim());
        var language = form["language"].ToString().Trim().ToLowerInvariant();
        if ((form["date"].ToString().Trim().Length > 0 && published is null) || (language.Length > 0 && !(language.Length == 2 && language.All(char.IsAsciiLetterLower))))
        {
            return await page.ShowAsync(context, DeskPage.Problem(words["upload.badDetail"]), StatusCodes.Status422UnprocessableEntity);
        }

        var outlet = form["outlet"].ToString().Trim();
        await using var content = file.OpenReadStream();
        var details = new IngestRequest([], language.Length > 0 ? language : null, outlet.Length > 0 ? outlet : null, published);
        return await page.Steps.UploadAsync(DeskVisit.Of(context).Actor.Person, file.FileName, content, details, context.RequestAborted) is { } report
            ? await page.ShowAsync(context, Report(report, words))
            : await page.ShowAsync(context, DeskPage.Problem(words.Get("upload.kind", string.Join(" ", CorpusSteps.Endings))), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Whether it is older than answers should rest on.</summary>
    public static bool IsStale(DateOnly? published, DateOnly today) => published < today.AddYears(-StaleYears);

    private CorpusSteps Steps => steps;

    private async Task<IResult> ShowAsync(HttpContext context, Html? notice, int status = StatusCodes.Status200OK)
    {
        var (words, visit, request) = (DeskPage.WordsOf(context), DeskVisit.Of(context), context.Request);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        string Value(string name) => HttpMethods.IsGet(request.Method) && request.Query[name].LastOrDefault()?.Trim() is { Length: <= 200 } value ? value : "";
        var (search, state) = (Value("q"), Value("state"));
        var page = int.TryParse(Value("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Max(1, given) : 1;
        var groups = state == "copy" ? await copies.GetAsync(context.RequestAborted) : await copies.FindAsync(context.RequestAborted);
        var all = await store.ListAsync(context.RequestAborted);
        var found = all.Where(article => Holds(article, search, state, groups, today)).OrderByDescending(article => article.Published).ThenBy(article => article.Id.Value, StringComparer.Ordinal).ToList();
        string[] head = [words["corpus.article"], words["corpus.published"], words["corpus.language"], words["corpus.passages"], words["corpus.health"]];
        return new DeskPage(words["corpus.title"], "corpus", Html.Of($"""
            <form class="filters" action="/desk/corpus" method="get" role="search" aria-label="{words["corpus.filter"]}">
            {Forms.Text("q", words["faqs.search"], search, type: "search", attributes: "maxlength=\"200\"")}
            {Forms.Select("state", words["corpus.health"], state, States.Select(known => (known, words[$"corpus.{known}"])).Prepend(("", words["any"])))}
            <p class="actions"><button type="submit" class="primary">{words["show"]}</button><a class="button quiet" href="/desk/corpus">{words["showAll"]}</a></p>
            </form>
            <section aria-labelledby="found"><h2 id="found">{words.Count("corpus.count", found.Count)}</h2>
            {(all.Any(article => article.IsSample) ? Html.Of($"<p class=\"notice\">{words["corpus.samples"]}</p>") : Html.None)}
            {Lists.Table(words["corpus.title"], head, found.Skip((page - 1) * PageSize).Take(PageSize).Select(article => Row(article, head, groups, today, words)))}
            {Lists.Pager(words, page, found.Count, PageSize, to => "/desk/corpus" + QueryString.Create((KeyValuePair<string, string?>[])[new("q", search), new("state", state), new("page", $"{to}")]))}
            </section>
            {Upload(visit, words)}
            """)) { Notice = notice, Status = status, Address = HttpMethods.IsGet(request.Method) ? null : "/desk/corpus" }.For(context);
    }

    private static bool Holds(ArticleSummary article, string search, string state, CopyGroups? groups, DateOnly today) =>
        (search.Length == 0 || Folding.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Folding.Fold($"{article.Title} {article.Outlet} {article.Id.Value}").Contains(word, StringComparison.Ordinal)))
        && state switch
        {
            "stale" => IsStale(article.Published, today),
            "undated" => article.Published is null,
            "sample" => article.IsSample,
            "copy" => groups?.GroupOf(article.Id).Count > 1,
            _ => true,
        };

    private static Html Row(ArticleSummary article, string[] head, CopyGroups? groups, DateOnly today, DeskWords words)
    {
        var title = article.Title.Length > 0 ? article.Title : words["corpus.untitled"];
        var marks = new List<string>();
        if (IsStale(article.Published, today))
        {
            marks.Add(words["corpus.stale"]);
        }

        if (article.Published is null)
        {
            marks.Add(words["corpus.undated"]);
        }

        if (article.IsSample)
        {
            marks.Add(words["corpus.sample"]);
        }

        if (groups?.GroupOf(article.Id) is { Count: > 1 } group)
        {
            marks.Add(words.Count("corpus.copies", group.Count - 1));
        }

        return Lists.Row(head,
            Html.Of($"""<a class="title" href="{ArticlePage.Address(article.Id)}" lang="{(article.Language.Length > 0 ? article.Language : "und")}">{title}</a><div class="aside">{article.Outlet}{(article.Outlet.Length > 0 ? " · " : "")}{article.Id.Value}</div>"""),
            article.Published is { } day ? Html.Of($"{words.Day(day)}") : Html.None,
            Html.Of($"{article.Language}"),
            Html.Of($"{article.Passages}"),
            Html.Join(marks.Select(mark => Html.Of($"""<span class="badge">{mark}</span>""")), " "));
    }

    private static Html Upload(DeskVisit visit, DeskWords words) => Html.Of($"""
        <section aria-labelledby="upload"><h2 id="upload">{words["upload.title"]}</h2>
        <form class="editor" method="post" action="/desk/corpus/upload" enctype="multipart/form-data"><fieldset><legend>{words["upload.legend"]}</legend>{Forms.Token(visit)}
        {Forms.Text("file", words["upload.file"], "", words.Get("upload.hint", string.Join(" ", CorpusSteps.Endings), $"{CorpusSteps.LargestFile >> 20}"), type: "file", attributes: $"required accept=\"{string.Join(',', CorpusSteps.Endings)}\"")}
        <div class="grid">{Forms.Text("outlet", words["upload.outlet"], "", words["upload.detail"])}{Forms.Text("date", words["corpus.published"], "", words["upload.detail"], type: "date")}{Forms.Text("language", words["corpus.language"], "", words["upload.language"], attributes: "maxlength=\"2\"")}</div>
        <p class="actions"><button type="submit" class="primary">{words["upload.send"]}</button></p></fieldset></form></section>
        """);

    private static Html Report(IngestReport report, DeskWords words) => Html.Of($"""
        <div class="notice {(report.Accepted > 0 ? "good" : "bad")}" role="status"><p>{words.Get("upload.report", $"{report.Added}", $"{report.Replaced}", $"{report.Unchanged}", $"{report.Withdrawn}", $"{report.Rejected.Count}")}</p>
        {(report.Rejected.Count == 0 ? Html.None : Html.Of($"""<ul lang="en">{report.Rejected.Take(20).Select(rejection => Html.Of($"<li>{Path.GetFileName(rejection.Where)}: {rejection.Reason}</li>"))}</ul>"""))}</div>
        """);
}
