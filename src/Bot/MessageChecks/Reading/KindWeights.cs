using System.Globalization;
using Bot.Language;

namespace Bot.MessageChecks.Reading;

/// <summary>How much each sign speaks for each kind, from <c>Data/kind-weights.tsv</c>.</summary>
/// <param name="Constants">By kind: the score of a sentence without a sign.</param>
/// <param name="Weights">By sign: one weight for each kind.</param>
internal sealed record KindWeights(IReadOnlyList<double> Constants, IReadOnlyDictionary<string, double[]> Weights)
{
    // The row of the constants.
    private const string Constant = "1";

    /// <summary>From here on a sentence is marked.</summary>
    public const double Marked = 0.5;

    /// <summary>The weights that come with the program.</summary>
    public static KindWeights Default { get; } = Load();

    /// <summary>Logistic regression: 1 / (1 + e^-(constant + sum of weights)).</summary>
    public double Probability(MessageKind kind, IEnumerable<string> signs) =>
        1 / (1 + Math.Exp(-(Constants[(int)kind] + signs.Sum(sign => Weight(kind, sign)))));

    public double Weight(MessageKind kind, string sign) => Weights.TryGetValue(sign, out var weights) ? weights[(int)kind] : 0;

    /// <summary>The rows of the weights' file, the constants first.</summary>
    public IEnumerable<string> Rows() =>
        Weights.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => Row(row.Key, row.Value)).Prepend(Row(Constant, Constants));

    private static string Row(string sign, IEnumerable<double> weights) =>
        string.Join('\t', weights.Select(weight => weight.ToString("0.##", CultureInfo.InvariantCulture)).Prepend(sign));

    private static KindWeights Load()
    {
        var rows = EmbeddedTable.Rows("Bot.MessageChecks.Data.kind-weights.tsv").ToDictionary(row => row[0], row => row[1..].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);
        var constants = rows[Constant];
        rows.Remove(Constant);
        return new KindWeights(constants, rows);
    }
}
