using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Passages;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>A question's vector beside all others, and what is near it.</summary>
internal sealed class QuestionVector(VectorSnapshot vectors, ReadOnlySpan<float> unit)
{
    private const int Passages = 40;
    private const int Wordings = 20;

    private readonly QuantizedQuery _query = new(unit);

    /// <param name="audience">What a narrower audience may read is never a candidate.</param>
    /// <returns>Passages of this index, nearest first; none of segments that have no vectors yet.</returns>
    public IReadOnlyList<NearPassage> Near(CorpusIndex index, Audience audience)
    {
        var covered = Enumerable.Range(0, index.Segments.Count).Where(s => vectors.Passages.ContainsKey(index.Segments[s].Segment)).ToList();
        var search = new VectorIndex([.. covered.Select(s => vectors.Passages[index.Segments[s].Segment])]);
        return [.. search.Search(_query, Passages, (block, row) => MayRead(index.Segments[covered[block]], row, audience)).Select(hit => new NearPassage(covered[hit.Block], hit.Row, hit.Cosine))];
    }

    /// <returns>Of the angle between a passage of this index and the question; null where the passage has no vector.</returns>
    public float? CosineOf(CorpusIndex index, PassageId passage)
    {
        var (segment, row) = index.PlaceOf(passage);
        return vectors.Passages.TryGetValue(index.Segments[segment].Segment, out var block) && block.Dimensions == _query.Floats.Length && block.Has(row) ? block.Cosine(row, _query) : null;
    }

    /// <returns>Replies with a wording near the question, nearest first; none where these replies have no vectors yet.</returns>
    public IReadOnlyList<FaqEntry> Near(FaqIndex replies) => vectors.Replies is { } made && made.Index == replies
        ? [.. new VectorIndex([made.Wordings]).Search(_query, Wordings, (_, _) => true).Select(hit => made.Entries[hit.Row]).Distinct()]
        : [];

    private static bool MayRead(LiveSegment live, int passage, Audience audience)
    {
        var article = live.Segment.Tables.ArticleOfPassage[passage];
        return !live.IsWithdrawn(article) && live.Segment.Tables.AudienceOf(article) <= audience;
    }
}

/// <param name="Segment">Which segment of the index, and <paramref name="Passage"/> which of its passages.</param>
/// <param name="Cosine">Of the angle between its vector and the question's: 1 for the same direction.</param>
internal readonly record struct NearPassage(int Segment, int Passage, float Cosine);
