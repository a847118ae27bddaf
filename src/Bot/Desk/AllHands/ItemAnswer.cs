using Bot.AllHands;
using Bot.Audit;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Faqs;
using Bot.Roles;

namespace Bot.Desk.AllHands;

/// <summary>The answer to one question: what the bot drafted, what HR wrote and approved, and what was said.</summary>
internal static class ItemAnswer
{
    /// <param name="typed">What was not taken; null for nothing.</param>
    /// <param name="me">The pseudonym of whoever looks.</param>
    /// <param name="reply">What became of the answer among HR's replies; null for nothing.</param>
    public static Html Render(AllHandsItem item, string? typed, string address, Pseudonym? me, Faq? reply, DeskVisit visit, DeskWords words)
    {
        var sources = item.Draft?.Sources ?? [];
        return Html.Of($"""
            <section aria-labelledby="answer-title"><h2 id="answer-title">{words["allhands.answer"]}</h2>
            {Standing(item, me, words)}
            {(item.Answer ?? item.Draft?.Text) switch
            {
                { Length: > 0 } text => Html.Of($"{AllHandsWords.Answer(text, item.Lead.Language)}{AllHandsWords.Sources(item.Answer is null ? sources : item.Sources, LinkOf)}"),
                _ => Html.Of($"""<p class="notice">{words[WhyNone(item.Draft)]}</p>"""),
            }}
            {Steps(item, address, reply, visit, words)}
            <form class="editor" method="post" action="{address}/write"><fieldset><legend>{words["allhands.write"]}</legend>{Forms.Token(visit)}{Forms.Hidden("seen", AllHandsWords.SeenValue(item))}
            {Forms.Area("answer", words["allhands.answer"], typed ?? item.Answer ?? item.Draft?.Text ?? "", 9, words.Get("allhands.write.hint", $"{AllHandsModeration.LongestAnswer}"), attributes: $"lang=\"{item.Lead.Language}\"")}
            {(item.Answer is not null && sources.Count > item.Sources.Count ? Html.Of($"""<div><p class="hint">{words["allhands.offered"]}</p>{AllHandsWords.Sources(sources, LinkOf)}</div>""") : Html.None)}
            <p class="actions"><button type="submit">{words["allhands.save"]}</button></p></fieldset></form></section>
            <section aria-labelledby="said-title"><h2 id="said-title">{words["allhands.meeting"]}</h2>
            <form class="editor" method="post" action="{address}/mark"><fieldset><legend>{words["allhands.said"]}</legend>{Forms.Token(visit)}{Forms.Hidden("seen", AllHandsWords.SeenValue(item))}
            {Forms.Check("answered", words["allhands.answered.check"], item.IsAnswered)}{Forms.Area("said", words["allhands.said"], item.Said, 3, words["allhands.said.hint"])}
            <p class="actions"><button type="submit">{words["allhands.save"]}</button></p></fieldset></form></section>
            """);
    }

    /// <summary>At the desk a source opens where HR reads the corpus.</summary>
    public static string? LinkOf(AllHandsSource source) => source.Kind == "article" ? $"/desk/corpus/{Uri.EscapeDataString(source.Article)}" : source.Kind == "faq" ? FaqWords.Address(new FaqId(source.Article)) : null;

    // Whether to write, to look for an article or to leave it differs with why the bot has none.
    private static string WhyNone(AllHandsDraft? draft) => draft?.Outcome switch
    {
        null => "allhands.drafting",
        "abstained" or "refused" or "routed" => $"allhands.noDraft.{draft.Outcome}",
        _ => "allhands.noDraft",
    };

    private static Html Standing(AllHandsItem item, Pseudonym? me, DeskWords words) => item switch
    {
        { IsApproved: true } => Html.Of($"""<p class="standing">{words.Get("allhands.approvedBy", FaqWords.Person(item.Approver, me, words))}</p>"""),
        { Author: { } author } => Html.Of($"""<p class="standing">{words.Get("allhands.writtenBy", FaqWords.Person(author, me, words))}</p>"""),
        { Draft.HasAnswer: true } => Html.Of($"""<p class="standing">{words["allhands.draftedByBot"]}</p>"""),
        _ => Html.None,
    };

    private static Html Steps(AllHandsItem item, string address, Faq? reply, DeskVisit visit, DeskWords words)
    {
        var seen = ("seen", AllHandsWords.SeenValue(item));
        var steps = new List<Html>();
        if (item.IsApproved)
        {
            steps.Add(reply is null ? Forms.Button(visit, $"{address}/reply", words["queue.saveDraft"], "", seen) : Html.Of($"""<a class="button" href="{FaqWords.Address(reply.Id)}">{words["queue.toReply"]}</a>"""));
            steps.Add(Forms.Button(visit, $"{address}/takeback", words["allhands.takeback"], "quiet", seen));
        }
        else if ((item.Answer is not null || item.Draft is { HasAnswer: true }) && visit.Actor.Holds(PersonRoles.HrApprover))
        {
            steps.Add(Forms.Button(visit, $"{address}/approve", words["allhands.approve"], "primary", seen));
        }

        if (item.Draft is not null)
        {
            steps.Add(Forms.Button(visit, $"{address}/redraft", words["allhands.redraft"], "quiet", seen));
        }

        return Html.Of($"""<p class="actions">{steps}</p>""");
    }
}
