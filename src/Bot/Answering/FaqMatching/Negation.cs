using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>What turns a clause round.</summary>
/// <param name="Reaches">Runs of words, each with the word that is negated among them: the first that says anything.</param>
internal sealed record NegatedClause(IReadOnlyList<(int From, int To)> Reaches);

/// <summary>Tells whether words are turned round: not, never, without, except, left out.</summary>
internal static class Negation
{
    // As far back as French puts its "ne": "ne sont toujours plus".
    private const int ReachBack = 4;

    private const int ReachForward = 5;

    // "wasn't quite sure"
    private const int ReachOfMind = 2;

    private static readonly Tables English = new("en"), French = new("fr");

    /// <param name="words">Folded, of one clause; "don't" is "don" and "t".</param>
    /// <param name="skipped">Places of words that turn round nothing but a word beside them.</param>
    /// <returns>Null where nothing is turned round, or twice: "who is not left out" asks who is in.</returns>
    public static NegatedClause? Read(IReadOnlyList<string> words, IReadOnlySet<int> skipped, ReplyLanguage language)
    {
        var tables = language == ReplyLanguage.French ? French : English;
        var passed = tables.Frames.In(words).SelectMany(found => Enumerable.Range(found.At, found.Length)).Concat(skipped).ToHashSet();
        var minds = tables.Mental.In(words).Select(found => found.At).ToHashSet();
        var reaches = new List<(int From, int To)>();
        var turns = 0;
        foreach (var (at, length, _) in tables.Plain.In(words).Where(found => !passed.Contains(found.At) && !IsOfMind(words, minds, found.At, found.Length)))
        {
            turns++;
            reaches.Add((at + length, Math.Min(words.Count, at + length + ReachForward)));
            AddBetween(words, at, reaches);
        }

        foreach (var (at, length, _) in tables.WithNe.In(words).Where(found => !passed.Contains(found.At)))
        {
            if (AddBetween(words, at, reaches))
            {
                turns++;
                reaches.Add((at + length, Math.Min(words.Count, at + length + ReachForward)));
            }
        }

        return (turns + tables.Lexical.In(words).Count(found => !passed.Contains(found.At))) % 2 == 1 ? new NegatedClause(reaches) : null;
    }

    /// <summary>"not sure whether", « ne sait pas si »</summary>
    private static bool IsOfMind(IReadOnlyList<string> words, HashSet<int> minds, int at, int length) =>
        Enumerable.Range(at + length, ReachOfMind).Any(minds.Contains) || (at > 1 && minds.Contains(at - 1) && words[at - 2] is "ne" or "n");

    /// <summary>« ne touche pas », « n'est plus »: what stands between the two.</summary>
    private static bool AddBetween(IReadOnlyList<string> words, int at, List<(int From, int To)> reaches)
    {
        for (var back = at - 1; back >= Math.Max(0, at - ReachBack); back--)
        {
            if (words[back] is "ne" or "n")
            {
                reaches.Add((back + 1, at));
                return true;
            }
        }

        return false;
    }

    private sealed class Tables(string language)
    {
        public PhraseTable Frames { get; } = Of(language, "frame");

        public PhraseTable Plain { get; } = Of(language, "not");

        public PhraseTable Lexical { get; } = Of(language, "out");

        public PhraseTable WithNe { get; } = Of(language, "ne");

        public PhraseTable Mental { get; } = Of(language, "mental");

        private static PhraseTable Of(string language, string kind) =>
            new(PhraseTable.Rows("negations.tsv").Where(row => row[0] == language && row[1] == kind).SelectMany(row => row[2].Split('|')).Select(phrase => (phrase, kind)));
    }
}
