namespace Bot.Evaluation.Scoring.Questions;

/// <summary>AUROC: the chance that an answerable question got a higher confidence than an unanswerable one, ties counted half.</summary>
/// <remarks>Computed from rank sums, Mann and Whitney 1947.</remarks>
internal static class Separation
{
    /// <returns>NaN when one side is empty.</returns>
    public static double Of(IReadOnlyCollection<double> answerable, IReadOnlyCollection<double> unanswerable)
    {
        if (answerable.Count == 0 || unanswerable.Count == 0)
        {
            return double.NaN;
        }

        var rankSum = 0.0;
        var before = 0;
        var all = answerable.Select(value => (value, Answerable: true)).Concat(unanswerable.Select(value => (value, Answerable: false)));
        foreach (var tie in all.GroupBy(pair => pair.value).OrderBy(group => group.Key))
        {
            var size = tie.Count();
            rankSum += tie.Count(pair => pair.Answerable) * (2 * before + 1 + size) / 2.0;
            before += size;
        }

        double lowest = (double)answerable.Count * (answerable.Count + 1) / 2;
        return (rankSum - lowest) / ((double)answerable.Count * unanswerable.Count);
    }
}
