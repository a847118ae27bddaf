using Bot.Desk.Layout;
using Bot.Faqs;

namespace Bot.Desk.Faqs;

/// <summary><c>GET /desk/faqs</c>: HR's replies, narrowed by the address.</summary>
internal static class FaqListPage
{
    public static async Task<IResult> GetAsync(HttpContext context, FaqStore store, FaqLists lists, TimeProvider clock)
    {
        var words = DeskPage.WordsOf(context);
        var query = FaqQuery.Of(context.Request);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var all = await lists.AllAsync(context.RequestAborted);
        var found = query.Select(all, today).OrderByDescending(faq => faq.Latest.WrittenAt).ThenBy(faq => faq.Id.Value, StringComparer.Ordinal).ToList();
        var rows = found.Skip((query.Page - 1) * FaqQuery.PageSize).Take(FaqQuery.PageSize).Select(faq => Row(faq, words, today));
        return new DeskPage(words["faqs.title"], "faqs", Html.Of($"""
            <p class="actions"><a class="button primary" href="/desk/faqs/new">{words["faqs.new"]}</a></p>
            {FaqWords.FourEyes(store, words)}
            {Filters(query, all, words)}
            <section aria-labelledby="found"><h2 id="found">{words.Count("faqs.count", found.Count)}</h2>
            {(found.Count == 0 ? Html.Of($"<p class=\"notice\">{words[all.Count == 0 ? "faqs.none" : "faqs.noMatch"]}</p>") : Lists.Table(words["faqs.title"], Head(words), rows))}
            {Lists.Pager(words, query.Page, found.Count, FaqQuery.PageSize, query.Address)}
            </section>
            """)).For(context);
    }

    private static Html Filters(FaqQuery query, IReadOnlyList<FaqSummary> all, DeskWords words) => Html.Of($"""
        <form class="filters" action="/desk/faqs" method="get" role="search" aria-label="{words["faqs.filter"]}">
        {Forms.Text("q", words["faqs.search"], query.Words, type: "search", attributes: "maxlength=\"200\"")}
        {Forms.Select("state", words["faqs.state"], query.State?.ToString() ?? "", Enum.GetValues<FaqState>().Select(state => (state.ToString(), FaqWords.State(state, words))).Prepend(("", words["any"])))}
        {Forms.Select("topic", words["faqs.topic"], query.Topic, Values(all.Select(faq => faq.Latest.Content.Topic), words))}
        {Forms.Select("owner", words["faqs.owner"], query.Owner, Values(all.Select(faq => faq.Latest.Content.Owner), words))}
        <div class="checks">{Forms.Check("flagged", words["faqs.flagged"], query.IsFlagged)}{Forms.Check("due", words["faqs.due"], query.IsDue)}</div>
        <p class="actions"><button type="submit" class="primary">{words["show"]}</button>{(query.IsNarrowed ? Html.Of($"<a class=\"button quiet\" href=\"/desk/faqs\">{words["showAll"]}</a>") : Html.None)}</p>
        </form>
        """);

    private static IEnumerable<(string, string)> Values(IEnumerable<string> values, DeskWords words) =>
        values.Where(value => value.Length > 0).Distinct().Order(StringComparer.CurrentCultureIgnoreCase).Select(value => (value, value)).Prepend(("", words["any"]));

    private static string[] Head(DeskWords words) => [words["faqs.question"], words["faqs.state"], words["faqs.topic"], words["faqs.owner"], words["faqs.review"]];

    private static Html Row(FaqSummary faq, DeskWords words, DateOnly today)
    {
        var content = faq.Latest.Content;
        var text = content.In(words.Language);
        var review = (faq.Approved ?? faq.Latest).Content.ReviewBy;
        return Lists.Row(Head(words),
            Html.Of($"""<a class="title" href="{FaqWords.Address(faq.Id)}" lang="{text.Language}">{text.Question}</a><div class="aside">{faq.Id.Value} · {FaqWords.Languages(content, words)} · {FaqWords.Audience(content, words)}</div>"""),
            Html.Of($"""{FaqWords.Badges(faq, words)}{(faq.Flags.Count > 0 ? Html.Of($"<div><span class=\"badge bad\">{words["faqs.sourceChanged"]}</span></div>") : Html.None)}"""),
            Html.Of($"{content.Topic}"),
            Html.Of($"{content.Owner}"),
            review is { } day ? Html.Of($"""{words.Day(day)}{(FaqQuery.IsReviewDue(faq, today) ? Html.Of($"<div><span class=\"badge bad\">{words["faqs.isDue"]}</span></div>") : Html.None)}""") : Html.None);
    }
}
