using Bot.Answering.Retrieval.Index;
using Bot.Language;

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
        var known = index.Segments.SelectMany(live => live.Segment.TermsFrom(term[0]));
        return (isName ? known : known.Concat(vocabulary))
            .Where(candidate => candidate.Length >= ShortestWord && candidate[0] == term[0] && Math.Abs(candidate.Length - term.Length) <= slips && EditDistance.Between(term, candidate, slips) <= slips)
            .Distinct(StringComparer.Ordinal)
            .Where(candidate => !isName || index.IsName(candidate))
            .OrderBy(candidate => EditDistance.Between(term, candidate, slips))
            .ThenByDescending(index.PassagesWith)
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
