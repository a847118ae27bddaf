using System.Data.Common;
using System.Globalization;
using Bot.Audit;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Inbox;
using Bot.Storage;

namespace Bot.Desk.Running;

/// <summary><c>/desk/dead</c>: what could not be delivered, and the way back. Nothing that anybody wrote is shown.</summary>
internal static class DeadPage
{
    private const string Path = "/desk/dead";

    // More would be no list any more; the oldest are mended first.
    private const int MostShown = 200;

    public static async Task<IResult> GetAsync(HttpContext context, DeadLetters letters)
    {
        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        var all = await letters.ListAsync(context.RequestAborted);
        string[] head = [words["dead.number"], words["dead.channel"], words["dead.why"], words["dead.when"], words["dead.again"]];
        return new DeskPage(words["dead.title"], "dead", Html.Of($"""
            <p class="intro">{words["dead.intro"]}</p>
            <section aria-labelledby="found"><h2 id="found">{words.Count("dead.count", all.Count)}</h2>
            {(all.Count == 0 ? Html.None : Lists.Table(words["dead.title"], head, all.Take(MostShown).Select(letter => Row(letter, head, visit, words))))}
            </section>
            """)).For(context);
    }

    public static async Task<IResult> ResendAsync(HttpContext context, long id, DeadLetters letters, GroupedWrites writes, AuditLog audit)
    {
        var end = await letters.ResendAsync(new InboxId(id), context.RequestAborted);
        if (end != Resending.Resent)
        {
            return DeskMessage.Render(context, StatusCodes.Status409Conflict, end == Resending.TextErased ? "textErased" : "notDead");
        }

        var person = DeskVisit.Of(context).Actor.Person;
        await writes.RunAsync(async (DbConnection connection, DbTransaction transaction) =>
        {
            var actor = await Pseudonyms.OfAsync(person, connection, transaction, CancellationToken.None);
            await audit.AppendAsync(new AuditStep(actor, "inbox.resent", id.ToString(CultureInfo.InvariantCulture)), connection, transaction, CancellationToken.None);
            return true;
        }, context.RequestAborted);
        return DeskPage.GoTo(Path, "resent");
    }

    private static Html Row(DeadLetter letter, string[] head, DeskVisit visit, DeskWords words) => Lists.Row(head,
        Html.Of($"{letter.Id.Value}"),
        Html.Of($"{letter.Channel}"),
        Html.Of($"""<code>{letter.Failure}</code><div class="aside">{words.Count("dead.attempts", letter.Attempts)}</div>"""),
        Html.Of($"""{words.Time(letter.DiedAt)}<div class="aside">{words.Get("dead.accepted", words.Time(letter.AcceptedAt))}</div>"""),
        letter.HasText
            ? Forms.Button(visit, $"{Path}/{letter.Id.Value.ToString(CultureInfo.InvariantCulture)}/resend", words["dead.resend"])
            : Html.Of($"{words["dead.erased"]}"));
}
