using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>Measures which words of a question a stretch of text says, in its own language or by translation.</summary>
/// <param name="isLoose">True where words of one family count as well ("exception", "exceptionnel"): beside a figure, chance seldom brings them together.</param>
internal sealed class QueryCover(SearchQuery query, bool isLoose = false)
{
    private const float FamilyWeight = 0.6f;
    private const int ShortStem = 4;

    private readonly QueryTerms _terms = new(query);

    /// <param name="language">ISO code of the text's language.</param>
    /// <returns>For each group of the query 0 (not said) to 1 (said as typed).</returns>
    public float[] Of(string text, string language)
    {
        var cover = new float[query.Groups.Count];
        var languages = ArticleLanguageCodes.Of(language);
        var sink = new Sink(_terms.In(languages), isLoose ? _terms.FamiliesIn(languages).GetAlternateLookup<ReadOnlySpan<char>>() : null, cover);
        Analyzer.For(language).Analyze(text, ref sink);
        return cover;
    }

    private readonly struct Sink(
        Dictionary<string, List<(int Group, float Weight)>> lookup, Dictionary<string, List<(int Group, float Weight)>>.AlternateLookup<ReadOnlySpan<char>>? families, float[] groups) : ITermSink
    {
        public void Add(IndexTerm found, int position, TextSpan span, TokenKind kind)
        {
            var term = found.Text;
            if (lookup.TryGetValue(term, out var said))
            {
                foreach (var (group, weight) in said)
                {
                    // « Devant » is no "dev": what is left of a longer word is another one's by chance.
                    if (weight < 1 && term.Length < ShortStem && span.Length > term.Length + 1)
                    {
                        continue;
                    }

                    groups[group] = Math.Max(groups[group], Math.Min(1, weight));
                }
            }
            else if (families is { } known && term.Length > QueryTerms.FamilyLetters && known.TryGetValue(term.AsSpan(0, QueryTerms.FamilyLetters), out var family))
            {
                foreach (var (group, weight) in family)
                {
                    groups[group] = Math.Max(groups[group], weight * FamilyWeight);
                }
            }
        }
    }
}
