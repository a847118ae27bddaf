namespace Bot.Answering.FaqMatching;

/// <summary>Finds words of which one cannot stand for the other: before and after, least and most.</summary>
internal static class Contrasts
{
    // "not compulsory" is optional.
    private static readonly HashSet<string> Turning = ["not", "non", "pas"];

    private static readonly PhraseTable Sides = new(PhraseTable.Rows("contrasts.tsv").Index().SelectMany(row => row.Item[0] == "-"
        ? Phrases(row.Item[1], "")
        : Phrases(row.Item[0], $"{row.Index}<").Concat(Phrases(row.Item[1], $"{row.Index}>"))));

    // "and what then, after?": without what it stands before, the word says little.
    private static readonly HashSet<string> NeedsObject = [.. PhraseTable.Rows("contrasts.tsv").Index().Where(row => row.Item is [_, _, "object"]).SelectMany(row => new[] { $"{row.Index}<", $"{row.Index}>" })];

    /// <param name="words">Folded, of one clause.</param>
    /// <returns>The sides, each the opposite of what <see cref="Opposite"/> gives for it; and the places of words that only turn such a word round.</returns>
    public static (IReadOnlySet<string> Sides, IReadOnlySet<int> Turning) Read(IReadOnlyList<string> words)
    {
        var sides = new HashSet<string>(StringComparer.Ordinal);
        var turning = new HashSet<int>();
        foreach (var (at, length, side) in Sides.In(words).Where(found => found.Id.Length > 0))
        {
            if (NeedsObject.Contains(side) && at + length == words.Count)
            {
                continue;
            }

            var isTurned = at > 0 && Turning.Contains(words[at - 1]);
            sides.Add(isTurned ? Opposite(side) : side);
            if (isTurned)
            {
                turning.Add(at - 1);
            }
        }

        return (sides, turning);
    }

    public static string Opposite(string side) => side[..^1] + (side[^1] == '<' ? '>' : '<');

    private static IEnumerable<(string Phrase, string Id)> Phrases(string cell, string id) => cell.Split('|').Select(phrase => (phrase, id));
}
