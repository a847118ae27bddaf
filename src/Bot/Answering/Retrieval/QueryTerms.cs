namespace Bot.Answering.Retrieval;

/// <summary>Which words of a question a term of an article stands for.</summary>
internal sealed class QueryTerms(SearchQuery query)
{
    private readonly Dictionary<ArticleLanguages, Dictionary<string, List<(int Group, float Weight)>>> _byLanguage = [];

    /// <summary>Term → the groups of the query it counts for, each with the variant's weight, in articles of one language kind.</summary>
    public Dictionary<string, List<(int Group, float Weight)>> In(ArticleLanguages languages)
    {
        if (_byLanguage.TryGetValue(languages, out var known))
        {
            return known;
        }

        var terms = new Dictionary<string, List<(int, float)>>(StringComparer.Ordinal);
        for (var g = 0; g < query.Groups.Count; g++)
        {
            foreach (var variant in query.Groups[g].Variants.Where(variant => (variant.Languages & languages) != 0))
            {
                if (!terms.TryGetValue(variant.Term, out var groups))
                {
                    terms.Add(variant.Term, groups = []);
                }

                groups.Add((g, variant.Weight));
            }
        }

        _byLanguage.Add(languages, terms);
        return terms;
    }
}
