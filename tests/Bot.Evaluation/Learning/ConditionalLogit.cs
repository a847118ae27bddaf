namespace Bot.Evaluation.Learning;

/// <summary>Which of several was chosen, by weights over their features: the conditional logit of McFadden, "Conditional logit analysis of qualitative choice behavior" (1973).</summary>
/// <remarks>Where several are right, any of them may win. By <see cref="AdaGrad"/> with an L2 penalty; deterministic.</remarks>
internal static class ConditionalLogit
{
    // Summed one after the other, whichever core was first: the same choices give the same weights.
    private const int PartSize = 64;

    /// <param name="start">The weights before any example, towards which the penalty pulls.</param>
    /// <param name="penalty">Of the square of each weight, for each choice.</param>
    public static double[] Fit(IReadOnlyList<Choice> choices, double[] start, double penalty, int rounds, double rate)
    {
        var descent = new AdaGrad(start, rate);
        for (var round = 0; round < rounds; round++)
        {
            var gradient = descent.Weights.Select((weight, i) => penalty * choices.Count * (weight - start[i])).ToArray();
            foreach (var part in choices.Chunk(PartSize).AsParallel().AsOrdered().Select(part => part.Aggregate(new double[start.Length], (sum, choice) => Add(sum, choice, descent.Weights))))
            {
                for (var i = 0; i < part.Length; i++)
                {
                    gradient[i] += part[i];
                }
            }

            descent.Step(gradient);
        }

        return descent.Weights;
    }

    private static double[] Add(double[] sum, Choice choice, double[] weights)
    {
        var scores = choice.Options.Select(option => Dot(option.Features, weights)).ToArray();
        var largest = scores.Max();
        var chances = scores.Select(score => Math.Exp(score - largest)).ToArray();
        var all = chances.Sum();
        var right = chances.Where((_, at) => choice.Options[at].IsRight).Sum();
        for (var o = 0; o < chances.Length; o++)
        {
            var error = choice.Share * ((chances[o] / all) - (choice.Options[o].IsRight ? chances[o] / right : 0));
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += error * choice.Options[o].Features[i];
            }
        }

        return sum;
    }

    public static double Dot(double[] features, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return sum;
    }
}

/// <param name="Options">One right one at least.</param>
/// <param name="Share">How much it counts beside the others.</param>
internal sealed record Choice(IReadOnlyList<(double[] Features, bool IsRight)> Options, double Share = 1);
