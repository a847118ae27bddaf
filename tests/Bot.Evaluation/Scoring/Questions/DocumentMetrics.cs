namespace Bot.Evaluation.Scoring.Questions;

/// <summary>Figures on the ranking of articles for one answerable question.</summary>
/// <remarks>
/// Binary relevance. Hits@k: a relevant article in the top k. Recall@k: share of them there. AllRel@10: all of them. MAP@10 divides by min(relevant, 10),
/// MAP@1000 by the relevant. MRR@10: 1 / rank of the first, 0 past 10. nDCG@10: gain 1, discount log2(rank + 1), Järvelin and Kekäläinen 2002.
/// </remarks>
internal static class DocumentMetrics
{
    /// <param name="ranked">Article ids, best first, each once.</param>
    /// <param name="relevant">At least one.</param>
    public static IEnumerable<(string Name, double Value)> Of(IReadOnlyList<string> ranked, IReadOnlySet<string> relevant)
    {
        bool[] hits = [.. ranked.Select(relevant.Contains)];
        foreach (var depth in (int[])[1, 4, 10])
        {
            yield return ($"Hits@{depth}", hits.Take(depth).Any(hit => hit) ? 1 : 0);
        }

        foreach (var depth in (int[])[1, 4, 5, 10, 20, 50])
        {
            yield return ($"Recall@{depth}", (double)Found(hits, depth) / relevant.Count);
        }

        yield return ("AllRel@10", Found(hits, 10) == relevant.Count ? 1 : 0);
        yield return ("MAP@10", AveragePrecision(hits, 10, Math.Min(relevant.Count, 10)));
        yield return ("MAP@1000", AveragePrecision(hits, 1000, relevant.Count));
        yield return ("P@30", Found(hits, 30) / 30.0);
        var first = Array.IndexOf(hits, true);
        yield return ("MRR@10", first is >= 0 and < 10 ? 1.0 / (first + 1) : 0);
        yield return ("nDCG@10", Gain(hits.Take(10)) / Gain(Enumerable.Repeat(true, Math.Min(10, relevant.Count))));
    }

    private static int Found(bool[] hits, int depth) => hits.Take(depth).Count(hit => hit);

    private static double AveragePrecision(bool[] hits, int depth, int divisor)
    {
        var (found, sum) = (0, 0.0);
        for (var i = 0; i < Math.Min(depth, hits.Length); i++)
        {
            if (hits[i])
            {
                sum += (double)++found / (i + 1);
            }
        }

        return sum / divisor;
    }

    private static double Gain(IEnumerable<bool> hits) => hits.Select((hit, i) => hit ? 1 / Math.Log2(i + 2) : 0).Sum();
}
