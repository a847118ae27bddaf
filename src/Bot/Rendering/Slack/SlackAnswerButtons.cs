using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>What can be pressed beneath an answer.</summary>
internal static class SlackAnswerButtons
{
    public const string Quotes = "quotes";
    public const string More = "more";
    public const string Share = "share";
    public const string Keep = "keep";
    public const string AskHr = "ask_hr";
    public const string Rate = "feedback";

    /// <summary>Asks one of two questions that HR has a reply to; Slack wants ids of its own within a block.</summary>
    public const string Choose = "choose_";

    public const string Helpful = "up";
    public const string NotHelpful = "down";

    /// <summary>False for a greeting and the like, about which nobody has an opinion and which nobody sends to HR.</summary>
    public static bool HasSubstance(AnswerLine line) => line.Abstained || line.Citations.Count > 0;

    public static IEnumerable<JsonObject> Write(AnswerLine line, SlackAnswerFrame frame, ReplyLanguage language)
    {
        var turn = Number(frame.Turn);
        if (line.Lines.Any(part => part is { Kind: "statement", Citation: not null }))
        {
            yield return SlackBlocks.Button(Quotes, Wording.Get(language, "chat.button.quotes"), turn);
        }

        var more = line.Lines.Count(part => part.Kind == "more");
        if (more > 0)
        {
            yield return SlackBlocks.Button(More, CuratedLines.MoreTitle(line, more, language), turn);
        }

        if (frame.CanAskHr && HasSubstance(line))
        {
            yield return SlackBlocks.Button(AskHr, Wording.Get(language, "chat.button.askHr"), turn);
        }

        if (frame.CanAskHr && line.Outcome == "abstained")
        {
            yield return SlackHrButtons.OfTellMe(frame.Turn, language);
        }

        if (frame.CanKeep && HasSubstance(line))
        {
            yield return SlackBlocks.Button(Keep, Wording.Get(language, "slack.keep"), turn);
        }

        if (frame.CanShare && !line.Personal && line.Citations.Count > 0)
        {
            yield return SlackBlocks.Button(Share, Wording.Get(language, "chat.button.share"), turn);
        }
    }

    /// <summary>The question to press, whole as its value.</summary>
    public static IEnumerable<JsonObject> Choices(AnswerLine line) =>
        CuratedLines.Leads(line) ? line.Suggestions.Select((question, at) => SlackBlocks.Button($"{Choose}{at}", question, question)) : [];

    public static JsonObject Feedback(long turn, ReplyLanguage language) => SlackBlocks.Feedback(
        Rate,
        (Wording.Get(language, "feedback.helpful"), Wording.Get(language, "feedback.helpful.label"), $"{Helpful}:{Number(turn)}"),
        (Wording.Get(language, "feedback.notHelpful"), Wording.Get(language, "feedback.notHelpful.label"), $"{NotHelpful}:{Number(turn)}"));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
