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
    private const int Rank = 9;
    private const int Chosen = 7;

    private static readonly HashSet<string> Less = ["less", "lower", "fewer", "worse", "smaller", "shorter", "slower", "weaker", "below", "behind", "under", "moins", "inferieur", "inferieure", "inferieurs", "inferieures", "pire", "dessous", "trails", "lag", "lags", "derriere"];

    private static readonly HashSet<string> More = ["more", "higher", "better", "larger", "bigger", "greater", "longer", "faster", "stronger", "above", "exceed", "exceeds", "exceeded", "ahead", "plus", "mieux", "meilleur", "meilleure", "meilleurs", "meilleures", "superieur", "superieure", "superieurs", "superieures", "dessus", "depasse", "depassent", "davantage", "devant"];

    private static readonly HashSet<string> Alone = ["above", "below", "exceed", "exceeds", "exceeded", "superieur", "superieure", "superieurs", "superieures", "inferieur", "inferieure", "inferieurs", "inferieures", "dessus", "dessous", "depasse", "depassent", "trails", "devant", "derriere"];

    private static readonly HashSet<string> Lowest = ["lowest", "least", "worst", "smallest", "moins", "pire"];

    private static readonly HashSet<string> Ranks = ["second", "third", "deuxieme", "troisieme", "seconde"];

    public IEnumerable<Comparison> Read(SentenceFacts facts)
    {
        var last = -1;
        for (var at = 1; at < facts.Words.Count; at++)
        {
            var word = facts.Words[at];
            if (Preferred(facts, at) is { } preferred)
            {
                yield return preferred;
            }

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

    /// <summary>"Rents are highest in Lyon, at 14 %; in Nice they are 3 %": what is the most stands above what else has a figure.</summary>
    public IEnumerable<Comparison> ReadRanks(SentenceFacts facts)
    {
        if (!facts.Marks.Contains("most"))
        {
            yield break;
        }

        var clauses = Clause.In(facts);
        foreach (var most in clauses.Where(clause => clause.Marks.Contains("most")))
        {
            var direction = facts.Words.Take(most.First..most.End).Any(Lowest.Contains) ? -1 : 1;
            foreach (var other in clauses.Where(clause => clause != most && clause.Numbers.Count > 0 && !clause.Marks.Contains("most")))
            {
                yield return new Comparison(direction, meanings.Of(facts, most.First, most.End), meanings.Of(facts, other.First, other.End));
            }
        }
    }

    /// <summary>"profits rather than rivals", « suivi de Lyon », "second, after staffing": what comes first stands in front, but behind "after".</summary>
    private Comparison? Preferred(SentenceFacts facts, int at)
    {
        var word = facts.Words[at];
        var next = at + 1 < facts.Words.Count ? facts.Words[at + 1] : "";
        var (length, direction, isChoice) = (word, next) switch
        {
            ("rather", "than") or ("instead", "of") or ("plutot", "que" or "qu") or ("and" or "but", "not") or ("et" or "mais", "non") => (2, 1, true),
            ("au", "lieu") => (3, 1, true),
            ("not" or "non" or "pas", _) when facts.GapBefore(at).Contains(',') && next is not ("only" or "seulement") => (1, 1, true),
            ("ahead", "of") or ("followed", "by") or ("suivi" or "suivie" or "suivis" or "suivies", "de" or "par" or "d" or "du") => (2, 1, false),
            ("after" or "apres", _) when facts.Words.Take(at).TakeLast(Rank).Any(Ranks.Contains) => (1, -1, false),
            _ => (0, 0, false),
        };
        if (length == 0 || at + length >= facts.Words.Count)
        {
            return null;
        }

        var first = meanings.Of(facts, isChoice ? Math.Max(Start(facts, at), at - Chosen) : Start(facts, at), at);
        var second = meanings.Of(facts, at + length, End(facts, at + length));
        return first.Count > 0 && second.Count > 0 ? new Comparison(direction, first, second) : null;
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
