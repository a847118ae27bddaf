using Bot.Language;

namespace Bot.Answering.Retrieval.Confidence;

/// <summary>A logistic model over numbers that have names: how likely something is.</summary>
internal sealed class LogisticModel
{
    /// <summary>The name of what stands before all numbers.</summary>
    public const string Constant = "constant";

    private readonly Dictionary<string, double> _rows;
    private readonly double _constant;
    private readonly double[] _weights;

    /// <param name="resource">Full name of the table of weights, as <see cref="EmbeddedTable"/> has it: a name and its weight a row.</param>
    /// <param name="names">Of the numbers, in their order.</param>
    public LogisticModel(string resource, IEnumerable<string> names)
    {
        _rows = EmbeddedTable.Numbers(resource);
        _constant = _rows[Constant];
        _weights = [.. names.Select(name => _rows[name])];
    }

    /// <summary>A row of the table beside the weights.</summary>
    public double Row(string name) => _rows[name];

    /// <returns>0 to 1.</returns>
    public double Of(IReadOnlyList<double> values) => Chance(Odds(values));

    /// <returns>The logarithm of the odds.</returns>
    public double Odds(IReadOnlyList<double> values) => _constant + Score(_weights, values);

    /// <summary>The numbers by their weights.</summary>
    public static double Score(IReadOnlyList<double> weights, IReadOnlyList<double> values) => weights.Zip(values, (weight, value) => weight * value).Sum();

    /// <param name="odds">The logarithm of the odds.</param>
    /// <returns>0 to 1.</returns>
    public static double Chance(double odds) => 1 / (1 + Math.Exp(-odds));
}
