using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Feedback;
using Bot.Language;

namespace Bot.Rendering.Teams;

/// <summary>The forms behind buttons and thumbs, and the cards that are a line of ours.</summary>
internal static class TeamsForms
{
    public const int LongestNote = 1_000;
    public const int LongestName = 100;
    private const int LongestComment = 2_000;

    /// <summary>Shows exactly what HR would get, and asks for consent.</summary>
    /// <param name="isDialog">A dialog knows only plain submits.</param>
    /// <param name="mustAgree">True where it was sent without consent before.</param>
    /// <param name="readers">Who will read it, where that must be said; null where not.</param>
    /// <param name="canUseThread">Others read where it was asked, and it is not about the asker.</param>
    public static JsonObject AskHr(string question, TurnId turn, ReplyLanguage language, bool isDialog, bool mustAgree, string? readers = null, bool canUseThread = false)
    {
        var title = Wording.Get(language, "chat.askHr.send");
        var submit = TeamsCards.Submit(title, TeamsButtons.Data(TeamsButtons.SendHr, turn));
        var warning = mustAgree ? new[] { Warning(Wording.Get(language, "chat.askHr.mustAgree")) } : [];
        return TeamsCards.Card(
            [
                TeamsCards.Text(Wording.Get(language, "chat.askHr.intro")),
                TeamsCards.Text(Wording.Get(language, "chat.askHr.question"), isStrong: true),
                TeamsCards.Text(EscapedMarkdown.Escape(question)),
                .. readers is null ? Array.Empty<JsonObject>() : [TeamsCards.Text(EscapedMarkdown.Escape(readers))],
                TeamsCards.Input(TeamsButtons.Note, Wording.Get(language, "chat.askHr.note"), LongestNote),
                TeamsCards.Input(TeamsButtons.Name, Wording.Get(language, "hr.name"), LongestName),
                .. canUseThread ? [Place(language)] : Array.Empty<JsonObject>(),
                TeamsCards.Toggle(TeamsButtons.Consent, Wording.Get(language, "chat.askHr.agree")),
                .. warning,
            ],
            [isDialog ? submit : TeamsCards.Execute(title, TeamsButtons.SendHr, TeamsButtons.Data(TeamsButtons.SendHr, turn), submit)]);
    }

    /// <param name="turn">The answer that is judged; null where it is not known yet.</param>
    public static JsonObject Feedback(TurnId? turn, bool isHelpful, ReplyLanguage language)
    {
        var reasons = FeedbackReasons.All.Select(reason => (Wording.Get(language, $"feedback.reason.{reason}"), reason));
        JsonObject[] why = isHelpful ? [] : [TeamsCards.Choices(TeamsButtons.Reason, Wording.Get(language, "feedback.reason"), reasons)];
        var data = turn is { } judged ? TeamsButtons.Data("feedback", judged) : [];
        return TeamsCards.Card(
            [.. why, TeamsCards.Input(TeamsButtons.Comment, Wording.Get(language, "feedback.comment"), LongestComment)],
            [TeamsCards.Submit(Wording.Get(language, "feedback.send"), data)]);
    }

    public static JsonObject Line(string text) => TeamsCards.Card([TeamsCards.Text(EscapedMarkdown.Escape(text))], []);

    private static JsonObject Place(ReplyLanguage language)
    {
        var choices = TeamsCards.Choices(
            TeamsButtons.Place, Wording.Get(language, "hr.place"), [(Wording.Get(language, "hr.place.private"), "private"), (Wording.Get(language, "hr.place.thread"), TeamsButtons.InThread)]);
        choices["value"] = "private";
        return choices;
    }

    public static JsonObject Warning(string text)
    {
        var block = TeamsCards.Text(text);
        block["color"] = "attention";
        return block;
    }
}
