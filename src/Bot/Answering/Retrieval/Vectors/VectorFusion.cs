using System.Runtime.InteropServices;
using Bot.Answering.Retrieval.Index;
using Bot.Articles.Passages;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Puts what is near by its vector into the order of what was found by words.</summary>
/// <remarks>
/// Reciprocal rank fusion: the sum over both lists of 1 / (60 + rank), rank from 1 (Cormack, Clarke, Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank
/// learning methods", SIGIR 2009, whose constant it is). Of equal sums the one that words found goes first.
/// </remarks>
internal static class VectorFusion
{
    private const double RankOffset = 60;

    /// <param name="near">Passages of the index, nearest first.</param>
    public static Found Fuse(Found found, IReadOnlyList<NearPassage> near, SearchQuery query, CorpusIndex index)
    {
        var byVector = Ranked(found, near, query, index);
        var cosines = byVector.ToDictionary(passage => passage.Passage.Id, passage => passage.Cosine);
        return found with
        {
            Passages = Fuse([.. found.Passages.Select(passage => passage with { Cosine = cosines.GetValueOrDefault(passage.Passage.Id) })], byVector, passage => passage.Passage.Id),
            Articles = Fuse(found.Articles, [.. byVector.Select(passage => passage.Article).DistinctBy(article => article.Id)], article => article.Id),
        };
    }

    /// <summary>What words found keeps its scores. What only a vector found has those of its words, which may be none, and the rank of the last found by words: being near proves nothing.</summary>
    private static List<RankedPassage> Ranked(Found found, IReadOnlyList<NearPassage> near, SearchQuery query, CorpusIndex index)
    {
        var known = found.Passages.ToDictionary(passage => passage.Passage.Id);
        var last = found.Passages.Select(passage => passage.Rank).DefaultIfEmpty(0).Min();
        List<Candidate> added = [.. near.Where(passage => !known.ContainsKey(Id(passage))).Select(passage => Candidate(passage))];
        foreach (var passage in new SecondStage(index, query, found.Weights).Rerank(CollectionsMarshal.AsSpan(added), added.Count))
        {
            known.Add(passage.Passage.Id, passage with { Rank = last });
        }

        return [.. near.Select(passage => known[Id(passage)] with { Cosine = passage.Cosine })];

        PassageId Id(NearPassage passage) => index.Segments[passage.Segment].Segment.Passage(passage.Passage).Id;

        Candidate Candidate(NearPassage passage) => new(passage.Segment, passage.Passage, 0, 0, VersionOf(index.Segments[passage.Segment].Segment.Tables, passage.Passage));

        static long VersionOf(SegmentTables tables, int passage) => tables.Columns.Versions[tables.ArticleOfPassage[passage]];
    }

    private static IReadOnlyList<T> Fuse<T, TId>(IReadOnlyList<T> byWords, IReadOnlyList<T> byVector, Func<T, TId> id)
        where TId : notnull
    {
        var scores = new Dictionary<TId, double>();
        foreach (var (at, item) in byWords.Index().Concat(byVector.Index()))
        {
            scores[id(item)] = scores.GetValueOrDefault(id(item)) + (1 / (RankOffset + 1 + at));
        }

        return [.. byWords.Concat(byVector).DistinctBy(id).OrderByDescending(item => scores[id(item)])];
    }
}
