using System.Globalization;
using Bot.Audit;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;

namespace Bot.Desk.Running;

/// <summary><c>GET /desk/audit</c>: whether the chain holds, and its entries, newest first.</summary>
internal static class AuditPage
{
    private const int PageSize = 100;

    // Following more than these takes longer than a page should; a button does it.
    private const int FollowedAtOnce = 10_000;

    public static async Task<IResult> GetAsync(HttpContext context, AuditLog audit, Pseudonyms pseudonyms)
    {
        var (words, visit) = (DeskPage.WordsOf(context), DeskVisit.Of(context));
        string Value(string name) => context.Request.Query[name].LastOrDefault()?.Trim() is { Length: <= 200 } value ? value : "";
        var (action, subject) = (Value("action"), Value("subject"));
        var before = long.TryParse(Value("before"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (long?)null;
        var me = await pseudonyms.FindAsync(visit.Actor.Person, context.RequestAborted);
        var newest = await audit.RecentAsync(null, 1, context.RequestAborted) is [var latest] ? latest : null;
        var entries = await audit.FindAsync(before, PageSize, action, subject, context.RequestAborted);
        string[] head = [words["audit.number"], words["audit.when"], words["audit.who"], words["audit.what"], words["audit.subject"]];
        var older = entries.Count == PageSize
            ? Html.Of($"""<p class="pager"><a class="button quiet" rel="next" href="{"/desk/audit" + QueryString.Create((KeyValuePair<string, string?>[])[new("action", action), new("subject", subject), new("before", entries[^1].Sequence.ToString(CultureInfo.InvariantCulture))])}">{words["audit.older"]}</a></p>""")
            : Html.None;
        return new DeskPage(words["audit.title"], "audit", Html.Of($"""
            <p class="intro">{words["audit.intro"]}</p>
            {await ChainAsync(audit, newest, Value("follow") == "1", words, context.RequestAborted)}
            <form class="filters" action="/desk/audit" method="get" role="search" aria-label="{words["audit.filter"]}">
            {Forms.Text("action", words["audit.what"], action, words["audit.action.hint"], attributes: "maxlength=\"200\"")}{Forms.Text("subject", words["audit.subject"], subject, words["audit.subject.hint"], attributes: "maxlength=\"200\"")}
            <p class="actions"><button type="submit" class="primary">{words["show"]}</button><a class="button quiet" href="/desk/audit">{words["showAll"]}</a></p>
            </form>
            {Lists.Table(words["audit.title"], head, entries.Select(entry => Lists.Row(head,
                Html.Of($"{entry.Sequence}"),
                Html.Of($"{words.Time(entry.At)}"),
                Html.Of($"{FaqWords.Person(entry.Step.Actor, me, words)}"),
                Html.Of($"""<code>{entry.Step.Action}</code><div class="aside">{entry.Step.Detail}</div>"""),
                Html.Of($"{entry.Step.Subject}"))))}
            {older}
            """)).For(context);
    }

    private static async Task<Html> ChainAsync(AuditLog audit, AuditEntry? newest, bool mustFollow, DeskWords words, CancellationToken cancellationToken)
    {
        if (newest is null)
        {
            return Html.Of($"""<p class="notice">{words["audit.empty"]}</p>""");
        }

        if (newest.Sequence > FollowedAtOnce && !mustFollow)
        {
            return Html.Of($"""<p class="notice">{words.Get("audit.long", newest.Sequence.ToString(CultureInfo.InvariantCulture))} <a href="/desk/audit?follow=1">{words["audit.follow"]}</a></p>""");
        }

        return await audit.VerifyAsync(cancellationToken) switch
        {
            AuditVerdict.Whole whole => Html.Of($"""<div class="notice good"><p>{words.Get("audit.whole", whole.Entries.ToString(CultureInfo.InvariantCulture))}</p><p class="aside">{words["audit.hash"]} <code>{newest.Hash}</code></p></div>"""),
            AuditVerdict.Broken broken => DeskPage.Problem(words.Get("audit.broken", broken.Sequence.ToString(CultureInfo.InvariantCulture))),
            _ => Html.None,
        };
    }
}
