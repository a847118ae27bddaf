namespace Bot.Answering.FaqMatching;

/// <summary>Tells whether a question is turned round: not, never, without, except.</summary>
internal static class Negation
{
    // As far back as French puts its "ne": "ne sont toujours plus".
    private const int Reach = 4;

    private static readonly PhraseTable Frames = Table("frame");
    private static readonly PhraseTable Plain = Table("not");
    private static readonly PhraseTable WithNe = Table("ne");

    /// <param name="words">Folded; "don't" is "don" and "t".</param>
    /// <returns>True when an odd number of words turns it round: "not reimbursed without a receipt" asks about what is reimbursed with one.</returns>
    public static bool Of(IReadOnlyList<string> words)
    {
        var rest = WithoutFrames(words);
        return (Plain.In(rest).Count() + WithNe.In(rest).Count(found => Enumerable.Range(Math.Max(0, found.At - Reach), Math.Min(Reach, found.At)).Any(at => rest[at] is "ne" or "n"))) % 2 == 1;
    }

    private static List<string> WithoutFrames(IReadOnlyList<string> words)
    {
        var rest = words.ToList();
        foreach (var (at, length, _) in Frames.In(words).Reverse())
        {
            rest.RemoveRange(at, length);
        }

        return rest;
    }

    private static PhraseTable Table(string kind) =>
        new(PhraseTable.Rows("negations.tsv").Where(row => row[1] == kind).SelectMany(row => row[2].Split('|')).Select(phrase => (phrase, kind)));
}
