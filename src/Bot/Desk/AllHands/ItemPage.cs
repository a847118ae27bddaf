using Bot.AllHands;
using Bot.Audit;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Faqs;
using Bot.Roles;

namespace Bot.Desk.AllHands;

/// <summary><c>GET /desk/all-hands/{id}/q/{question}</c>: one question with its wordings, its draft and answer, and every step HR may take.</summary>
internal sealed class ItemPage(AllHandsBoards boards, ItemSteps steps, Pseudonyms pseudonyms, FaqStore faqs)
{
    public static Task<IResult> GetAsync(HttpContext context, string id, string question, ItemPage page) => page.ShowAsync(context, new AllHandsId(id), new AllHandsQuestionId(question), null, null);

    /// <summary><c>POST /desk/all-hands/{id}/q/{question}/{step}</c>. Who may take it, and on which version, is decided by the store.</summary>
    public static async Task<IResult> StepAsync(HttpContext context, string id, string question, string step, ItemPage page)
    {
        var (session, of, actor) = (new AllHandsId(id), new AllHandsQuestionId(question), DeskVisit.Of(context).Actor);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string Value(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
        if (step == "reply")
        {
            return await page.DraftReplyAsync(context, session, of);
        }

        var typed = step == "write" ? Value("answer") : null;
        if (AllHandsWords.Seen(Value("seen")) is not { } seen || seen.Id != of)
        {
            return DeskMessage.NotFound(context);
        }

        var end = await page.Steps.TakeAsync(actor, session, seen, step, Value, [.. form["other"].Select(AllHandsWords.Seen).OfType<SeenItem>()], context.RequestAborted);
        if (end is AllHandsStep.Done)
        {
            return DeskPage.GoTo(Value("back") == "list" ? AllHandsWords.Address(session) : AllHandsWords.Address(session, of), $"allhands.{step}");
        }

        // What somebody typed is not lost to whoever was faster.
        return await page.ShowAsync(context, session, of, AllHandsWords.Refusal(end, DeskPage.WordsOf(context)), typed, AllHandsWords.StatusOf(end));
    }

    private ItemSteps Steps => steps;

    private async Task<IResult> DraftReplyAsync(HttpContext context, AllHandsId session, AllHandsQuestionId question)
    {
        var words = DeskPage.WordsOf(context);
        return await steps.DraftReplyAsync(DeskVisit.Of(context).Actor, session, question, context.RequestAborted) switch
        {
            (_, null) => await ShowAsync(context, session, question, DeskPage.Problem(words["allhands.refused.WrongState"]), null, StatusCodes.Status409Conflict),
            (var id, FaqStep.Done) => DeskPage.GoTo($"{FaqWords.Address(id)}/edit", "queue.draft"),
            (var id, FaqStep.Refused { Reason: FaqRefusal.WrongState }) => DeskPage.GoTo(FaqWords.Address(id), "queue.drafted"),
            (_, { } refused) => await ShowAsync(context, session, question, FaqWords.Refusal(refused, words), null, StatusCodes.Status422UnprocessableEntity),
        };
    }

    /// <param name="typed">An answer that was not taken; null for none.</param>
    private async Task<IResult> ShowAsync(HttpContext context, AllHandsId id, AllHandsQuestionId question, Html? notice, string? typed, int status = StatusCodes.Status200OK)
    {
        var (words, visit, cancellationToken) = (DeskPage.WordsOf(context), DeskVisit.Of(context), context.RequestAborted);
        if (await boards.FindAsync(id, cancellationToken) is not var (session, items))
        {
            return DeskMessage.NotFound(context);
        }

        if (items.FirstOrDefault(item => item.Id == question) is not { } found)
        {
            // Merged meanwhile: it is with the one it became.
            return items.FirstOrDefault(item => item.Others.Any(other => other.Id == question)) is { } into ? DeskPage.GoTo(AllHandsWords.Address(id, into.Id), "allhands.wasMerged") : DeskMessage.NotFound(context);
        }

        var me = await pseudonyms.FindAsync(visit.Actor.Person, cancellationToken);
        var reply = found.IsApproved ? await faqs.FindAsync(FaqDraftId.OfMeeting(question.Value), cancellationToken) : null;
        var address = AllHandsWords.Address(id, question);
        return new DeskPage(found.Lead.Question, AllHandsPages.Section, Html.Of($"""
            <div data-events="{AllHandsWords.Address(id)}/events" data-stale="{AllHandsWords.SeenValue(found)}" data-shape="{session.Shape}"><p class="notice bad" role="alert" hidden>{words["allhands.stale"]} <a href="{address}">{words["allhands.reload"]}</a></p></div>
            <p class="standing">{AllHandsWords.Votes(found, words)} {AllHandsWords.Badges(found, words)}{(found.Lead.Name is { } name ? Html.Of($"<span>{words.Get("allhands.signed", name)}</span>") : Html.None)}</p>
            {ItemAnswer.Render(found, typed, address, me, reply, visit, words)}
            {Wordings(found, address, visit, words)}
            {Moderation(found, [.. items.Where(item => item.Id != question)], address, visit, words)}
            """))
        {
            Above = Html.Of($"""<p class="up"><a class="back" href="{AllHandsWords.Address(id)}"><span aria-hidden="true">←</span> {session.Plan.Title}</a></p>"""),
            Notice = notice,
            Status = status,
            Address = address,
            Script = SessionPage.Script,
        }.For(context);
    }

    private static Html Wordings(AllHandsItem item, string address, DeskVisit visit, DeskWords words) => item.Others.Count == 0 ? Html.None : Html.Of($"""
        <section aria-labelledby="wordings"><h2 id="wordings">{words["allhands.wordings"]}</h2><ul class="wordings">
        {item.Others.Select(other => Html.Of($"""<li><span lang="{other.Language}">{other.Question}</span>{(other.Name is { } name ? Html.Of($" <span class=\"aside\">{words.Get("allhands.signed", name)}</span>") : Html.None)} {Forms.Button(visit, $"{address}/split", words["allhands.split"], "quiet", ("seen", AllHandsWords.SeenValue(item)), ("wording", other.Id.Value))}</li>"""))}</ul></section>
        """);

    private static Html Moderation(AllHandsItem item, IReadOnlyList<AllHandsItem> others, string address, DeskVisit visit, DeskWords words)
    {
        var seen = Forms.Hidden("seen", AllHandsWords.SeenValue(item));
        return Html.Of($"""
            <section aria-labelledby="steps"><h2 id="steps">{words["allhands.moderation"]}</h2>
            {(item.State == AllHandsItemState.Shown ? Html.None : Forms.Button(visit, $"{address}/show", words["allhands.show"], "primary", ("seen", AllHandsWords.SeenValue(item))))}
            {(item.State == AllHandsItemState.Held ? Html.None : Html.Of($"""<form class="step" method="post" action="{address}/hold">{Forms.Token(visit)}{seen}{Forms.Select("reason", words["allhands.reason"], "", Enum.GetValues<HoldReason>().Select(reason => (reason.ToString(), words[$"allhands.reason.{reason}"])), words["allhands.reason.hint"])}<button type="submit">{words["allhands.hold"]}</button></form>"""))}
            {(others.Count == 0 ? Html.None : Html.Of($"""<form class="step" method="post" action="{address}/merge">{Forms.Token(visit)}{seen}{Forms.Select("other", words["allhands.mergeWith"], "", others.Select(other => (AllHandsWords.SeenValue(other), other.Lead.Question)))}<button type="submit">{words["allhands.merge"]}</button></form>"""))}
            </section>
            """);
    }
}
