using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Language;
using Bot.MessageChecks;
using Bot.MessageChecks.Advice;

namespace Bot.Rendering;

/// <summary>A checked message as one JSON object: <c>bot check --json</c>.</summary>
internal static class CheckJson
{
    private static readonly CheckLinesJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    public static string Write(MessageCheck check, ReplyLanguage language) => JsonSerializer.Serialize(
        new CheckedMessageLine([.. check.Sentences.Select(sentence => new CheckedSentenceLine(
            sentence.Sentence.Text, sentence.Sentence.Span.Start, sentence.Sentence.Span.End, sentence.Sentence.Language.Code(), [.. sentence.Advice.Select(advice => Mark(advice, check, language))]))]),
        Readable.CheckedMessageLine);

    private static CheckMarkLine Mark(MarkAdvice advice, MessageCheck check, ReplyLanguage language) => new(
        advice.Mark.Kind.Name(), Math.Round(advice.Mark.Probability, 3), advice.Mark.Words, advice.Reason, advice.Wordings, advice.Reply?.Faq.Value,
        [.. advice.Published.Select(figure => new PublishedLine(CheckLines.Published(figure, language, check.AsOf), figure.Claim.Id.Value, figure.Article.Id.Value, figure.Claim.Span.In(figure.Article.Text)))]);
}

internal sealed record CheckedMessageLine(IReadOnlyList<CheckedSentenceLine> Sentences);

/// <param name="Start">Offset in the message; <paramref name="End"/> is just past it.</param>
internal sealed record CheckedSentenceLine(string Text, int Start, int End, string Language, IReadOnlyList<CheckMarkLine> Marks);

/// <param name="Kind">promise, figure, discourage, colleague or disparage.</param>
/// <param name="Words">Those that weigh most.</param>
/// <param name="Faq">HR's reply on it; null where there is none.</param>
internal sealed record CheckMarkLine(string Kind, double Probability, IReadOnlyList<string> Words, string Reason, IReadOnlyList<string> Wordings, string? Faq, IReadOnlyList<PublishedLine> Published);

internal sealed record PublishedLine(string Text, string Claim, string Article, string Quote);

[JsonSerializable(typeof(CheckedMessageLine))]
internal sealed partial class CheckLinesJson : JsonSerializerContext;
