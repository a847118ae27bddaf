using System.Globalization;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Desk.Corpus;
using Bot.Articles;
using Bot.Faqs;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Desk.Told;

/// <summary><c>GET /desk/told?q=</c>: what we told people about something. Never who asked, and never the question.</summary>
internal static class ToldSearchPage
{
    private const int PageSize = 20;

    public static async Task<IResult> GetAsync(HttpContext context, ToldAnswers told)
    {
        // What was just told is found at once; where very much is new, nobody waits for the follower to take up the rest.
        await told.TakeUpAsync(context.RequestAborted);
        var words = DeskPage.WordsOf(context);
        string Value(string name) => context.Request.Query[name].LastOrDefault()?.Trim() is { Length: <= 200 } value ? value : "";
        var search = Value("q");
        var page = int.TryParse(Value("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Max(1, given) : 1;
        var found = await told.SearchAsync(search, page, PageSize, context.RequestAborted);
        return new DeskPage(words["told.title"], "told", Html.Of($"""
            <p class="intro">{words.Get("told.intro", $"{ToldAnswers.Floor}")}</p>
            <form class="filters" action="/desk/told" method="get" role="search" aria-label="{words["told.filter"]}">
            {Forms.Text("q", words["told.about"], search, words["told.hint"], type: "search", attributes: "maxlength=\"200\"")}
            <p class="actions"><button type="submit" class="primary">{words["show"]}</button><a class="button quiet" href="/desk/told">{words["showAll"]}</a></p>
            </form>
            <section aria-labelledby="found"><h2 id="found">{words.Count("told.count", found.Total)}</h2>
            {found.Answers.Select(answer => Answer(answer, words))}
            {Lists.Pager(words, page, found.Total, PageSize, to => "/desk/told" + QueryString.Create((KeyValuePair<string, string?>[])[new("q", search), new("page", $"{to}")]))}
            </section>
            """)).For(context);
    }

    private static Html Answer(ToldAnswer told, DeskWords words)
    {
        var (answer, language) = (told.Answer, ReplyLanguages.Parse(told.Answer.Language) ?? ReplyLanguage.English);
        var (first, latest) = (words.Day(DateOnly.FromDateTime(told.FirstAt.UtcDateTime)), words.Day(DateOnly.FromDateTime(told.LatestAt.UtcDateTime)));
        return Html.Of($"""
            <article class="mock"><p class="standing"><span class="badge">{words[$"outcome.{answer.Outcome}"]}</span> <span>{words.Count("told.times", told.Times)} · {(first == latest ? first : words.Get("told.span", first, latest))} · {words.Get("told.corpus", told.CorpusVersion.ToString(CultureInfo.InvariantCulture))}</span></p>
            <div lang="{answer.Language}">{answer.Lines.Where(line => line.Kind != "more").Select(line => Line(line, language))}</div>
            {(answer.Citations.Count == 0 ? Html.None : Html.Of($"<ol class=\"facts\">{answer.Citations.Select(citation => Source(citation, language, words))}</ol>"))}</article>
            """);
    }

    private static Html Line(ReplyLine line, ReplyLanguage language) => line.Kind is "statement" or "nearest"
        ? Html.Of($"<p>• {AnswerLineWriter.Words(line, language)} {line.Marks}</p>")
        : Html.Of($"<p>{line.Text} {line.Marks}</p>");

    private static Html Source(CitationLine citation, ReplyLanguage language, DeskWords words)
    {
        var title = citation.Title.Length > 0 ? citation.Title : words["corpus.untitled"];
        var address = citation.Kind == "faq" ? FaqWords.Address(new FaqId(citation.Article)) : ArticlePage.Address(new ArticleId(citation.Article));
        var facts = string.Join(" · ", new[] { citation.Outlet, citation.Published ?? "", citation.Kind == "faq" ? citation.Article : "" }.Where(part => part.Length > 0));
        var quote = citation.Kind == "article" && citation.Quote.Length > 0 ? Html.Of($"""<div lang="{(citation.Language.Length > 0 ? citation.Language : "und")}">{AnswerLineWriter.Quoted(citation.Quote.ReplaceLineEndings(" "), language)}</div>""") : Html.None;
        return Html.Of($"""<li value="{citation.N}"><a href="{address}">{title}</a> {facts}{quote}</li>""");
    }
}
