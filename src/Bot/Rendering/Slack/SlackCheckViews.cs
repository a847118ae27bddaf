using System.Text.Json.Nodes;
using Bot.Language;
using Bot.MessageChecks;
using Bot.MessageChecks.Advice;

namespace Bot.Rendering.Slack;

/// <summary>The modals of the message check. They are for who opened them alone, and Slack keeps no message of them.</summary>
internal static class SlackCheckViews
{
    public const string Check = "check_message";

    public const string TextBlock = "text";
    public const string RestBlock = "rest";

    // The most that Slack takes in one input.
    private const int LongestInput = 3_000;

    // A modal has a hundred blocks at most; the last are ours.
    private const int MostBlocks = 95;

    /// <param name="initial">What the draft begins with; what one input cannot hold goes to the second.</param>
    public static JsonObject Form(string initial, ReplyLanguage language)
    {
        var (first, rest) = initial.Length > LongestInput ? (initial[..LongestInput], initial[LongestInput..]) : (initial, "");
        return SlackViews.Modal(
            Wording.Get(language, "messages.title"), Check, language, Wording.Get(language, "messages.form.check"), null,
            SlackBlocks.Context(Mrkdwn.Escape(Wording.Get(language, "messages.form.note"))),
            SlackBlocks.Input(TextBlock, Wording.Get(language, "messages.form.text"), SlackBlocks.TextInput(TextBlock, LongestInput, first), isOptional: false),
            SlackBlocks.Input(RestBlock, Wording.Get(language, "messages.form.rest"), SlackBlocks.TextInput(RestBlock, LongestInput, rest), isOptional: true));
    }

    public static JsonObject NotAllowed(ReplyLanguage language) => SlackViews.Words("messages.title", "messages.notYours", language);

    public static JsonObject Result(MessageCheck check, ReplyLanguage language)
    {
        List<JsonObject> blocks = [SlackBlocks.PlainSection(CheckLines.Summary(check, language))];
        var left = check.Marked.Count();
        foreach (var sentence in check.Marked)
        {
            JsonObject[] own = [SlackBlocks.Divider(), SlackBlocks.PlainSection(sentence.Sentence.Text), .. sentence.Advice.SelectMany(advice => Advice(advice, check, language))];
            if (blocks.Count + own.Length > MostBlocks)
            {
                break;
            }

            blocks.AddRange(own);
            left--;
        }

        if (left > 0)
        {
            blocks.Add(SlackBlocks.PlainSection(Wording.Count(language, "messages.more", left)));
        }

        return SlackViews.Modal(Wording.Get(language, "messages.title"), null, language, null, null, [.. blocks, SlackBlocks.Context(Mrkdwn.Escape(Wording.Get(language, "messages.kept")))]);
    }

    private static IEnumerable<JsonObject> Advice(MarkAdvice advice, MessageCheck check, ReplyLanguage language)
    {
        var lines = new List<string> { $"*{Mrkdwn.Escape(CheckLines.Kind(advice.Mark.Kind, language))}* · {Mrkdwn.Escape(advice.Reason)}" };
        if (CheckLines.Words(advice.Mark, language) is { } words)
        {
            lines.Add(Mrkdwn.Escape(words));
        }

        lines.Add(Mrkdwn.Escape(Wording.Get(language, "messages.instead")));
        lines.AddRange(advice.Wordings.Select(wording => $"• {Mrkdwn.Escape(wording)}"));
        foreach (var section in SlackBlocks.Sections(string.Join('\n', lines)))
        {
            yield return section;
        }

        if (advice.Reply is not null)
        {
            var (question, answer) = CheckLines.Reply(advice, language);
            yield return SlackBlocks.PlainSection($"{question}\n{answer}");
        }

        if (advice.Mark.Kind == MessageKind.Figure)
        {
            string[] published = advice.Published.Count == 0
                ? [Wording.Get(language, "messages.published.none")]
                : [Wording.Get(language, "messages.published"), .. advice.Published.Select(figure => $"• {CheckLines.Published(figure, language, check.AsOf)}")];
            yield return SlackBlocks.PlainSection(string.Join('\n', published));
        }
    }
}
