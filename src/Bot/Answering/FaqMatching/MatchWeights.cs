using System.Globalization;

namespace Bot.Answering.FaqMatching;

/// <summary>From likeness to a score, from the scores of all replies to a probability, and from which probability on a reply is shown.</summary>
/// <param name="Weights">One for each of <see cref="QuestionLikeness.Features"/>: their sum is the score, by which replies are ranked.</param>
/// <param name="Certainty">Constant, weight of the best score, weight of its lead over the next: the probability that the best answers the question.</param>
/// <param name="Match">From here on a reply is shown.</param>
/// <param name="Choice">Two replies that would each reach this if the other were not there are offered both.</param>
/// <param name="Close">So small a lead makes them a choice.</param>
/// <param name="Same">From here on two questions are one.</param>
internal sealed record MatchWeights(IReadOnlyList<double> Weights, IReadOnlyList<double> Certainty, double Match, double Choice, double Close, double Same)
{
    /// <summary>A lead beyond which more tells nothing.</summary>
    public const double LargestLead = 8;

    /// <summary>The lead that is assumed where no other reply is there to compare with.</summary>
    public const double LeadAlone = 3;

    /// <summary>The weights that come with the program.</summary>
    public static MatchWeights Default { get; } = Load();

    public double Score(QuestionLikeness likeness)
    {
        var features = likeness.Features;
        double sum = 0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += Weights[i] * features[i];
        }

        return sum;
    }

    /// <summary>Logistic regression over the best score and its lead: 1 / (1 + e^-(c + s·score + l·lead)).</summary>
    public double Probability(double score, double lead) => 1 / (1 + Math.Exp(-(Certainty[0] + (Certainty[1] * score) + (Certainty[2] * Math.Min(lead, LargestLead)))));

    private static MatchWeights Load()
    {
        var rows = PhraseTable.Rows("match-weights.tsv").ToDictionary(row => row[0], row => row[1..].Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray());
        return new MatchWeights(rows["weights"], rows["certainty"], rows["match"][0], rows["choice"][0], rows["close"][0], rows["same"][0]);
    }
}
