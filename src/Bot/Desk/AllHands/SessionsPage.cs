using Bot.AllHands;
using Bot.Desk.Layout;

namespace Bot.Desk.AllHands;

/// <summary><c>GET /desk/all-hands</c>: the meetings that are not erased.</summary>
internal static class SessionsPage
{
    public static async Task<IResult> GetAsync(HttpContext context, AllHandsStore store)
    {
        var words = DeskPage.WordsOf(context);
        var sessions = await store.ListAsync(context.RequestAborted);
        string[] heads = [words["allhands.title"], words["allhands.meets"], words["allhands.closes"], words["allhands.state"]];
        return new DeskPage(words["allhands.heading"], AllHandsPages.Section, Html.Of($"""
            <p class="intro">{words["allhands.intro"]}</p>
            <p class="actions"><a class="button primary" href="{AllHandsPages.Path}/new">{words["allhands.new"]}</a></p>
            {(sessions.Count == 0 ? Html.Of($"""<p class="notice">{words["allhands.none"]}</p>""") : Lists.Table(words["allhands.heading"], heads, sessions.Select(session => Lists.Row(heads,
                Html.Of($"""<a href="{AllHandsWords.Address(session.Id)}">{session.Plan.Title}</a>"""), Html.Of($"{words.Time(session.Plan.MeetsAt)}"), Html.Of($"{words.Time(session.Plan.ClosesAt)}"), AllHandsWords.Badge(session, words)))))}
            """)).For(context);
    }
}
