using System.Globalization;

namespace Bot.AllHands.Merging;

/// <summary>From likeness to the probability that two questions ask the same.</summary>
/// <param name="Weights">One for each of <see cref="MergeLikeness.Features"/>.</param>
/// <param name="Group">From this mean probability on questions are suggested as one.</param>
internal sealed record MergeWeights(IReadOnlyList<double> Weights, double Group)
{
    /// <summary>The weights that come with the program.</summary>
    public static MergeWeights Default { get; } = Load();

    /// <summary>Logistic regression: 1 / (1 + e^-(w·features)).</summary>
    public double Probability(double[] features)
    {
        double sum = 0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += Weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static MergeWeights Load()
    {
        var rows = MergeTables.Rows("merge-weights.tsv").ToDictionary(row => row[0], row => row[1..].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray());
        return new MergeWeights(rows["weights"], rows["group"][0]);
    }
}
