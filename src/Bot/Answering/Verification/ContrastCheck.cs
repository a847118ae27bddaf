namespace Bot.Answering.Verification;

/// <summary>No word in the place of its opposite: who keeps an instalment does not repay it. The pairs are the kinds <c>contrast.*</c> of <c>marks.tsv</c>.</summary>
internal static class ContrastCheck
{
    private const int ShortestTurned = 6;

    private static readonly string[] Prefixes = ["un", "in", "im", "il", "ir", "dis", "non"];

    private const string Kind = "contrast.";
    private const string One = ":one";
    private const string Other = ":other";

    public static IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        if (IsOfPrefix(stated, quoted))
        {
            yield return new Fault(DropReason.Outside, "opposite by its prefix");
        }

        foreach (var kind in stated.Marks.Where(mark => mark.StartsWith(Kind, StringComparison.Ordinal)))
        {
            var opposite = Opposite(kind);
            if (stated.Marks.Contains(opposite) || quoted.Facts.Any(facts => facts.Marks.Contains(kind)))
            {
                continue;
            }

            // "Need not be repaid" and "may be kept" say the same.
            var here = telling.Stated.Where(clause => clause.Marks.Contains(kind));
            var there = telling.Told.Where(clause => clause.Marks.Contains(opposite)).ToList();
            if (there.Count > 0 && !here.Concat(there).Any(clause => clause.IsNegated))
            {
                yield return new Fault(DropReason.Outside, "opposite");
            }
        }
    }

    /// <summary>"Justified" where the quotes have "unjustified" alone, or the other way round.</summary>
    private static bool IsOfPrefix(SentenceFacts stated, CitedQuotes quoted)
    {
        var there = quoted.Facts.SelectMany(facts => facts.Words).ToHashSet(StringComparer.Ordinal);
        return !stated.IsNegated && !quoted.Facts.Any(facts => facts.IsNegated) && (IsAnyTurned(stated.Words, there) || IsAnyTurned(there, stated.Words.ToHashSet(StringComparer.Ordinal)));
    }

    private static bool IsAnyTurned(IEnumerable<string> words, HashSet<string> others) =>
        words.Any(word => word.Length >= ShortestTurned && !others.Contains(word) && Array.Exists(Prefixes, prefix => others.Contains(prefix + word)));

    private static string Opposite(string kind) => kind.EndsWith(One, StringComparison.Ordinal) ? kind[..^One.Length] + Other : kind[..^Other.Length] + One;
}
