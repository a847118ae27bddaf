using Bot.Language;

namespace Bot.MessageChecks;

/// <summary>Cuts a message into sentences.</summary>
/// <remarks>In chat a line may begin small: a line that ends with a stop ends its sentence. Inside lines <see cref="SentenceSplitter"/> decides, and wrapped prose stays together.</remarks>
internal static class MessageSplitter
{
    private static readonly char[] Stops = ['.', '!', '?', '…', ':', ';'];

    // What may stand behind the stop.
    private static readonly char[] Closing = [' ', '\t', '\r', '"', '”', '»', ')', '\u00A0', '\u202F'];

    /// <returns>Spans in the message, in order.</returns>
    public static IReadOnlyList<TextSpan> Split(string message) =>
        [.. Blocks(message).SelectMany(block => SentenceSplitter.Split(block.In(message)).Select(sentence => sentence with { Start = sentence.Start + block.Start }))];

    private static IEnumerable<TextSpan> Blocks(string message)
    {
        var start = 0;
        for (var at = message.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = message.IndexOf('\n', at + 1))
        {
            var line = message.AsSpan(start, at - start).TrimEnd(Closing);
            if (line.Length > 0 && Stops.Contains(line[^1]))
            {
                yield return new TextSpan(start, at - start);
                start = at + 1;
            }
        }

        yield return new TextSpan(start, message.Length - start);
    }
}
