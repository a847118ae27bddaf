using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Ranking;
using Bot.Articles;

namespace Bot.Answering.Retrieval;

/// <summary>From a query to the passages for it: searched, ranked, and for a question of several parts with evidence for each.</summary>
internal sealed class PassageFinder(CorpusIndex index)
{
    // Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009), with a steep start: the first of a part is what it is about.
    private const double RankOffset = 5;
    private const double PartShare = 0.5;
    private const int PassagesOfPart = 6;

    // What answers the whole question best stays first.
    private const int KeptFirst = 2;

    private readonly PassageSearch _search = new(index);

    public Found Find(SearchQuery query, Audience audience)
    {
        var weights = _search.Weights(query);
        var whole = Ranked(query, weights, audience);
        var parts = whole.Count > KeptFirst ? QuestionParts.Of(query) : [];
        return new Found(weights, parts.Count == 0 ? whole : Fused(whole, [.. parts.Select(part => Ranked(part, _search.Weights(part), audience))]));
    }

    private IReadOnlyList<RankedPassage> Ranked(SearchQuery query, float[] weights, Audience audience) =>
        PassageRanker.Rank(query, weights, _search.Search(query, weights, audience, PassageRanker.Read), index);

    /// <summary>Passages that a part finds move up; what they say of the whole question stays what it was.</summary>
    private static IReadOnlyList<RankedPassage> Fused(IReadOnlyList<RankedPassage> whole, IReadOnlyList<IReadOnlyList<RankedPassage>> parts)
    {
        var passages = whole.ToDictionary(passage => passage.Passage.Id);
        var scores = whole.Index().ToDictionary(passage => passage.Item.Passage.Id, passage => 1 / (RankOffset + passage.Index));
        foreach (var (at, passage) in parts.SelectMany(part => part.Take(PassagesOfPart).Index()))
        {
            passages.TryAdd(passage.Passage.Id, passage);
            scores[passage.Passage.Id] = scores.GetValueOrDefault(passage.Passage.Id) + (PartShare / (RankOffset + at));
        }

        var first = whole.Take(KeptFirst).ToList();
        return [.. first, .. passages.Values.Except(first).OrderByDescending(passage => scores[passage.Passage.Id])];
    }
}

/// <param name="Weights">The weight of each word of the query, in its order.</param>
/// <param name="Passages">Best first.</param>
internal sealed record Found(float[] Weights, IReadOnlyList<RankedPassage> Passages);
