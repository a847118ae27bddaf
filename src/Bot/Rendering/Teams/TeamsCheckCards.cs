using System.Text.Json.Nodes;
using Bot.Language;
using Bot.MessageChecks;
using Bot.MessageChecks.Advice;

namespace Bot.Rendering.Teams;

/// <summary>The cards of the message check: the way into the dialog, the form, and the result in its place.</summary>
internal static class TeamsCheckCards
{
    /// <summary>Opens the dialog.</summary>
    public const string Open = "pay.check";

    /// <summary>The form, filled in.</summary>
    public const string Send = "pay.check.send";

    public const string Text = "text";

    // Far below what a client takes in one card.
    private const int MostSentences = 30;

    /// <summary>In the chat: what the check does, and a button.</summary>
    public static JsonObject Offer(ReplyLanguage language)
    {
        var data = TeamsCards.DialogData(new JsonObject { ["verb"] = Open });
        return TeamsCards.Card([TeamsCards.Text(EscapedMarkdown.Escape(Wording.Get(language, "messages.open")))], [TeamsCards.Submit(Wording.Get(language, "messages.title"), data)]);
    }

    /// <param name="problem">Why what was typed was not taken; null for nothing.</param>
    public static JsonObject Form(string initial, string? problem, ReplyLanguage language)
    {
        var input = TeamsCards.Input(Text, Wording.Get(language, "messages.form.text"), MessageChecker.LongestMessage, initial);
        JsonObject[] warning = problem is null ? [] : [TeamsForms.Warning(problem)];
        return TeamsCards.Card(
            [TeamsCards.Text(EscapedMarkdown.Escape(Wording.Get(language, "messages.form.note"))), input, .. warning],
            [TeamsCards.Submit(Wording.Get(language, "messages.form.check"), new JsonObject { ["verb"] = Send })]);
    }

    public static JsonObject Result(MessageCheck check, ReplyLanguage language)
    {
        var left = check.Marked.Count() - MostSentences;
        return TeamsCards.Card(
            [
                TeamsCards.Text(EscapedMarkdown.Escape(CheckLines.Summary(check, language)), isStrong: true),
                .. check.Marked.Take(MostSentences).Select(sentence => TeamsCards.Container(
                    [Quoted(sentence.Sentence.Text), .. sentence.Advice.SelectMany(advice => Advice(advice, check, language))], hasSeparator: true)),
                .. left > 0 ? [TeamsCards.Text(EscapedMarkdown.Escape(Wording.Count(language, "messages.more", left)))] : Array.Empty<JsonObject>(),
                TeamsCards.Text(EscapedMarkdown.Escape(Wording.Get(language, "messages.kept")), isSubtle: true),
            ],
            []);
    }

    private static JsonObject Quoted(string sentence) => TeamsCards.Text($"*{EscapedMarkdown.Escape(sentence.ReplaceLineEndings(" ").Trim())}*");

    private static IEnumerable<JsonObject> Advice(MarkAdvice advice, MessageCheck check, ReplyLanguage language)
    {
        yield return TeamsCards.Text($"**{EscapedMarkdown.Escape(CheckLines.Kind(advice.Mark.Kind, language))}** · {EscapedMarkdown.Escape(advice.Reason)}");
        if (CheckLines.Words(advice.Mark, language) is { } words)
        {
            yield return TeamsCards.Text(EscapedMarkdown.Escape(words), isSubtle: true);
        }

        yield return TeamsCards.Text(List(Wording.Get(language, "messages.instead"), advice.Wordings));
        if (advice.Reply is not null)
        {
            var (question, answer) = CheckLines.Reply(advice, language);
            yield return TeamsCards.Text($"**{EscapedMarkdown.Escape(question)}**");
            yield return TeamsCards.Text(EscapedMarkdown.Escape(answer));
        }

        if (advice.Mark.Kind == MessageKind.Figure)
        {
            yield return TeamsCards.Text(advice.Published.Count == 0
                ? EscapedMarkdown.Escape(Wording.Get(language, "messages.published.none"))
                : List(Wording.Get(language, "messages.published"), advice.Published.Select(figure => CheckLines.Published(figure, language, check.AsOf))));
        }
    }

    private static string List(string head, IEnumerable<string> items) => string.Join("\n\n", items.Select(item => $"- {EscapedMarkdown.Escape(item)}").Prepend(EscapedMarkdown.Escape(head)));
}
