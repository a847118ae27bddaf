using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Escalation;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>The modals about questions to HR. What a modal is about stands in its metadata as an id; rights are checked again when it comes back.</summary>
internal static class SlackHrViews
{
    public const string Answer = "hr_answer";
    public const string Draft = "hr_draft";

    public const string NameBlock = "name";
    public const string PlaceBlock = "place";
    public const string InThread = "thread";
    public const string AnswerBlock = "answer";

    private const string Alone = "private";
    private const int LongestName = 100;
    private const int LongestLine = 1_000;

    /// <summary>Inputs of the preview beside the note.</summary>
    /// <param name="canUseThread">Others read where it was asked, and it is not about the asker.</param>
    public static IEnumerable<JsonObject> AskerInputs(bool canUseThread, ReplyLanguage language)
    {
        var name = SlackBlocks.TextInput(NameBlock, LongestName);
        name["multiline"] = false;
        yield return SlackBlocks.Input(NameBlock, Wording.Get(language, "hr.name"), name, isOptional: true);
        if (canUseThread)
        {
            var alone = SlackBlocks.Option(Wording.Get(language, "hr.place.private"), Alone);
            var places = new JsonObject
            {
                ["type"] = "radio_buttons",
                ["action_id"] = PlaceBlock,
                ["options"] = new JsonArray(alone, SlackBlocks.Option(Wording.Get(language, "hr.place.thread"), InThread)),
                ["initial_option"] = alone.DeepClone(),
            };
            yield return SlackBlocks.Input(PlaceBlock, Wording.Get(language, "hr.place"), places, isOptional: true);
        }
    }

    /// <summary>Says that it was sent, and lets it be taken back.</summary>
    public static JsonObject Sent(EscalationId escalation, bool isNamed, ReplyLanguage language) => SlackViews.Modal(
        Wording.Get(language, "chat.askHr.title"), null, language, null, null,
        SlackBlocks.PlainSection(Wording.Get(language, isNamed ? "hr.sent.named" : "hr.sent")),
        SlackBlocks.Actions([SlackHrButtons.OfWithdraw(escalation, language)]));

    /// <summary>Where somebody in HR writes an answer.</summary>
    public static JsonObject AnswerForm(QueueItemDetail detail, ReplyLanguage language) => SlackViews.Modal(
        Wording.Get(language, "hr.answer.title"), Answer, language, Wording.Get(language, "hr.answer.send"), detail.Item.Id.Value.ToString(CultureInfo.InvariantCulture),
        [
            SlackBlocks.Section($"*{Wording.Get(language, "hr.answer.question")}*"),
            .. SlackViews.Whole(detail.Item.Question),
            SlackBlocks.Context(Mrkdwn.Escape(HrLines.Standing(detail.Item, null, language))),
            .. HrLines.Beside(detail, language).Take(10).Select(line => SlackBlocks.Context(Mrkdwn.Fit(line, LongestLine))),
            SlackBlocks.Input(AnswerBlock, Wording.Get(language, "hr.answer.field"), SlackBlocks.TextInput(AnswerBlock, QueueStore.LongestAnswer), isOptional: false),
            SlackBlocks.Context(Mrkdwn.Escape(Wording.Get(language, "hr.answer.intro"))),
        ]);

    /// <summary>Where somebody in HR makes a draft of a message.</summary>
    /// <param name="id">What the draft will be called: sent twice, it is saved once.</param>
    public static JsonObject DraftForm(FaqId id, string question, string answer, ReplyLanguage language) => SlackViews.Modal(
        Wording.Get(language, "hr.draft.title"), Draft, language, Wording.Get(language, "hr.draft.save"), id.Value,
        [
            SlackBlocks.Context(Mrkdwn.Escape(Wording.Get(language, "hr.draft.intro"))),
            SlackBlocks.Input(SlackViews.QuestionBlock, Wording.Get(language, "hr.draft.question"), SlackBlocks.TextInput(SlackViews.QuestionBlock, FaqRules.LongestQuestion, question), isOptional: false),
            SlackBlocks.Input(AnswerBlock, Wording.Get(language, "hr.draft.answer"), SlackBlocks.TextInput(AnswerBlock, FaqRules.LongestAnswer, answer), isOptional: false),
        ]);

    /// <summary>A modal that says one line of ours.</summary>
    public static JsonObject Line(string title, string text, ReplyLanguage language) => SlackViews.Modal(Wording.Get(language, title), null, language, null, null, SlackBlocks.PlainSection(text));
}
