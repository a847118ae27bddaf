using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>Measures which words of a question a stretch of text says, in its own language or by translation.</summary>
/// <param name="isLoose">True where words of one family count as well ("exception", "exceptionnel"): beside a figure, chance seldom brings them together.</param>
internal sealed class QueryCover(SearchQuery query, bool isLoose = false)
{
    // Letters that words of one family begin with alike.
    private const int FamilyLetters = 6;
    private const float FamilyWeight = 0.6f;

    private readonly QueryTerms _terms = new(query);

    /// <param name="language">ISO code of the text's language.</param>
    /// <returns>For each group of the query 0 (not said) to 1 (said as typed).</returns>
    public float[] Of(string text, string language)
    {
        var cover = new float[query.Groups.Count];
        var sink = new Sink(_terms.In(ArticleLanguageCodes.Of(language)), cover, isLoose);
        Analyzer.For(language).Analyze(text, ref sink);
        return cover;
    }

    private readonly struct Sink(Dictionary<string, List<(int Group, float Weight)>> lookup, float[] groups, bool isLoose) : ITermSink
    {
        public void Add(string term, int position, TextSpan span, TokenKind kind)
        {
            if (lookup.TryGetValue(term, out var said))
            {
                foreach (var (group, weight) in said)
                {
                    groups[group] = Math.Max(groups[group], Math.Min(1, weight));
                }
            }
            else if (isLoose && term.Length > FamilyLetters)
            {
                foreach (var (group, weight) in lookup.Where(entry => IsFamily(entry.Key, term)).SelectMany(entry => entry.Value))
                {
                    groups[group] = Math.Max(groups[group], weight * FamilyWeight);
                }
            }
        }
    }

    private static bool IsFamily(string asked, string said) =>
        asked.Length >= FamilyLetters && asked.AsSpan(0, FamilyLetters).SequenceEqual(said.AsSpan(0, FamilyLetters));
}
