namespace Bot.Answering.Retrieval.Ranking;

/// <summary>The terms of a question as marks, to be looked up in what is kept of texts.</summary>
internal sealed class QueryMarks(SearchQuery query)
{
    private readonly QueryTerms _terms = new(query);
    private readonly Dictionary<ArticleLanguages, Dictionary<ulong, List<(int Group, float Weight)>>> _byLanguage = [];

    /// <summary>As <see cref="QueryTerms.In"/>, by <see cref="TermMark"/>.</summary>
    public Dictionary<ulong, List<(int Group, float Weight)>> In(string language)
    {
        var languages = ArticleLanguageCodes.Of(language);
        if (!_byLanguage.TryGetValue(languages, out var marks))
        {
            _byLanguage.Add(languages, marks = _terms.In(languages).ToDictionary(term => TermMark.Of(term.Key), term => term.Value));
        }

        return marks;
    }

    /// <returns>For each group of the query 0 (not among the terms) to 1 (as typed).</returns>
    public float[] Cover(ReadOnlySpan<ulong> terms, string language)
    {
        var cover = new float[query.Groups.Count];
        var marks = In(language);
        foreach (var term in terms)
        {
            if (marks.TryGetValue(term, out var groups))
            {
                foreach (var (group, weight) in groups)
                {
                    cover[group] = Math.Max(cover[group], Math.Min(1, weight));
                }
            }
        }

        return cover;
    }
}
