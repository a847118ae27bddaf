using System.Globalization;
using Bot.Language;

namespace Bot.Answering.Meanings;

/// <summary>How much each sign of a message speaks for each of several kinds, each kind by itself.</summary>
/// <param name="Constants">By kind: the score of a message without a sign.</param>
/// <param name="Weights">By sign: one weight for each kind.</param>
internal sealed record SignWeights(IReadOnlyList<double> Constants, IReadOnlyDictionary<string, double[]> Weights)
{
    // The row of the constants.
    private const string Constant = "1";

    /// <summary>Logistic regression: 1 / (1 + e^-(constant + sum of weights)).</summary>
    /// <param name="kind">The place of its column, from 0.</param>
    public double Probability(int kind, IEnumerable<string> signs) =>
        1 / (1 + Math.Exp(-(Constants[kind] + signs.Sum(sign => Weight(kind, sign)))));

    public double Weight(int kind, string sign) => Weights.TryGetValue(sign, out var weights) ? weights[kind] : 0;

    /// <summary>The rows of the weights' file, the constants first.</summary>
    public IEnumerable<string> Rows() =>
        Weights.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => Row(row.Key, row.Value)).Prepend(Row(Constant, Constants));

    /// <param name="resource">A table that travels inside the program: a sign and its weights in each row.</param>
    public static SignWeights Load(string resource)
    {
        var rows = EmbeddedTable.Rows(resource).ToDictionary(row => row[0], row => row[1..].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);
        var constants = rows[Constant];
        rows.Remove(Constant);
        return new SignWeights(constants, rows);
    }

    private static string Row(string sign, IEnumerable<double> weights) =>
        string.Join('\t', weights.Select(weight => weight.ToString("0.##", CultureInfo.InvariantCulture)).Prepend(sign));
}
