namespace Bot.PayClaims.Reading.Choices;

/// <summary>One decision as a multinomial logistic model: of several labels the one whose features weigh most.</summary>
/// <param name="labels">What there is to choose from; where each option has features of its own a single one, for their weight.</param>
/// <param name="weights">By feature, a weight for each label.</param>
internal sealed class ChoiceModel(string[] labels, IReadOnlyDictionary<string, float[]> weights)
{
    /// <returns>The label that these features weigh most for, and its probability (0 to 1).</returns>
    public (string Label, float Probability) Best(IReadOnlyList<string> features)
    {
        Span<float> scores = stackalloc float[labels.Length];
        scores.Clear();
        foreach (var feature in features)
        {
            if (weights.TryGetValue(feature, out var own))
            {
                for (var label = 0; label < scores.Length; label++)
                {
                    scores[label] += own[label];
                }
            }
        }

        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        var sum = 0f;
        foreach (var score in scores)
        {
            sum += MathF.Exp(score - scores[best]);
        }

        return (labels[best], 1 / sum);
    }

    /// <summary>What these features weigh, in a decision whose options each have features of their own.</summary>
    public float Score(IReadOnlyList<string> features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += weights.TryGetValue(feature, out var own) ? own[0] : 0;
        }

        return sum;
    }
}
