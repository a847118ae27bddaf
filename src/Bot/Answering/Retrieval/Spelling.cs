using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval;

/// <summary>Mends a word that neither the corpus nor the glossary knows, when exactly one small slip parts it from one that is known.</summary>
internal static class Spelling
{
    private const int ShortestWord = 4;
    private const int ShortestName = 7;

    // From this length two slips still leave a word that can be told.
    private const int LongWord = 9;

    /// <param name="term">An index term: folded and stemmed.</param>
    /// <param name="isName">A name is only mended to another name of the corpus: "Apple" is not "apply".</param>
    /// <param name="vocabulary">Terms of the glossary in the question's language.</param>
    /// <returns>The known term, of several the most frequent in the corpus; null when none is near.</returns>
    public static string? Mend(string term, bool isName, CorpusIndex index, IReadOnlyCollection<string> vocabulary)
    {
        if (term.Length < (isName ? ShortestName : ShortestWord) || term.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var slips = term.Length >= LongWord ? 2 : 1;
        var known = index.Segments.SelectMany(live => live.Segment.Terms.Keys);
        return (isName ? known : known.Concat(vocabulary))
            .Where(candidate => candidate.Length >= ShortestWord && candidate[0] == term[0] && Math.Abs(candidate.Length - term.Length) <= slips && Distance(term, candidate, slips) <= slips)
            .Distinct(StringComparer.Ordinal)
            .Where(candidate => !isName || index.IsName(candidate))
            .OrderBy(candidate => Distance(term, candidate, slips))
            .ThenByDescending(index.PassagesWith)
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.</summary>
    /// <returns>The distance, or something above <paramref name="limit"/>.</returns>
    private static int Distance(string a, string b, int limit)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            if (least > limit)
            {
                return least;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }
}
