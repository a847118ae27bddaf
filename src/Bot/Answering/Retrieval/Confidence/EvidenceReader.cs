using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval.Confidence;

/// <summary>Gathers what speaks for and against the corpus holding an answer.</summary>
internal static class EvidenceReader
{
    // A name may be in one of the best passages and the answer in another of the same article.
    private const int PassagesLooked = 3;

    public static Evidence Read(SearchQuery query, float[] weights, IReadOnlyList<RankedPassage> found, CorpusIndex index)
    {
        var total = weights.Sum();
        if (found.Count == 0 || total <= 0)
        {
            return Evidence.None;
        }

        var ranks = found.GroupBy(passage => passage.Head.Id).Select(article => article.Max(passage => passage.Rank)).ToList();
        var best = ranks.Max();
        var unknown = weights.Where((_, g) => !query.Groups[g].Variants.Any(variant => index.PassagesWith(variant.Term) > 0)).Sum();
        return new Evidence
        {
            MissingNames = MissingNames(query, weights, found, index),
            Rank = best,
            Certainty = 1 / ranks.Sum(rank => Math.Exp(rank - best)),
            Shortness = 1.0 / weights.Length,
            Unknown = unknown / total,
        };
    }

    /// <summary>The weight of names that no article holds, or none of the best passages, over the weight of all names.</summary>
    private static double MissingNames(SearchQuery query, float[] weights, IReadOnlyList<RankedPassage> found, CorpusIndex index)
    {
        var all = 0.0;
        var missing = 0.0;
        for (var g = 0; g < weights.Length; g++)
        {
            var group = query.Groups[g];
            if (!group.IsName)
            {
                continue;
            }

            all += weights[g];
            var known = group.Variants.Any(variant => index.PassagesWith(variant.Term) > 0);
            var seen = known && found.Take(PassagesLooked).Any(passage => passage.Score.Matches.Any(match => match.Word == group.Word));
            missing += seen ? 0 : weights[g];
        }

        return all > 0 ? missing / all : 0;
    }
}
