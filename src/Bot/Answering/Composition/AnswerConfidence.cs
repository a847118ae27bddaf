using System.Globalization;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>How likely it is that a draft on pay answers: a logistic model over <see cref="Grounds"/>.</summary>
/// <remarks>Its weights are learnt from sets of questions, and from the same questions with the articles taken away that answer them; the file says which.</remarks>
internal static class AnswerConfidence
{
    private static readonly Dictionary<string, double> Rows =
        EmbeddedTable.Rows("Bot.Answering.Composition.Data.answer-weights.tsv").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));

    private static readonly double[] Weights = [Rows["constant"], .. Grounds.Names.Select(name => Rows[name])];

    /// <returns>0 to 1.</returns>
    public static double Of(Grounds grounds) => 1 / (1 + Math.Exp(-(Weights[0] + Weights[1..].Zip(grounds.Values, (weight, value) => weight * value).Sum())));
}
