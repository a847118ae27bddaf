using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Feedback;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>The modals. What a modal is about stands in its metadata as a number; rights are checked again when it comes back.</summary>
/// <remarks>https://docs.slack.dev/surfaces/modals</remarks>
internal static class SlackViews
{
    public const string AskHr = "ask_hr";
    public const string Feedback = "feedback";
    public const string Ask = "ask";

    public const string NoteBlock = "note";
    public const string ConsentBlock = "consent";
    public const string Agreed = "agreed";
    public const string ReasonBlock = "reason";
    public const string CommentBlock = "comment";
    public const string QuestionBlock = "question";

    private const int LongestTitle = 24;
    private const int LongestInput = 3_000;

    /// <summary>Opened at once, while what it will show is still being looked up.</summary>
    public static JsonObject Loading(string title, ReplyLanguage language) => Words(title, "chat.loading", language);

    /// <summary>A modal that says one thing.</summary>
    public static JsonObject Words(string title, string wording, ReplyLanguage language, params string[] values) =>
        Modal(Wording.Get(language, title), null, language, null, null, SlackBlocks.PlainSection(Wording.Get(language, wording, values)));

    /// <summary>The exact preview of what HR will get.</summary>
    /// <param name="readers">Who will read it, where that must be said; null where not.</param>
    /// <param name="canUseThread">Others read where it was asked, and it is not about the asker.</param>
    public static JsonObject AskHrPreview(long turn, string question, string? readers, bool canUseThread, ReplyLanguage language)
    {
        var consent = new JsonObject
        {
            ["type"] = "checkboxes",
            ["action_id"] = ConsentBlock,
            ["options"] = new JsonArray(SlackBlocks.Option(Wording.Get(language, "chat.askHr.agree"), Agreed)),
        };
        return Modal(
            Wording.Get(language, "chat.askHr.title"), AskHr, language, Wording.Get(language, "chat.askHr.send"), Number(turn),
            [
                SlackBlocks.PlainSection(Wording.Get(language, "chat.askHr.intro")),
                SlackBlocks.Section($"*{Wording.Get(language, "chat.askHr.question")}*"),
                .. Whole(question),
                .. readers is null ? Array.Empty<JsonObject>() : [SlackBlocks.PlainSection(readers)],
                SlackBlocks.Input(NoteBlock, Wording.Get(language, "chat.askHr.note"), SlackBlocks.TextInput(NoteBlock, LongestInput), isOptional: true),
                .. SlackHrViews.AskerInputs(canUseThread, language),
                SlackBlocks.Input(ConsentBlock, Wording.Get(language, "chat.askHr.consent"), consent, isOptional: false),
            ]);
    }

    public static JsonObject FeedbackForm(long turn, ReplyLanguage language)
    {
        var reasons = new JsonObject
        {
            ["type"] = "radio_buttons",
            ["action_id"] = ReasonBlock,
            ["options"] = new JsonArray([.. FeedbackReasons.All.Select(reason => SlackBlocks.Option(Wording.Get(language, $"feedback.reason.{reason}"), reason))]),
        };
        return Modal(
            Wording.Get(language, "feedback.title"), Feedback, language, Wording.Get(language, "feedback.send"), Number(turn),
            SlackBlocks.Input(ReasonBlock, Wording.Get(language, "feedback.reason"), reasons, isOptional: true),
            SlackBlocks.Input(CommentBlock, Wording.Get(language, "feedback.comment"), SlackBlocks.TextInput(CommentBlock, 2_000), isOptional: true));
    }

    /// <param name="initial">What the question begins with.</param>
    public static JsonObject AskForm(string initial, ReplyLanguage language) => Modal(
        Wording.Get(language, "chat.ask.title"), Ask, language, Wording.Get(language, "chat.button.ask"), null,
        SlackBlocks.Input(QuestionBlock, Wording.Get(language, "chat.ask.question"), SlackBlocks.TextInput(QuestionBlock, LongestInput, initial), isOptional: false),
        SlackBlocks.Context(Mrkdwn.Escape(Wording.Get(language, "chat.ask.accepted"))));

    // What was agreed to must have been seen whole, however long it is.
    public static IEnumerable<JsonObject> Whole(string question)
    {
        for (var start = 0; start < question.Length; start += SlackBlocks.LongestSection)
        {
            yield return SlackBlocks.PlainSection(question.Substring(start, Math.Min(SlackBlocks.LongestSection, question.Length - start)));
        }
    }

    /// <param name="submit">Null for a modal without inputs.</param>
    public static JsonObject Modal(string title, string? callback, ReplyLanguage language, string? submit, string? metadata, params IEnumerable<JsonObject> blocks)
    {
        var view = new JsonObject
        {
            ["type"] = "modal",
            ["title"] = SlackBlocks.Plain(SlackBlocks.Cut(title, LongestTitle)),
            ["close"] = SlackBlocks.Plain(Wording.Get(language, submit is null ? "chat.close" : "chat.cancel")),
            ["blocks"] = new JsonArray([.. blocks]),
        };
        if (submit is not null)
        {
            view["submit"] = SlackBlocks.Plain(SlackBlocks.Cut(submit, LongestTitle));
        }

        if (callback is not null)
        {
            view["callback_id"] = callback;
        }

        if (metadata is not null)
        {
            view["private_metadata"] = metadata;
        }

        return view;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
