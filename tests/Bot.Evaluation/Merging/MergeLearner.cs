using System.Globalization;
using Bot.AllHands.Merging;
using Bot.Evaluation.Learning;

namespace Bot.Evaluation.Merging;

/// <summary>Learns from likeness which questions ask the same. Deterministic.</summary>
/// <remarks>
/// <see cref="LogisticRegression"/> over the pairs of each set that no conflict parts. Pairs that have nothing in common are thousands and tell one thing: of those only some are taken, each counting for the rest.
/// The threshold is the one at which the groups of the sets agree best, each with weights learnt from the others.
/// </remarks>
internal static class MergeLearner
{
    private const int Rounds = 300;
    private const double Rate = 0.3;
    private const double Penalty = 1;
    private const int OneOf = 25;

    private static readonly int NoKin = MergeLikeness.Names.ToList().FindIndex(feature => feature.Name == "no subject has kin");

    private static readonly int WordsFound = MergeLikeness.Names.ToList().FindIndex(feature => feature.Name == "words found, both");

    private static readonly double[] Thresholds = [.. Enumerable.Range(3, 20).Select(step => step * 0.03)];

    public static MergeWeights Learn(IReadOnlyList<MergeSet> sets)
    {
        var held = sets.AsParallel().AsOrdered().Select(set => (Set: set, Weights: Fit([.. sets.Where(other => other != set || sets.Count == 1)]))).ToList();
        var group = Thresholds.AsParallel().AsOrdered().Select(threshold => (Threshold: threshold, F1: held.Average(one => Enumerable.Range(0, MergeSet.Variants).Average(variant => MergeScore.Of(one.Set, one.Weights with { Group = threshold }, variant).F1)))).ToList().MaxBy(tried => tried.F1).Threshold;
        return Fit(sets) with { Group = group };
    }

    private static MergeWeights Fit(IReadOnlyList<MergeSet> sets) => MergeWeights.Default with { Weights = LogisticRegression.Fit([.. sets.SelectMany(set => Enumerable.Range(0, MergeSet.Variants).SelectMany(variant => Examples(set, variant)))], Penalty, Rounds, Rate, [.. MergeLikeness.Names.Select(feature => feature.Sign)]) };

    /// <summary>The rows for the weights' file.</summary>
    public static string Write(MergeWeights weights) => string.Create(CultureInfo.InvariantCulture,
        $"weights\t{string.Join('\t', weights.Weights.Select(value => value.ToString("0.###", CultureInfo.InvariantCulture)))}\ngroup\t{weights.Group:0.##}");

    private static IEnumerable<(double[] Features, bool IsRight, double Share)> Examples(MergeSet set, int variant)
    {
        var all = set.Features(variant);
        var taken = 0;
        for (var one = 0; one < set.Questions.Count; one++)
        {
            for (var other = one + 1; other < set.Questions.Count; other++)
            {
                var pair = new MergePair(set.Questions[one], set.Questions[other]);
                if (all[one][other - one - 1] is not { } features)
                {
                    continue;
                }

                var isFar = !pair.IsSame && features[WordsFound] < 0.2 && features[NoKin] == 1;
                if (isFar && taken++ % OneOf != 0)
                {
                    continue;
                }

                yield return (features, pair.IsSame, isFar ? OneOf : 1);
            }
        }
    }
}
