using System.Globalization;
using Bot.Audit;
using Bot.Briefs.Template;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Faqs;
using Bot.Language;
using Bot.Rendering;
using Bot.Roles;

namespace Bot.Desk.Briefs;

/// <summary><c>/desk/briefs/template</c>: the guidance in briefs, which HR words itself under the rules of its replies.</summary>
internal sealed class TemplatePage(TemplateStore store, Pseudonyms pseudonyms)
{
    public const string Path = "/desk/briefs/template";

    public static Task<IResult> GetAsync(HttpContext context, TemplatePage page) => page.ShowAsync(context, null, [], null, StatusCodes.Status200OK);

    /// <summary>Saves what was typed as a draft.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, TemplatePage page)
    {
        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        var typed = Content((part, language) => sent[TemplateRules.Field(part, language)].ToString());
        var basedOn = int.TryParse(sent["basedOn"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var end = await page.Store.DraftAsync(DeskVisit.Of(context).Actor, basedOn, typed, context.RequestAborted);
        return await page.EndAsync(context, end, "saved", typed);
    }

    /// <summary><c>POST /desk/briefs/template/{step}</c>. Who may take it is decided by the store.</summary>
    public static async Task<IResult> StepAsync(HttpContext context, TemplatePage page, string step)
    {
        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        var number = int.TryParse(sent["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (!Enum.TryParse<TemplateMove>(step, ignoreCase: true, out var move) || !Enum.IsDefined(move))
        {
            return DeskMessage.NotFound(context);
        }

        return await page.EndAsync(context, await page.Store.TakeAsync(DeskVisit.Of(context).Actor, number, move, context.RequestAborted), move.ToString().ToLowerInvariant(), null);
    }

    private TemplateStore Store => store;

    private Task<IResult> EndAsync(HttpContext context, TemplateStep end, string done, TemplateContent? typed)
    {
        var words = DeskPage.WordsOf(context);
        return end switch
        {
            TemplateStep.Invalid invalid => ShowAsync(context, typed, invalid.Problems, DeskPage.Problem(words["edit.problems"]), StatusCodes.Status422UnprocessableEntity),
            TemplateStep.Refused { Reason: FaqRefusal.WrongState } when typed is not null => ShowAsync(context, typed, [], DeskPage.Problem(words["template.faster"]), StatusCodes.Status409Conflict),
            TemplateStep.Refused refused => ShowAsync(context, typed, [], DeskPage.Problem(words[$"refused.{refused.Reason}"]), StatusCodes.Status409Conflict),
            _ => Task.FromResult(DeskPage.GoTo(Path, $"template.{done}")),
        };
    }

    /// <param name="typed">What was typed and not taken; null shows what is stored.</param>
    private async Task<IResult> ShowAsync(HttpContext context, TemplateContent? typed, IReadOnlyList<FieldProblem> problems, Html? notice, int status)
    {
        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        var versions = await store.AllAsync(context.RequestAborted);
        var me = await pseudonyms.FindAsync(visit.Actor.Person, context.RequestAborted);
        var approved = versions.FirstOrDefault(version => version.State == FaqState.Approved);
        var shown = typed ?? versions.FirstOrDefault(version => version.State != FaqState.Retired)?.Content ?? BuiltInGuidance.AsContent();
        return new DeskPage(words["template.title"], "briefs", Html.Of($"""
            <p class="intro">{words.Get("template.intro", ContactMarks.All)}</p>
            <p class="notice">{(approved is null ? words["template.builtIn"] : words.Get("template.approved", $"{approved.Number}"))}</p>
            {(versions.Count > 0 ? Standing(versions[0], visit, me, words) : Html.None)}
            {(approved is not null && approved.Number != versions[0].Number ? Html.Of($"""<div class="actions">{Button(TemplateMove.Retire, approved.Number, visit, words)}</div>""") : Html.None)}
            <form class="editor" method="post" action="{Path}" novalidate>{Forms.Token(visit)}{Forms.Hidden("basedOn", $"{(versions.Count > 0 ? versions[0].Number : 0)}")}
            {ReplyLanguages.StartingWith(words.Language).Select(language => Fields(language, shown, problems, words))}
            <p class="actions"><button type="submit" class="primary">{words["edit.save"]}</button><a class="button quiet" href="{BriefsPage.Path}">{words["edit.cancel"]}</a></p>
            <p class="note">{words["edit.saved.what"]}</p></form>
            {(versions.Count > 0 ? History(versions, approved, me, words) : Html.None)}
            """))
        {
            Above = Html.Of($"""<p class="up"><a class="back" href="{BriefsPage.Path}"><span aria-hidden="true">←</span> {words["briefs.title"]}</a></p>"""),
            Notice = notice,
            Status = status,
            Address = Path,
        }.For(context);
    }

    private static Html Standing(TemplateVersion newest, DeskVisit visit, Pseudonym? me, DeskWords words)
    {
        TemplateMove[] moves = newest.State switch
        {
            FaqState.Draft => [TemplateMove.Submit],
            FaqState.InReview when visit.Actor.Holds(PersonRoles.HrApprover) => [TemplateMove.Approve, TemplateMove.Return],
            FaqState.InReview => [TemplateMove.Return],
            FaqState.Approved => [TemplateMove.Retire],
            _ => [],
        };
        return Html.Of($"""
            <p class="standing"><span class="badge state-{newest.State.ToString().ToLowerInvariant()}">{FaqWords.State(newest.State, words)}</span> <span>{words.Get("faq.version", $"{newest.Number}", FaqWords.Person(newest.Author, me, words), words.Time(newest.WrittenAt))}</span></p>
            <div class="actions">{moves.Select(move => Button(move, newest.Number, visit, words))}</div>
            """);
    }

    private static Html Button(TemplateMove move, int number, DeskVisit visit, DeskWords words) =>
        Forms.Button(visit, $"{Path}/{move.ToString().ToLowerInvariant()}", words[$"template.{move}"], move is TemplateMove.Submit or TemplateMove.Approve ? "primary" : "", ("number", number.ToString(CultureInfo.InvariantCulture)));

    private static Html Fields(ReplyLanguage language, TemplateContent shown, IReadOnlyList<FieldProblem> problems, DeskWords words)
    {
        return Html.Of($"""<fieldset><legend>{FaqWords.Language(language.Code(), words)}</legend>{Enum.GetValues<GuidancePart>().Select(Field)}</fieldset>""");

        Html Field(GuidancePart part)
        {
            var name = TemplateRules.Field(part, language.Code());
            var problem = problems.Where(problem => problem.Field == name).Select(problem => Wording.Get(words.Language, problem.Wording, problem.Values)).FirstOrDefault();
            return Forms.Area(name, words[$"template.part.{part}"], Text(shown, language, part), 7, words.Get("template.part.hint", $"{TemplateRules.MostLines}", $"{TemplateRules.LongestLine}"), problem, $"lang=\"{language.Code()}\"");
        }
    }

    /// <summary>Every version, and what the newest changes of what briefs say now.</summary>
    private static Html History(IReadOnlyList<TemplateVersion> versions, TemplateVersion? approved, Pseudonym? me, DeskWords words)
    {
        string[] head = [words["template.number"], words["faqs.state"], words["template.writer"], words["template.approver"]];
        var (from, to) = (approved?.Content ?? BuiltInGuidance.AsContent(), versions[0].Content);
        var changed = versions[0] == approved ? [] : Enum.GetValues<ReplyLanguage>()
            .SelectMany(_ => Enum.GetValues<GuidancePart>(), (language, part) => (Name: words.Get("history.field", words[$"template.part.{part}"], FaqWords.Language(language.Code(), words)), Before: Text(from, language, part), After: Text(to, language, part)))
            .Where(field => field.Before != field.After).ToList();
        return Html.Of($"""
            <section aria-labelledby="history"><h2 id="history">{words["faq.history"]}</h2>
            {Lists.Table(words["faq.history"], head, versions.Select(version => Lists.Row(head,
                Html.Of($"{version.Number}"),
                Html.Of($"{FaqWords.State(version.State, words)}"),
                Html.Of($"{FaqWords.Person(version.Author, me, words)}, {words.Time(version.WrittenAt)}"),
                version.ApprovedAt is { } at ? Html.Of($"{FaqWords.Person(version.Approver, me, words)}, {words.Time(at)}") : Html.None)))}
            {(changed.Count == 0 ? Html.None : Html.Of($"""<h3>{words["template.changes"]}</h3>{WordDiff.List(changed, words)}"""))}
            </section>
            """);
    }

    private static string Text(TemplateContent content, ReplyLanguage language, GuidancePart part) => string.Join('\n', content.In(language)?.Of(part) ?? []);

    /// <summary>A line of guidance is a line of its field.</summary>
    private static TemplateContent Content(Func<GuidancePart, string, string> field) =>
        TemplateContent.Of((part, language) => field(part, language.Code()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
