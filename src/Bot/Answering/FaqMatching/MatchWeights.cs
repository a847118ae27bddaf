using System.Globalization;

namespace Bot.Answering.FaqMatching;

/// <summary>From likeness to a probability, and from which probability on a reply is shown.</summary>
/// <param name="Weights">One for each of <see cref="QuestionLikeness.Features"/>.</param>
/// <param name="Match">From here on a reply is shown.</param>
/// <param name="Choice">From here on it is offered beside another.</param>
/// <param name="Close">So near to each other two are a choice.</param>
/// <param name="Sure">From here on the best needs no choice.</param>
internal sealed record MatchWeights(IReadOnlyList<double> Weights, double Match, double Choice, double Close, double Sure)
{
    /// <summary>The weights that come with the program.</summary>
    public static MatchWeights Default { get; } = Load();

    /// <summary>Logistic regression: 1 / (1 + e^-(w·x)).</summary>
    public double Probability(QuestionLikeness likeness)
    {
        var features = likeness.Features;
        double sum = 0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += Weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static MatchWeights Load()
    {
        var rows = PhraseTable.Rows("match-weights.tsv").ToDictionary(row => row[0], row => row[1..].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray());
        return new MatchWeights(rows["weights"], rows["match"][0], rows["choice"][0], rows["close"][0], rows["sure"][0]);
    }
}
