using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>The parts of a message between its marks and conjunctions: people tell what led to a question, and then ask it.</summary>
internal static partial class Clauses
{
    public static IEnumerable<TextSpan> In(string text)
    {
        var start = 0;
        foreach (Match end in End().Matches(text))
        {
            if (end.Index > start)
            {
                yield return new TextSpan(start, end.Index - start);
            }

            start = end.Index + end.Length;
        }

        if (start < text.Length)
        {
            yield return new TextSpan(start, text.Length - start);
        }
    }

    // Inside a number ("4.5", "1,5") a mark parts nothing.
    [GeneratedRegex(@"[?!;()…—–\n]+|[.,:](?=\s|$)|\s(?:and|but|et|mais)(?=\s)", RegexOptions.IgnoreCase)]
    private static partial Regex End();
}
