using System.Globalization;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Escalation;

namespace Bot.Desk.Queue;

/// <summary><c>GET /desk/queue</c>: what people sent to HR, each question once with how many sent it, and never who.</summary>
internal static class QueueListPage
{
    private const int PageSize = 50;

    public static async Task<IResult> GetAsync(HttpContext context, QueueStore store, TimeProvider clock)
    {
        var (words, actor, asked) = (DeskPage.WordsOf(context), DeskVisit.Of(context).Actor, context.Request.Query);
        var state = Enum.TryParse<QueueState>(asked["state"].LastOrDefault(), out var known) && Enum.IsDefined(known) ? known : (QueueState?)null;
        var order = Enum.TryParse<QueueOrder>(asked["order"].LastOrDefault(), out var sorted) && Enum.IsDefined(sorted) ? sorted : QueueOrder.Newest;
        var isMine = asked["mine"].LastOrDefault() == "1";
        var page = int.TryParse(asked["page"].LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Max(1, given) : 1;
        var counts = await store.CountAsync(actor, context.RequestAborted);
        var found = await store.ListAsync(actor, new QueueQuery(state, order, isMine ? actor.Person : null, page, PageSize), context.RequestAborted);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        string Address(QueueState? to, int number) => "/desk/queue" + QueryString.Create((KeyValuePair<string, string?>[])
            [new("state", to?.ToString() ?? ""), new("order", $"{order}"), new("mine", isMine ? "1" : ""), new("page", $"{number}")]);
        var states = Enum.GetValues<QueueState>().Select(each => Html.Of($"""<li{Html.If(each == state, " class=\"chosen\"")}><a href="{Address(each, 1)}"{Html.If(each == state, " aria-current=\"true\"")}><strong>{counts.GetValueOrDefault(each)}</strong> {words[$"queue.{each}"]}</a></li>"""));
        string[] head = [words["queue.question"], words["faqs.state"], words["queue.askers"], words["queue.asked"], words["queue.due"]];
        return new DeskPage(words["queue.title"], "queue", Html.Of($"""
            <p class="intro">{words["queue.intro"]}</p>
            <ul class="tiles" role="list">{states}</ul>
            <form class="filters" action="/desk/queue" method="get" role="search" aria-label="{words["queue.filter"]}">
            {Forms.Select("state", words["faqs.state"], state?.ToString() ?? "", Enum.GetValues<QueueState>().Select(each => (each.ToString(), words[$"queue.{each}"])).Prepend(("", words["any"])))}
            {Forms.Select("order", words["queue.order"], order.ToString(), Enum.GetValues<QueueOrder>().Select(each => (each.ToString(), words[$"queue.order.{each}"])))}
            <div class="checks">{Forms.Check("mine", words["queue.mine"], isMine)}</div>
            <p class="actions"><button type="submit" class="primary">{words["show"]}</button><a class="button quiet" href="/desk/queue">{words["showAll"]}</a></p>
            </form>
            <section aria-labelledby="found"><h2 id="found">{words.Count("queue.count", found.Total)}</h2>
            {(found.Items.Count == 0 ? Html.Of($"<p class=\"notice\">{words["queue.none"]}</p>") : Lists.Table(words["queue.title"], head, found.Items.Select(item => Row(item, head, actor.Person, today, words))))}
            {Lists.Pager(words, page, found.Total, PageSize, to => Address(state, to))}
            </section>
            """)).For(context);
    }

    private static Html Row(QueueItem item, string[] head, Conversations.PersonId me, DateOnly today, DeskWords words) => Lists.Row(head,
        Html.Of($"""<a class="title" href="{QueueItemPage.Address(item.Id)}" lang="{item.Language}">{item.Question}</a><div class="aside">{item.Id.ToString()}</div>"""),
        Html.Of($"""{QueueItemPage.Badge(item, words)}{(item.State == QueueState.Taken && item.Assignee is { } person ? Html.Of($"<div class=\"aside\">{(person == me ? words["queue.byYou"] : words["queue.byOther"])}</div>") : Html.None)}"""),
        Html.Of($"{item.Askers}"),
        Html.Of($"{words.Day(DateOnly.FromDateTime(item.AskedAt.UtcDateTime))}"),
        item.Due is { } due ? Html.Of($"""{words.Day(due)}{(due < today && item.State is QueueState.Open or QueueState.Taken ? Html.Of($" <span class=\"badge bad\">{words["queue.late"]}</span>") : Html.None)}""") : Html.None);
}
