using System.Globalization;
using Bot.AllHands.Merging;
using Bot.Evaluation.Learning;

namespace Bot.Evaluation.Merging;

/// <summary>Learns from likeness which questions ask the same. Deterministic.</summary>
/// <remarks>
/// <see cref="LogisticRegression"/> over the pairs of each set that no conflict parts; of sets the table of matters was written with, as if there were no table. Pairs that have nothing in common are thousands and tell one thing: of those only some are taken, each counting for the rest.
/// The threshold is the one at which the groups of the sets agree best.
/// </remarks>
internal static class MergeLearner
{
    private const int Rounds = 1_500;
    private const double Rate = 0.3;
    private const double Penalty = 0.05;
    private const int OneOf = 5;

    // The table of matters was written with these sets in sight: what it tells of others must not be learnt from them.
    private const string KnownToTable = "merge-";

    private static readonly double[] Thresholds = [.. Enumerable.Range(4, 15).Select(step => step * 0.05)];

    public static MergeWeights Learn(IReadOnlyList<MergeSet> sets)
    {
        var weights = MergeWeights.Default with { Weights = LogisticRegression.Fit([.. sets.SelectMany(Examples)], Penalty, Rounds, Rate) };
        return Thresholds.Select(group => weights with { Group = group }).MaxBy(candidate => sets.Average(set => MergeScore.Of(Untold(set), candidate).F1))!;
    }

    /// <summary>The rows for the weights' file.</summary>
    public static string Write(MergeWeights weights) => string.Create(CultureInfo.InvariantCulture,
        $"weights\t{string.Join('\t', weights.Weights.Select(value => value.ToString("0.###", CultureInfo.InvariantCulture)))}\ngroup\t{weights.Group:0.##}");

    /// <summary>As if no table knew what it is about.</summary>
    private static MergeReading Untold(MergeReading reading) => reading with { Topics = new HashSet<string>() };

    private static IEnumerable<(double[] Features, bool IsRight, double Share)> Examples(MergeSet set)
    {
        var words = new WordWeights([.. set.Questions.Select(question => question.Reading.Question)]);
        var readings = Untold(set).Questions.Select(question => question.Reading).ToList();
        var taken = 0;
        for (var one = 0; one < set.Questions.Count; one++)
        {
            for (var other = one + 1; other < set.Questions.Count; other++)
            {
                var pair = new MergePair(set.Questions[one], set.Questions[other]);
                if (MergeLikeness.Conflicts(readings[one], readings[other]))
                {
                    continue;
                }

                var features = MergeLikeness.Features(readings[one], readings[other], words.Of);
                var isFar = !pair.IsSame && features[2] < 0.2 && features[4] == 0;
                if (isFar && taken++ % OneOf != 0)
                {
                    continue;
                }

                yield return (features, pair.IsSame, isFar ? OneOf : 1);
            }
        }
    }

    private static MergeSet Untold(MergeSet set) => set.Name.StartsWith(KnownToTable, StringComparison.Ordinal)
        ? set with { Questions = [.. set.Questions.Select(question => question with { Reading = Untold(question.Reading) })] }
        : set;
}
