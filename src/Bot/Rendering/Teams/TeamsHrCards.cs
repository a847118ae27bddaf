using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Rendering.Teams;

/// <summary>Cards and lines about questions to HR.</summary>
internal static class TeamsHrCards
{
    private const int LongestQuestion = 600;

    /// <summary>What an asker is told.</summary>
    /// <param name="contact">Whom to turn to where there is no answer.</param>
    public static string News(AskerMail mail, bool isInThread, string contact, ReplyLanguage language)
    {
        // The question last, so that what a locked screen shows is not it.
        var lines = new List<string> { $"**{EscapedMarkdown.Escape(HrLines.Headline(mail, isInThread, language))}**" };
        if (mail is { Kind: NewsKind.Answered, Answer: { } answer })
        {
            lines.Add(new TeamsHrMarkdown().Write(answer));
            lines.Add($"_{EscapedMarkdown.Escape(HrLines.Date(mail, language))}_");
        }

        if (mail.Kind == NewsKind.Closed)
        {
            lines.AddRange(mail.Reason is { } reason ? [EscapedMarkdown.Escape(Wording.Get(language, "hr.news.closed.reason", reason))] : Array.Empty<string>());
            lines.Add(EscapedMarkdown.Escape(Wording.Get(language, "hr.news.closed.contact", contact)));
        }

        var asked = Wording.Get(language, isInThread ? "hr.news.asked" : "chat.youAsked", EscapedMarkdown.Cut(mail.Question.ReplaceLineEndings(" "), LongestQuestion));
        return string.Join("\n\n", lines.Append(EscapedMarkdown.Escape(asked)));
    }

    /// <summary>A person's own questions to HR.</summary>
    /// <param name="notice">What was just done; null for nothing.</param>
    public static JsonObject Own(IReadOnlyList<OwnQuestion> own, string? notice, ReplyLanguage language) => TeamsCards.Card(
        [
            .. Head(notice, own.Count > 0 ? "hr.own.title" : "hr.own.none", language),
            .. own.Select(question => Item(question.Question, HrLines.State(question, language), question.CanWithdraw ? [TeamsHrButtons.Execute("hr.button.withdraw", TeamsHrButtons.Withdraw, question.Id.Value, language)] : [])),
            .. own.Count > 0 ? [TeamsCards.Text(EscapedMarkdown.Escape(Wording.Get(language, "hr.own.hint")), isSubtle: true)] : Array.Empty<JsonObject>(),
        ],
        []);

    /// <summary>Items of the queue, for HR's eyes.</summary>
    public static JsonObject Queue(IReadOnlyList<QueueItem> items, string title, PersonId reader, ReplyLanguage language) => TeamsCards.Card(
        [
            .. Head(null, items.Count > 0 ? title : "hr.queue.none", language),
            .. items.Select(item => Item(item.Question, HrLines.Standing(item, reader, language), Buttons(item, language))),
        ],
        []);

    /// <summary>Where somebody in HR writes an answer.</summary>
    /// <param name="warning">What was wrong with the one before; null for the first.</param>
    public static JsonObject AnswerForm(QueueItemDetail detail, string? warning, string initial, ReplyLanguage language) => TeamsCards.Card(
        [
            TeamsCards.Text(Wording.Get(language, "hr.answer.question"), isStrong: true),
            TeamsCards.Text(EscapedMarkdown.Escape(detail.Item.Question)),
            TeamsCards.Text(EscapedMarkdown.Escape(HrLines.Standing(detail.Item, null, language)), isSubtle: true),
            .. HrLines.Beside(detail, language).Take(10).Select(line => TeamsCards.Text(EscapedMarkdown.Escape(EscapedMarkdown.Cut(line, 1_000)), isSubtle: true)),
            TeamsCards.Input(TeamsHrButtons.AnswerText, Wording.Get(language, "hr.answer.field"), QueueStore.LongestAnswer, initial),
            .. warning is null ? Array.Empty<JsonObject>() : [TeamsForms.Warning(EscapedMarkdown.Escape(warning))],
            TeamsCards.Text(EscapedMarkdown.Escape(Wording.Get(language, "hr.answer.intro")), isSubtle: true),
        ],
        [TeamsCards.Submit(Wording.Get(language, "hr.answer.send"), TeamsHrButtons.Data(TeamsHrButtons.SendAnswer, detail.Item.Id.Value))]);

    /// <summary>Where somebody in HR makes a draft of a message.</summary>
    /// <param name="id">What the draft will be called: sent twice, it is saved once.</param>
    public static JsonObject DraftForm(FaqId id, string question, string answer, string? warning, ReplyLanguage language) => TeamsCards.Card(
        [
            TeamsCards.Text(EscapedMarkdown.Escape(Wording.Get(language, "hr.draft.intro"))),
            TeamsCards.Input(TeamsHrButtons.QuestionText, Wording.Get(language, "hr.draft.question"), FaqRules.LongestQuestion, question),
            TeamsCards.Input(TeamsHrButtons.AnswerText, Wording.Get(language, "hr.draft.answer"), FaqRules.LongestAnswer, answer),
            .. warning is null ? Array.Empty<JsonObject>() : [TeamsForms.Warning(EscapedMarkdown.Escape(warning))],
        ],
        [TeamsCards.Submit(Wording.Get(language, "hr.draft.save"), new JsonObject { [TeamsHrButtons.Draft] = id.Value })]);

    private static IEnumerable<JsonObject> Head(string? notice, string title, ReplyLanguage language)
    {
        if (notice is not null)
        {
            yield return TeamsCards.Text(EscapedMarkdown.Escape(notice), isStrong: true);
        }

        yield return TeamsCards.Text(EscapedMarkdown.Escape(Wording.Get(language, title)), isStrong: notice is null);
    }

    private static JsonObject Item(string question, string standing, JsonObject[] buttons) => TeamsCards.Container(
        [
            TeamsCards.Text(EscapedMarkdown.Escape(EscapedMarkdown.Cut(question.ReplaceLineEndings(" "), LongestQuestion))),
            TeamsCards.Text(EscapedMarkdown.Escape(standing), isSubtle: true),
            .. buttons.Length > 0 ? [TeamsCards.Buttons(buttons)] : Array.Empty<JsonObject>(),
        ],
        hasSeparator: true);

    private static JsonObject[] Buttons(QueueItem item, ReplyLanguage language)
    {
        var answer = TeamsHrButtons.Dialog("hr.queue.button.answer", TeamsHrButtons.Answer, item.Id.Value, language);
        return item.State == QueueState.Open ? [TeamsHrButtons.Execute("hr.queue.button.take", TeamsHrButtons.Take, item.Id.Value, language), answer] : [answer];
    }
}
