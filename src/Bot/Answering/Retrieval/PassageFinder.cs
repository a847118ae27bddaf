using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Ranking;
using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;

namespace Bot.Answering.Retrieval;

/// <summary>From a query to the passages for it: searched, ranked, and for a question of several parts with evidence for each; with those near by meaning where it has a vector.</summary>
internal sealed class PassageFinder(CorpusIndex index)
{
    private const int OutletsApart = 2;

    private readonly PassageSearch _search = new(index);

    /// <param name="audience">What a narrower audience may read is not found.</param>
    /// <param name="vector">The question's; null where words alone decide.</param>
    /// <param name="others">The same question in other words; each finds as a part of it does.</param>
    public Found Find(SearchQuery query, Audience audience, QuestionVector? vector = null, params IReadOnlyList<SearchQuery> others)
    {
        var found = FindByWords(query, audience, others);
        return vector is null ? found : VectorFusion.Fuse(found, vector, audience, query, index);
    }

    private Found FindByWords(SearchQuery query, Audience audience, IReadOnlyList<SearchQuery> others)
    {
        var weights = _search.Weights(query);
        var whole = Ranked(query, weights, audience);
        var helped = others.Select(other => Ranked(other, _search.Weights(other), audience)).ToList();
        if (whole.Count == 0)
        {
            // Nothing has its own words; other words for it may.
            whole = helped.Find(found => found.Count > 0) ?? [];
        }

        var parts = QuestionParts.Of(query);
        if (whole.Count == 0 || (parts.Count + helped.Count == 0 && query.Outlets.Count < OutletsApart))
        {
            return new Found(weights, whole, [.. whole.Select(passage => passage.Head).DistinctBy(article => article.Id)]);
        }

        var fusion = new PassageFusion(whole, [.. parts.Select(part => Ranked(part, _search.Weights(part), audience)), .. helped], query.Outlets);
        return new Found(weights, fusion.Passages(), fusion.Articles());
    }

    private IReadOnlyList<RankedPassage> Ranked(SearchQuery query, float[] weights, Audience audience) =>
        PassageRanker.Rank(query, weights, _search.Search(query, weights, audience, PassageRanker.Read), index);
}

/// <param name="Weights">The weight of each word of the query, in its order.</param>
/// <param name="Passages">Best first.</param>
/// <param name="Articles">Without their texts, best first, each once; where the question names several outlets, each early.</param>
internal sealed record Found(float[] Weights, IReadOnlyList<RankedPassage> Passages, IReadOnlyList<Article> Articles)
{
    public static readonly Found Nothing = new([], [], []);

    /// <summary>What words found, best first: the evidence that there is an answer at all.</summary>
    public IReadOnlyList<RankedPassage> ByWords { get; private init; } = Passages;
}
