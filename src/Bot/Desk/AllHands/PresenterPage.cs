using System.Globalization;
using Bot.AllHands;
using Bot.Channels.Web;
using Bot.Desk.Layout;
using Bot.Desk.Previews;
using Bot.Desk.SignIn;
using Bot.Language;

namespace Bot.Desk.AllHands;

/// <summary><c>GET /desk/all-hands/{id}/present</c>: one question at a time for everybody in the room to read. Without its script the questions stand one beneath the other.</summary>
internal static class PresenterPage
{
    private static readonly PageTemplate Template = new("presenter.html");

    public static async Task<IResult> GetAsync(HttpContext context, string id, AllHandsBoards boards)
    {
        if (await boards.FindAsync(new AllHandsId(id), context.RequestAborted) is not var (session, all))
        {
            return DeskMessage.NotFound(context);
        }

        var words = DeskPage.WordsOf(context);
        var visit = DeskVisit.Of(context);
        var items = all.Where(item => item.State == AllHandsItemState.Shown).ToList();
        return new PageResult(Template.Render(words.Language, new Dictionary<string, string>
        {
            ["lang"] = words.Language.Code(),
            ["title"] = session.Plan.Title,
            ["back"] = AllHandsWords.Address(session.Id),
            ["events"] = $"{AllHandsWords.Address(session.Id)}/events",
            ["shape"] = session.Shape.ToString(CultureInfo.InvariantCulture),
            ["slides"] = Html.Of($"""<p class="empty" id="none" data-part{Html.If(items.Count > 0, " hidden")}>{words["allhands.present.none"]}</p>{new LiveParts(context.Request.Query).Of(items).Select(item => Slide(session.Id, item, visit, words))}""").Markup,
        }));
    }

    private static Html Slide(AllHandsId session, AllHandsItem item, DeskVisit visit, DeskWords words)
    {
        var answer = item.IsApproved ? item.Answer : null;
        return Html.Of($"""
            <section class="slide{(item.IsAnswered ? " done" : "")}" data-id="{item.Id.Value}" data-answered="{(item.IsAnswered ? "1" : "0")}">
            <p class="meta">{AllHandsWords.Votes(item, words)}{(item.Lead.Name is { } name ? Html.Of($"<span>{name}</span>") : Html.None)}{(item.IsAnswered ? Html.Of($"""<span class="badge state-approved">{words["allhands.answered"]}</span>""") : Html.None)}</p>
            <h2 lang="{item.Lead.Language}">{item.Lead.Question}</h2>
            {(answer is null ? Html.Of($"""<p class="empty">{words["allhands.present.noAnswer"]}</p>""") : Html.Of($"""<div class="answer" lang="{item.Lead.Language}">{MarkdownHtml.Render(answer)}</div>{AllHandsWords.Sources(item.Sources, _ => null)}"""))}
            <form method="post" action="{AllHandsWords.Address(session, item.Id)}/mark" class="mark">{Forms.Token(visit)}{Forms.Hidden("seen", AllHandsWords.SeenValue(item))}{Forms.Hidden("answered", item.IsAnswered ? "0" : "1")}{Forms.Hidden("said", item.Said)}
            <button type="submit">{words[item.IsAnswered ? "allhands.notAnswered" : "allhands.markAnswered"]} <kbd>A</kbd></button></form>
            </section>
            """);
    }
}
