using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>The parts of a message between its marks: people tell what led to a question, and then ask it.</summary>
internal static class Clauses
{
    private static readonly HashSet<char> Marks = ['.', '?', '!', ';', ':', '(', ')', '…', '—', '–', '\n'];

    public static IEnumerable<TextSpan> In(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !IsEnd(text, at))
            {
                continue;
            }

            if (at > start)
            {
                yield return new TextSpan(start, at - start);
            }

            start = at + 1;
        }
    }

    // Inside a number or a name ("4.5", "1,5", "l'an") a mark parts nothing.
    private static bool IsEnd(string text, int at) =>
        (Marks.Contains(text[at]) || text[at] == ',') && (text[at] is not ('.' or ',' or ':') || at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
}
