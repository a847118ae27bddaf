using System.Globalization;
using Bot.Articles;
using Bot.Channels;
using Bot.Channels.Web;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Language;
using Bot.MessageChecks;
using Bot.Rendering;
using Bot.Roles;
using Microsoft.Extensions.Options;

namespace Bot.Desk.Messages;

/// <summary><c>/desk/messages</c>: a draft is pasted, read once and shown with its marks; it is kept where its writer says so, for them alone.</summary>
internal sealed class MessagesPage(MessageChecker checker, SavedChecks saved, ReaderLinks links, IOptions<MessageChecksOptions> options)
{
    public const string Path = "/desk/messages";

    // Characters of a message that the list shows.
    private const int Beginning = 90;

    private const int MostBytes = MessageChecker.LongestMessage * 9;

    public static void Map(RouteGroupBuilder messages)
    {
        messages.MapGet("", GetAsync);
        messages.MapPost("", PostAsync).WithMetadata(new DeskFormLimit(MostBytes));
        messages.MapGet("/{id:long}", OpenAsync);
        messages.MapPost("/{id:long}/delete", DeleteAsync);
    }

    public static Task<IResult> GetAsync(HttpContext context, MessagesPage page) => page.ShowAsync(context, "", null, null);

    public static async Task<IResult> PostAsync(HttpContext context, MessagesPage page)
    {
        var words = DeskPage.WordsOf(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);

        // Browsers send two characters for a line's end.
        var text = form["text"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        if (MessageChecker.ProblemOf(text, words.Language) is { } problem)
        {
            return await page.ShowAsync(context, text, null, problem);
        }

        if (form["do"] != "save" || page.KeepsNone)
        {
            return await page.ShowAsync(context, text, page.Check(context, text, words.Language), null);
        }

        return await page.Saved.SaveAsync(DeskVisit.Of(context).Actor.Person, text, ReplyLanguages.Parse(LanguageGuess.Of(text)) ?? words.Language, context.RequestAborted) is { } id
            ? DeskPage.GoTo(Address(id), "messages.saved")
            : await page.ShowAsync(context, text, page.Check(context, text, words.Language), words.Get("messages.tooMany", Number(SavedChecks.MostKept)));
    }

    public static async Task<IResult> OpenAsync(HttpContext context, long id, MessagesPage page) =>
        await page.Saved.FindAsync(DeskVisit.Of(context).Actor.Person, id, context.RequestAborted) is { } kept
            ? await page.ShowAsync(context, kept.Text, page.Check(context, kept.Text, kept.Language), null)
            : DeskMessage.NotFound(context);

    public static async Task<IResult> DeleteAsync(HttpContext context, long id, MessagesPage page) =>
        await page.Saved.DeleteAsync(DeskVisit.Of(context).Actor.Person, id, context.RequestAborted) ? DeskPage.GoTo(Path, "messages.deleted") : DeskMessage.NotFound(context);

    private SavedChecks Saved => saved;

    private bool KeepsNone => options.Value.Days == 0;

    private static string Address(long id) => $"{Path}/{Number(id)}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private MessageChecks.Advice.MessageCheck Check(HttpContext context, string text, ReplyLanguage language) =>
        checker.Check(text, language, RoleDirectory.AudienceOf(DeskVisit.Of(context).Actor));

    /// <param name="check">Null before anything was checked.</param>
    /// <param name="problem">Why what was typed was not taken; null for nothing.</param>
    private async Task<IResult> ShowAsync(HttpContext context, string text, MessageChecks.Advice.MessageCheck? check, string? problem)
    {
        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        var kept = await saved.ListAsync(visit.Actor.Person, context.RequestAborted);
        return new DeskPage(words["messages.title"], "messages", Html.Of($"""
            <p class="intro">{words["messages.intro"]}</p>
            {(check is null ? Html.None : CheckedHtml.Render(check, figure => AddressOf(figure, RoleDirectory.AudienceOf(visit.Actor)), words))}
            <form class="editor" method="post" action="{Path}" novalidate autocomplete="off">{Forms.Token(visit)}
            {Forms.Area("text", words["messages.text"], text, 12, words.Get(KeepsNone ? "messages.text.notKept" : "messages.text.hint", Number(MessageChecker.LongestMessage)), problem)}
            <p class="actions"><button type="submit" name="do" value="check" class="primary">{words["messages.check"]}</button>{(KeepsNone ? Html.None : Html.Of($"""<button type="submit" name="do" value="save">{words["messages.save"]}</button>"""))}</p>
            {(KeepsNone ? Html.None : Html.Of($"""<p class="note">{words.Get("messages.save.what", Number(options.Value.Days))}</p>"""))}
            </form>
            {(KeepsNone ? Html.None : Html.Of($"""<section aria-labelledby="kept"><h2 id="kept">{words["messages.saved"]}</h2>{Kept(kept, words, visit)}</section>"""))}
            """))
        {
            Notice = problem is null ? null : DeskPage.Problem(problem),
            Status = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            Address = HttpMethods.IsPost(context.Request.Method) ? Path : null,
        }.For(context);
    }

    // Without a public address there are no signed links; on this machine the reader opens without one.
    private string AddressOf(MessageChecks.Advice.PublishedFigure figure, Audience audience)
    {
        var (article, span) = (figure.Article.Id.Value, figure.Claim.Span);
        return links.Of(article, span.Start, span.End, audience)?.AbsoluteUri ?? $"/articles/{Uri.EscapeDataString(article)}?start={Number(span.Start)}&end={Number(span.End)}#quote";
    }

    private static Html Kept(IReadOnlyList<SavedCheck> kept, DeskWords words, DeskVisit visit)
    {
        if (kept.Count == 0)
        {
            return Html.Of($"""<p class="notice">{words["messages.noSaved"]}</p>""");
        }

        string[] head = [words["messages.begins"], words["messages.savedOn"], words["messages.delete"]];
        return Lists.Table(words["messages.saved"], head, kept.Select(check => Lists.Row(
            head,
            Html.Of($"""<a class="title" href="{Address(check.Id)}" lang="{check.Language.Code()}">{EscapedMarkdown.Cut(check.Text, Beginning)}</a>"""),
            Html.Of($"{words.Time(check.SavedAt)}"),
            Forms.Button(visit, $"{Address(check.Id)}/delete", words["messages.delete"], "danger"))));
    }
}
