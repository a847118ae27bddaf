using Bot.Answering.Contacts;
using Bot.Answering.Retrieval.Index;
using Bot.Briefs;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Language;
using Bot.Rendering;
using Bot.Roles;
using Microsoft.Extensions.Options;

namespace Bot.Desk.Briefs;

/// <summary><c>/desk/briefs</c>: the form a brief is made with, and the briefs of whoever looks.</summary>
internal sealed class BriefsPage(BriefMaker maker, BriefStore store, BriefPage brief, CorpusIndexHolder corpus, IOptions<ContactsOptions> contacts, IOptions<BriefsOptions> options)
{
    public const string Path = "/desk/briefs";

    /// <summary>Characters of the longest note.</summary>
    public const int LongestNote = 1_000;

    private const int MostSuggested = 200;

    public static Task<IResult> GetAsync(HttpContext context, BriefsPage page) => page.ShowAsync(context, BriefForm.Empty(DeskPage.WordsOf(context).Language), BriefId.New(), "", []);

    /// <summary>Makes a brief. The note is shown above it this once, and goes nowhere else.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, BriefsPage page)
    {
        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        string Value(string name) => sent[name].ToString().Trim();
        var form = BriefForm.Of(Value, DeskPage.WordsOf(context).Language);
        var (id, note) = (BriefId.Read(Value("id")) ?? BriefId.New(), Value("note"));
        var asked = form.Read(out var problems);
        if (note.Length > LongestNote)
        {
            problems = [.. problems, new FieldProblem("note", "brief.problem.tooLong", $"{LongestNote}")];
        }

        if (problems.Count > 0)
        {
            return await page.ShowAsync(context, form, id, note, problems);
        }

        var made = await page.Maker.MakeAsync(DeskVisit.Of(context).Actor, id, asked, "desk", context.RequestAborted);
        return made is null ? DeskMessage.Render(context, StatusCodes.Status403Forbidden, "otherRole")
            : note.Length == 0 ? DeskPage.GoTo(BriefPage.AddressOf(made.Id), "brief.made")
            : await page.Shown.ShowAsync(context, made, note);
    }

    private BriefMaker Maker => maker;

    private BriefPage Shown => brief;

    private async Task<IResult> ShowAsync(HttpContext context, BriefForm form, BriefId id, string note, IReadOnlyList<FieldProblem> problems)
    {
        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        var own = await store.ListAsync(visit.Actor, context.RequestAborted);
        string[] head = [words["briefs.asked"], words["briefs.made"], words["briefs.until"], ""];
        return new DeskPage(words["briefs.title"], "briefs", Html.Of($"""
            <p class="intro">{words.Get("briefs.intro", $"{options.Value.Days}")}</p>
            {(visit.Actor.IsHr ? Html.Of($"""<p class="actions"><a class="button" href="{TemplatePage.Path}">{words["briefs.template"]}</a></p>""") : Html.None)}
            {Form(form, id, note, problems, visit, words)}
            <section aria-labelledby="own"><h2 id="own">{words["briefs.own"]}</h2>
            {(own.Count == 0 ? Html.Of($"""<p class="notice">{words["briefs.none"]}</p>""") : Lists.Table(words["briefs.own"], head, own.Select(stored => Row(stored, head, visit, words))))}
            </section>
            """))
        {
            Notice = problems.Count > 0 ? DeskPage.Problem(words["edit.problems"]) : null,
            Status = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Address = Path,
        }.For(context);
    }

    private Html Form(BriefForm form, BriefId id, string note, IReadOnlyList<FieldProblem> problems, DeskVisit visit, DeskWords words)
    {
        string? Problem(string field) => problems.Where(problem => problem.Field == field).Select(problem => Wording.Get(words.Language, problem.Wording, problem.Values)).FirstOrDefault();
        string Label(string key) => Wording.Get(words.Language, $"brief.{key}");
        var longest = $"maxlength=\"{BriefForm.LongestName}\"";
        return Html.Of($"""
            <form class="editor" method="post" action="{Path}" novalidate autocomplete="off">
            {Forms.Token(visit)}{Forms.Hidden("id", id.Value)}
            <fieldset><legend>{words["briefs.new"]}</legend><div class="grid">
            {Forms.Text("rival", Label("rival"), form.Rival, words["briefs.rival.hint"], Problem("rival"), attributes: $"{longest} list=\"rivals\"")}
            {Forms.Text("role", Label("role"), form.Role, words["briefs.role.hint"], Problem("role"), attributes: longest)}
            {Forms.Text("level", Label("level"), form.Level, words["briefs.level.hint"], Problem("level"), attributes: longest)}
            {Forms.Text("heard", Label("heard.label"), form.Heard, words["briefs.heard.hint"], Problem("heard"), attributes: $"maxlength=\"{BriefForm.LongestFigure}\"")}
            {Forms.Text("country", Label("country"), form.Country, words["briefs.country.hint"], Problem("country"), attributes: "maxlength=\"2\" list=\"countries\"")}
            {Forms.Select("language", words["briefs.language"], form.Language.Code(), Enum.GetValues<ReplyLanguage>().Select(language => (language.Code(), FaqWords.Language(language.Code(), words))))}
            </div>
            {Forms.Area("note", words["briefs.note"], note, 3, words["briefs.note.hint"], Problem("note"), $"maxlength=\"{LongestNote}\"")}
            </fieldset>
            <datalist id="rivals">{Rivals(visit.Actor).Select(name => Html.Of($"<option value=\"{name}\"></option>"))}</datalist>
            <datalist id="countries">{contacts.Value.Countries.Keys.Order(StringComparer.Ordinal).Select(country => Html.Of($"<option value=\"{country}\"></option>"))}</datalist>
            <p class="actions"><button type="submit" class="primary">{words["briefs.make"]}</button></p>
            </form>
            """);
    }

    /// <summary>The companies the articles speak of, as far as this reader may see them.</summary>
    private IEnumerable<string> Rivals(Actor actor) => corpus.Current.Ledger.Employers(RoleDirectory.AudienceOf(actor))
        .Where(name => name.Length <= BriefForm.LongestName).Take(MostSuggested).Order(StringComparer.CurrentCultureIgnoreCase);

    private static Html Row(StoredBrief stored, string[] head, DeskVisit visit, DeskWords words) => Lists.Row(head,
        Html.Of($"""<a class="title" href="{BriefPage.AddressOf(stored.Id)}" lang="{stored.Brief.Asked.Language}">{AskedText.Of(stored.Brief.Asked)}</a>"""),
        Html.Of($"{words.Time(stored.MadeAt)}"),
        Html.Of($"{words.Day(stored.Until)}"),
        Forms.Button(visit, $"{BriefPage.AddressOf(stored.Id)}/delete", words["briefs.delete"], "quiet"));
}
