namespace Bot.Answering.Verification;

/// <summary>One thing said to be more or less than another.</summary>
/// <param name="Direction">1 where the first is more, -1 where it is less.</param>
/// <param name="First">What the words of the first say, as by <see cref="WordMeanings.Of"/>.</param>
internal sealed record Comparison(int Direction, HashSet<string> First, HashSet<string> Second);

/// <summary>Reads what is compared with what: "earns less than", "above the", « supérieur à », « 44 %, contre 19 % ».</summary>
internal sealed class ComparisonReader(WordMeanings meanings)
{
    private const int Back = 6;
    private const int Beyond = 3;
    private const int Forward = 9;
    private const int FarBack = 16;

    private static readonly HashSet<string> Less = ["less", "lower", "fewer", "worse", "smaller", "shorter", "slower", "weaker", "below", "behind", "under", "moins", "inferieur", "inferieure", "inferieurs", "inferieures", "pire", "dessous", "trails", "lag", "lags"];

    private static readonly HashSet<string> More = ["more", "higher", "better", "larger", "bigger", "greater", "longer", "faster", "stronger", "above", "exceed", "exceeds", "exceeded", "ahead", "plus", "mieux", "meilleur", "meilleure", "meilleurs", "meilleures", "superieur", "superieure", "superieurs", "superieures", "dessus", "depasse", "depassent", "davantage"];

    private static readonly HashSet<string> Alone = ["above", "below", "exceed", "exceeds", "exceeded", "superieur", "superieure", "superieurs", "superieures", "inferieur", "inferieure", "inferieurs", "inferieures", "dessus", "dessous", "depasse", "depassent", "trails"];

    public IEnumerable<Comparison> Read(SentenceFacts facts)
    {
        var last = -1;
        for (var at = 1; at < facts.Words.Count; at++)
        {
            var word = facts.Words[at];
            var by = word is "than" or "que" or "qu" ? LastOf(facts, at, last) : Alone.Contains(word) ? at : -1;
            if (by <= last || by < 1 || at + 1 >= facts.Words.Count || char.IsDigit(facts.Words[at + 1][0]))
            {
                continue;
            }

            last = at;
            var end = IsManner(facts.Words[by - 1]) ? by - 1 : by;

            // "More than 250" is a bound and no comparison.
            var first = With(meanings.Of(facts, Start(facts, by), end), facts, Start(facts, by), by - 1);
            var second = With(meanings.Of(facts, at + 1, End(facts, at + 1)), facts, at + Beyond, End(facts, at + 1));
            if (first.Count > 0 && second.Count > 0)
            {
                yield return new Comparison(Less.Contains(facts.Words[by]) ? -1 : 1, first, second);
            }
        }
    }

    /// <summary>"slightly", « nettement »</summary>
    private static bool IsManner(string word) => word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal);

    /// <summary>With the numbers that are not what is compared themselves but say of whom it is; they count for two words.</summary>
    private static HashSet<string> With(HashSet<string> said, SentenceFacts facts, int first, int end)
    {
        said.UnionWith(facts.Words.Take(first..Math.Max(first, end)).Where(word => char.IsDigit(word[0])).SelectMany(word => new[] { word, $"={word}" }));
        return said;
    }

    /// <summary>The word that compares, before "than".</summary>
    private static int LastOf(SentenceFacts facts, int at, int last)
    {
        for (var by = at - 1; by > last && by >= at - Back; by--)
        {
            if (Less.Contains(facts.Words[by]) || More.Contains(facts.Words[by]))
            {
                return by;
            }
        }

        return -1;
    }

    private static int Start(SentenceFacts facts, int by)
    {
        var at = by;
        while (at > 0 && at > by - FarBack && !Parts(facts, at, ";:.") && !(facts.Words[at - 1] is "while" or "whereas" or "but" or "mais"))
        {
            at--;
        }

        return at;
    }

    private static int End(SentenceFacts facts, int from)
    {
        var at = from + 1;
        while (at < facts.Words.Count && at < from + Forward && !Parts(facts, at, ",;:.") && !(facts.Words[at] is "and" or "but" or "while" or "et" or "mais" or "with" or "avec"))
        {
            at++;
        }

        return Math.Min(at, facts.Words.Count);
    }

    private static bool Parts(SentenceFacts facts, int at, string marks) => facts.GapBefore(at).ContainsAny(marks);
}
