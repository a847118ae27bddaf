using System.Globalization;

namespace Bot.Answering.FaqMatching;

/// <summary>From likeness to a score, from the scores of all replies to a probability, and from which probability on a reply is shown.</summary>
/// <param name="Weights">One for each of <see cref="QuestionLikeness.Features"/>: their sum is the score, by which replies are ranked.</param>
/// <param name="Certainty">Constant, weight of the best score's lead over the next, weights of the features: the probability that the best answers the question.</param>
/// <param name="Alone">Constant and weight of the score: the probability where nothing else is compared with.</param>
/// <param name="Match">From here on a reply is shown.</param>
/// <param name="Choice">Two replies that would each reach this if the other were not there are offered both.</param>
/// <param name="Close">So small a lead makes them a choice.</param>
/// <param name="Same">From here on two questions are one.</param>
internal sealed record MatchWeights(IReadOnlyList<double> Weights, IReadOnlyList<double> Certainty, IReadOnlyList<double> Alone, double Match, double Choice, double Close, double Same)
{
    /// <summary>A lead beyond which more tells nothing.</summary>
    public const double LargestLead = 8;

    /// <summary>The lead that is assumed where no other reply is there to compare with.</summary>
    public const double LeadAlone = 3;

    /// <summary>The weights that come with the program.</summary>
    public static MatchWeights Default { get; } = Load();

    public double Score(QuestionLikeness likeness) => Dot(Weights, likeness.Features);

    /// <summary>Logistic regression: 1 / (1 + e^-(c + l·lead + w·features)).</summary>
    public double Probability(QuestionLikeness likeness, double lead) => Logistic(Dot(Certainty, Evidence(likeness, lead)));

    /// <summary>The probability of one question beside one other.</summary>
    public double ProbabilityAlone(double score) => Logistic(Alone[0] + (Alone[1] * score));

    /// <summary>What the certainty is made of, in the order of its weights.</summary>
    public static double[] Evidence(QuestionLikeness likeness, double lead) => [1, Math.Min(lead, LargestLead), .. likeness.Features];

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));

    private static double Dot(IReadOnlyList<double> weights, double[] values)
    {
        double sum = 0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return sum;
    }

    private static MatchWeights Load()
    {
        var rows = PhraseTable.Rows("match-weights.tsv").ToDictionary(row => row[0], row => row[1..].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray());
        return new MatchWeights(rows["weights"], rows["certainty"], rows["alone"], rows["match"][0], rows["choice"][0], rows["close"][0], rows["same"][0]);
    }
}
