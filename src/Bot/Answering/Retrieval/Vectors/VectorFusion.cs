using System.Runtime.InteropServices;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Passages;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Puts what is near by its vector into the order of what was found by words.</summary>
/// <remarks>
/// By the score that goes with the place by words, and how much nearer than usual the vector is: the cosine less the mean of all candidates', over their standard deviation, for models
/// differ in how near they put what has nothing to do with each other. What has no vector is as near as the mean. Of equal sums the one that words found goes first.
/// </remarks>
internal static class VectorFusion
{
    // One standard deviation nearer counts as much as this does in the learnt score. Measured with a small model (Retrieval/README.md).
    private const double Weight = 1.2;

    /// <param name="audience">What a narrower audience may read is not added.</param>
    /// <returns>With the sum as the rank of each passage; what words alone found, by which it is judged whether there is an answer, stays as it was.</returns>
    public static Found Fuse(Found found, QuestionVector vector, Audience audience, SearchQuery query, CorpusIndex index)
    {
        List<RankedPassage> byWords = [.. found.Passages.Select(passage => passage with { Cosine = vector.CosineOf(index, passage.Passage.Id) })];
        List<RankedPassage> all = [.. byWords, .. Added(byWords, vector.Near(index, audience), query, found.Weights, index)];
        var nearness = new Nearness(all);
        var articles = all.GroupBy(passage => passage.Head.Id).ToDictionary(article => article.Key, article => (Rank: article.Max(passage => passage.Rank), Cosine: article.Max(passage => passage.Cosine)));
        var last = all.Select(passage => passage.Rank).DefaultIfEmpty(0).Min();
        return found with
        {
            Passages = [.. Order(all, byWords.Count, passage => (passage.Rank, passage.Cosine), nearness).Select(placed => placed.Item with { Rank = placed.Score })],
            Articles = [.. Order([.. found.Articles.Concat(all.Select(passage => passage.Head)).DistinctBy(article => article.Id)], found.Articles.Count, article => articles.GetValueOrDefault(article.Id, (last, null)), nearness).Select(placed => placed.Item)],
        };
    }

    /// <summary>What only a vector found: it has the scores of its words, which may be none, and before its nearness is added the rank of the last found by words.</summary>
    private static IEnumerable<RankedPassage> Added(List<RankedPassage> byWords, IReadOnlyList<NearPassage> near, SearchQuery query, float[] weights, CorpusIndex index)
    {
        var known = byWords.Select(passage => passage.Passage.Id).ToHashSet();
        var last = byWords.Select(passage => passage.Rank).DefaultIfEmpty(0).Min();
        var added = near.ToDictionary(passage => index.Segments[passage.Segment].Segment.Passage(passage.Passage).Id);
        List<Candidate> candidates = [.. added.Where(passage => !known.Contains(passage.Key)).Select(passage => Candidate(passage.Value))];
        return new SecondStage(index, query, weights, []).Rerank(CollectionsMarshal.AsSpan(candidates), candidates.Count)
            .Select(passage => passage with { Rank = last, Cosine = added[passage.Passage.Id].Cosine }).OrderByDescending(passage => passage.Cosine);

        Candidate Candidate(NearPassage passage) => new(passage.Segment, passage.Passage, 0, 0, VersionOf(index.Segments[passage.Segment].Segment.Tables, passage.Passage));

        static long VersionOf(SegmentTables tables, int passage) => tables.Columns.Versions[tables.ArticleOfPassage[passage]];
    }

    /// <param name="items">First those that words found, in their order.</param>
    /// <param name="byWords">How many these are.</param>
    private static IEnumerable<(T Item, double Score)> Order<T>(IReadOnlyList<T> items, int byWords, Func<T, (double Rank, float? Cosine)> of, Nearness nearness)
    {
        // A question of several parts is not ordered by rank: each place has the score that it would have if it were.
        List<double> ofPlaces = [.. items.Take(byWords).Select(item => of(item).Rank).OrderDescending(), .. items.Skip(byWords).Select(item => of(item).Rank)];
        return items.Zip(ofPlaces, (item, score) => (Item: item, Score: score + (Weight * nearness.Of(of(item).Cosine)))).OrderByDescending(placed => placed.Score);
    }

    /// <summary>How near is near for this question.</summary>
    private sealed class Nearness
    {
        private readonly double _mean, _deviation;

        public Nearness(IEnumerable<RankedPassage> passages)
        {
            var cosines = passages.Select(passage => passage.Cosine).OfType<float>().ToList();
            _mean = cosines.DefaultIfEmpty(0).Average();
            _deviation = Math.Sqrt(cosines.Select(cosine => Math.Pow(cosine - _mean, 2)).DefaultIfEmpty(0).Average());
        }

        /// <returns>In standard deviations; 0 without a cosine.</returns>
        public double Of(float? cosine) => cosine is { } value && _deviation > 0 ? (value - _mean) / _deviation : 0;
    }
}
