using System.Globalization;
using Bot.Articles;
using Bot.Conversations;
using Bot.Desk.Layout;
using Bot.Desk.Previews;
using Bot.Desk.SignIn;
using Bot.Escalation;

namespace Bot.Desk.Queue;

/// <summary>The forms beneath one question of the queue.</summary>
internal static class QueueForms
{
    /// <summary>HR's answer, with how it will look.</summary>
    /// <param name="typed">What was not sent yet; null for nothing.</param>
    public static Html Answer(DeskVisit visit, QueueItem item, string? typed, DeskWords words) => Html.Of($"""
        <section aria-labelledby="answer-title"><h2 id="answer-title">{words["queue.answer"]}</h2>
        {(typed is { Length: > 0 } ? Html.Of($"""<div class="mock" lang="{item.Language}">{MarkdownHtml.Render(typed)}</div>""") : Html.None)}
        <form class="editor" method="post" action="{QueueItemPage.Address(item.Id)}/answer"><fieldset><legend>{words.Count("queue.goesTo", item.Askers)}</legend>{Forms.Token(visit)}
        {Forms.Area("answer", words["queue.answer"], typed ?? "", 8, words.Get("queue.answer.hint", $"{QueueStore.LongestAnswer}"), attributes: $"lang=\"{item.Language}\"")}
        <p class="actions"><button type="submit" name="do" value="send" class="primary">{words["queue.send"]}</button><button type="submit" name="do" value="preview">{words["edit.preview"]}</button></p></fieldset></form></section>
        """);

    /// <param name="others">What it can be merged into.</param>
    /// <param name="people">Who can be given it; members of groups take it themselves.</param>
    public static Html Steps(DeskVisit visit, QueueItem item, IReadOnlyList<QueueItem> others, IReadOnlyList<PersonId> people, DeskWords words)
    {
        var address = QueueItemPage.Address(item.Id);
        var isOpen = item.State is QueueState.Open or QueueState.Taken;
        var steps = new List<Html>();
        if (isOpen)
        {
            steps.Add(Html.Of($"""<p class="actions">{(item.State == QueueState.Open ? Forms.Button(visit, $"{address}/take", words["queue.take"], "primary") : Forms.Button(visit, $"{address}/release", words["queue.release"]))}</p>"""));
            steps.Add(Step("assign", Forms.Select("person", words["queue.person"], (item.Assignee ?? visit.Actor.Person).Value, people.Append(visit.Actor.Person).Distinct().Select(person => (person.Value, person == visit.Actor.Person ? words["you"] : person.Value))), words["queue.assign"]));
            steps.Add(Step("due", Forms.Text("due", words["queue.due"], IsoDay.Write(item.Due) ?? "", words["queue.due.hint"], type: "date"), words["queue.setDue"]));
        }

        steps.Add(Step("note", Forms.Area("note", words["queue.note"], item.Note, 3, words["queue.note.hint"]), words["queue.setNote"]));
        if (isOpen && others.Count > 0)
        {
            steps.Add(Step("merge", Forms.Select("into", words["queue.into"], "", others.Select(other => (other.Id.Value.ToString(CultureInfo.InvariantCulture), $"{other.Id}: {other.Question}"))), words["queue.merge"]));
        }

        if (item.State != QueueState.Closed)
        {
            steps.Add(Step("close", isOpen ? Forms.Area("reason", words["queue.reason"], "", 2, words["queue.reason.hint"]) : Html.None, words["queue.close"]));
        }

        return Html.Of($"""<section aria-labelledby="steps"><h2 id="steps">{words["queue.steps"]}</h2>{steps}</section>""");

        Html Step(string step, Html field, string label) => Html.Of($"""
            <form class="step" method="post" action="{address}/{step}">{Forms.Token(visit)}{field}<button type="submit">{label}</button></form>
            """);
    }
}
