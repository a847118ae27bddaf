using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>Tells whether words are turned round: not, never, without, except.</summary>
internal static class Negation
{
    // As far back as French puts its "ne": "ne sont toujours plus".
    private const int Reach = 4;

    private static readonly (PhraseTable Frames, PhraseTable Plain, PhraseTable WithNe) English = Tables("en"), French = Tables("fr");

    /// <param name="words">Folded; "don't" is "don" and "t".</param>
    /// <returns>True when an odd number of words turns it round: "not reimbursed without a receipt" asks about what is reimbursed with one.</returns>
    public static bool Of(IReadOnlyList<string> words, ReplyLanguage language)
    {
        var (frames, plain, withNe) = language == ReplyLanguage.French ? French : English;
        var rest = words.ToList();
        foreach (var (at, length, _) in frames.In(words).Reverse())
        {
            rest.RemoveRange(at, length);
        }

        return (plain.In(rest).Count() + withNe.In(rest).Count(found => Enumerable.Range(Math.Max(0, found.At - Reach), Math.Min(Reach, found.At)).Any(at => rest[at] is "ne" or "n"))) % 2 == 1;
    }

    private static (PhraseTable Frames, PhraseTable Plain, PhraseTable WithNe) Tables(string language)
    {
        PhraseTable Table(string kind) => new(PhraseTable.Rows("negations.tsv").Where(row => row[0] == language && row[1] == kind).SelectMany(row => row[2].Split('|')).Select(phrase => (phrase, kind)));
        return (Table("frame"), Table("not"), Table("ne"));
    }
}
