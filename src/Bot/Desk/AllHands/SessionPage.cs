using System.Globalization;
using Bot.AllHands;
using Bot.AllHands.Merging;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;

namespace Bot.Desk.AllHands;

/// <summary><c>GET /desk/all-hands/{id}</c>: a meeting with its questions as votes order them, what may be merged, and every step on the whole.</summary>
internal sealed class SessionPage(AllHandsBoards boards, AllHandsPlanning planning, AllHandsModeration moderation, MergeSuggestions suggestions)
{
    public const string Script = "allhands.js";

    public static Task<IResult> GetAsync(HttpContext context, string id, SessionPage page) => page.ShowAsync(context, new AllHandsId(id), null);

    /// <summary><c>POST /desk/all-hands/{id}/{step}</c>: close, publish or erase.</summary>
    public static async Task<IResult> StepAsync(HttpContext context, string id, string step, SessionPage page)
    {
        var (session, actor, cancellationToken) = (new AllHandsId(id), DeskVisit.Of(context).Actor, context.RequestAborted);
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var version = AllHandsWords.Version(form);
        if (step == "erase" && form["sure"] != "1")
        {
            return await page.ShowAsync(context, session, DeskPage.Problem(DeskPage.WordsOf(context)["allhands.notSure"]), StatusCodes.Status422UnprocessableEntity);
        }

        var end = await (step switch
        {
            "close" => page.Planning.CloseAsync(actor, session, version, cancellationToken),
            "publish" => page.Planning.PublishAsync(actor, session, version, cancellationToken),
            "erase" => page.Planning.EraseAsync(actor, session, version, cancellationToken),
            _ => Task.FromResult<AllHandsStep>(new AllHandsStep.Refused(AllHandsRefusal.NotFound)),
        });
        return end is AllHandsStep.Done
            ? DeskPage.GoTo(step == "erase" ? AllHandsPages.Path : AllHandsWords.Address(session), $"allhands.{step}")
            : await page.ShowAsync(context, session, AllHandsWords.Refusal(end, DeskPage.WordsOf(context)), AllHandsWords.StatusOf(end));
    }

    /// <summary><c>POST /desk/all-hands/{id}/merge</c>: one of a suggestion's questions and those that join it, or that none of them are one.</summary>
    public static async Task<IResult> MergeAsync(HttpContext context, string id, SessionPage page)
    {
        var (session, actor) = (new AllHandsId(id), DeskVisit.Of(context).Actor);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var seen = form["item"].Select(AllHandsWords.Seen).OfType<SeenItem>().ToList();
        var isApart = form["do"] == "apart";
        var end = isApart ? await page.Moderation.KeepApartAsync(actor, session, [.. seen.Concat(form["all"].Select(AllHandsWords.Seen).OfType<SeenItem>()).Select(item => item.Id).Distinct()], context.RequestAborted)
            : seen.Count < 2 ? new AllHandsStep.Refused(AllHandsRefusal.Empty)
            : await page.Moderation.MergeAsync(actor, session, seen[0], seen[1..], context.RequestAborted);
        return end is AllHandsStep.Done
            ? DeskPage.GoTo(AllHandsWords.Address(session), isApart ? "allhands.apart" : "allhands.merged")
            : await page.ShowAsync(context, session, AllHandsWords.Refusal(end, DeskPage.WordsOf(context)), AllHandsWords.StatusOf(end));
    }

    private AllHandsPlanning Planning => planning;

    private AllHandsModeration Moderation => moderation;

    private async Task<IResult> ShowAsync(HttpContext context, AllHandsId id, Html? notice, int status = StatusCodes.Status200OK)
    {
        var (words, visit, cancellationToken) = (DeskPage.WordsOf(context), DeskVisit.Of(context), context.RequestAborted);
        if (await boards.FindAsync(id, cancellationToken) is not var (session, items))
        {
            return DeskMessage.NotFound(context);
        }

        var parts = new LiveParts(context.Request.Query);
        var suggested = parts.HasSuggestions ? await suggestions.OfAsync(session, items, cancellationToken) : [];
        var address = AllHandsWords.Address(id);
        return new DeskPage(session.Plan.Title, AllHandsPages.Section, Html.Of($"""
            <p class="standing">{AllHandsWords.Badge(session, words)} <span>{words.Get("allhands.times", words.Time(session.Plan.MeetsAt), words.Time(session.Plan.ClosesAt), words.Time(session.Plan.PurgesAt))}</span></p>
            <p class="actions"><a class="button primary" href="{address}/present">{words["allhands.present"]}</a><a class="button" href="/all-hands/{id.Value}">{words["allhands.employees"]}</a><a class="button quiet" href="{address}/plan">{words["allhands.plan"]}</a><a class="button quiet" href="{address}/questions.md">{words["allhands.markdown"]}</a><a class="button quiet" href="{address}/questions.csv">{words["allhands.csv"]}</a></p>
            <div class="live" data-events="{address}/events" data-shape="{session.Shape}" id="live">
            {Suggestions(session, suggested, visit, words)}
            {List(session, "waiting", [.. items.Where(item => item.State == AllHandsItemState.Waiting)], parts, visit, words)}
            {List(session, "shown", [.. items.Where(item => item.State == AllHandsItemState.Shown)], parts, visit, words)}
            {List(session, "held", [.. items.Where(item => item.State == AllHandsItemState.Held)], parts, visit, words)}
            </div>
            {Steps(session, visit, words)}
            """))
        {
            Above = Html.Of($"""<p class="up"><a class="back" href="{AllHandsPages.Path}"><span aria-hidden="true">←</span> {words["allhands.heading"]}</a></p>"""),
            Notice = notice,
            Status = status,
            Address = address,
            Script = Script,
        }.For(context);
    }

    private static Html List(AllHandsSession session, string kind, IReadOnlyList<AllHandsItem> items, LiveParts parts, DeskVisit visit, DeskWords words) => Html.Of($"""
        <section aria-labelledby="{kind}"{Html.If(items.Count == 0 && kind != "shown", " hidden")}><h2 id="{kind}" data-part>{words.Count($"allhands.list.{kind}", items.Count)}</h2>
        <ol class="questions" role="list" data-order="{kind}">{parts.Of(items).Select(item => Html.Of($"""
            <li data-id="{item.Id.Value}">{AllHandsWords.Votes(item, words)}<div><p lang="{item.Lead.Language}"><a href="{AllHandsWords.Address(session.Id, item.Id)}">{item.Lead.Question}</a></p>
            <p class="aside">{AllHandsWords.Badges(item, words)} {(item.Others.Count > 0 ? Html.Of($"<span>{words.Count("allhands.others", item.Others.Count)}</span>") : Html.None)}{(item.Lead.Name is { } name ? Html.Of($" <span>{words.Get("allhands.signed", name)}</span>") : Html.None)}</p></div>
            {(item.State == AllHandsItemState.Shown ? Html.None : Forms.Button(visit, $"{AllHandsWords.Address(session.Id, item.Id)}/show", words["allhands.show"], "", ("seen", AllHandsWords.SeenValue(item)), ("back", "list")))}</li>
            """))}</ol></section>
        """);

    private static Html Suggestions(AllHandsSession session, IReadOnlyList<MergeSuggestion> suggested, DeskVisit visit, DeskWords words) => suggested.Count == 0 ? Html.Of($"""<section id="suggestions" hidden></section>""") : Html.Of($"""
        <section aria-labelledby="suggested" id="suggestions"><h2 id="suggested">{words.Count("allhands.suggested", suggested.Count)}</h2><p class="intro">{words["allhands.suggested.intro"]}</p>
        {suggested.Select(suggestion => Html.Of($"""
            <form class="suggestion" method="post" action="{AllHandsWords.Address(session.Id)}/merge">{Forms.Token(visit)}
            <ul role="list">{suggestion.Items.Select(item => Html.Of($"""
                <li><label class="check"><input type="checkbox" name="item" value="{AllHandsWords.SeenValue(item)}" checked> <span lang="{item.Lead.Language}">{item.Lead.Question}</span> <span class="aside">{words.Count("allhands.voters", item.Votes)}</span></label>{Forms.Hidden("all", AllHandsWords.SeenValue(item))}</li>
                """))}</ul>
            <p class="actions"><button type="submit" name="do" value="merge" class="primary">{words["allhands.merge"]}</button><button type="submit" name="do" value="apart" class="quiet">{words["allhands.keepApart"]}</button></p></form>
            """))}</section>
        """);

    private static Html Steps(AllHandsSession session, DeskVisit visit, DeskWords words)
    {
        var (address, version) = (AllHandsWords.Address(session.Id), session.Version.ToString(CultureInfo.InvariantCulture));
        var step = session.State switch
        {
            AllHandsState.Open => Html.Of($"""<p class="intro">{words["allhands.close.hint"]}</p>{Forms.Button(visit, $"{address}/close", words["allhands.close"], "", ("version", version))}"""),
            AllHandsState.Closed => Html.Of($"""<p class="intro">{words["allhands.publish.hint"]}</p>{Forms.Button(visit, $"{address}/publish", words["allhands.publish"], "primary", ("version", version))}"""),
            _ => Html.None,
        };
        return Html.Of($"""
            <section aria-labelledby="steps"><h2 id="steps">{words["queue.steps"]}</h2>{step}
            <form class="step" method="post" action="{address}/erase">{Forms.Token(visit)}{Forms.Hidden("version", version)}{Forms.Check("sure", words["allhands.erase.sure"], false)}<button type="submit" class="danger">{words["allhands.erase"]}</button></form></section>
            """);
    }
}
