using System.Globalization;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>How many of something a question asks for: "in three bullets", « cite deux dirigeants ».</summary>
internal static class NumberAsked
{
    // "The three top executives".
    private const int WordsToNoun = 3;

    // More than a reply holds is a year or a size.
    private const int Most = 12;

    private static readonly string[][] Written =
    [
        ["two", "deux"], ["three", "trois"], ["four", "quatre"], ["five", "cinq"], ["six"], ["seven", "sept"], ["eight", "huit"], ["nine", "neuf"], ["ten", "dix"],
    ];

    /// <param name="isCounted">True for a folded word of what is counted.</param>
    /// <returns>2 to 12; null where the question does not say.</returns>
    public static int? Of(string question, Predicate<string> isCounted)
    {
        var words = FoldedWords.In(question);
        for (var at = 0; at < words.Count; at++)
        {
            if (Read(words[at]) is { } number && words.Skip(at + 1).Take(WordsToNoun).Any(word => isCounted(word)))
            {
                return number;
            }
        }

        return null;
    }

    private static int? Read(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number is > 1 and <= Most ? number : null
        : Array.FindIndex(Written, names => names.Contains(word)) is >= 0 and var at ? at + 2 : null;
}
