using Bot.Answering.Composition;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Lets a drafted statement through only when its quote is a stretch of whole words of the stored article.</summary>
internal static class QuoteVerifier
{
    /// <summary>Words in the longest quote that may leave.</summary>
    public const int MostWords = 60;

    public static bool Holds(DraftStatement statement) =>
        statement.Quotes.All(quote => Holds(quote.Article.Text, quote.Span)) && (statement.Speaker is null || statement.Article.Text.Contains(statement.Speaker, StringComparison.Ordinal));

    public static bool Holds(string text, TextSpan span) =>
        span.Start >= 0 && span.Length > 0 && span.End <= text.Length
        && !CutsWord(text, span.Start) && !CutsWord(text, span.End)
        && text.AsSpan(span.Start, span.Length).Trim().Length == span.Length
        && QuoteTrimmer.Words(text, span) <= MostWords;

    private static bool CutsWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);
}
