namespace Bot.Evaluation.Learning;

/// <summary>Logistic regression with an L2 penalty, by <see cref="AdaGrad"/>. Deterministic.</summary>
internal static class LogisticRegression
{
    /// <param name="examples">Features, of which the first is the constant and is not penalised; what is true; how much the example counts.</param>
    /// <param name="signs">Of each feature, whether its weight may only be positive (1) or negative (-1); none where there is no such list.</param>
    /// <param name="given">Of each example, the logarithm of the odds that stand beside what is learnt; none where there is no such list.</param>
    /// <returns>The weight of each feature.</returns>
    public static double[] Fit(IReadOnlyList<(double[] Features, bool IsRight, double Share)> examples, double penalty, int rounds, double rate, IReadOnlyList<int>? signs = null, IReadOnlyList<double>? given = null)
    {
        var descent = new AdaGrad(new double[examples[0].Features.Length], rate);
        for (var round = 0; round < rounds; round++)
        {
            var gradient = descent.Weights.Select((weight, i) => i == 0 ? 0 : penalty * weight).ToArray();
            foreach (var (at, (features, isRight, share)) in examples.Index())
            {
                var score = given?[at] ?? 0.0;
                for (var i = 0; i < features.Length; i++)
                {
                    score += features[i] * descent.Weights[i];
                }

                var error = share * ((1 / (1 + Math.Exp(-score))) - (isRight ? 1 : 0));
                for (var i = 0; i < features.Length; i++)
                {
                    gradient[i] += error * features[i];
                }
            }

            descent.Step(gradient);
            for (var i = 0; i < signs?.Count; i++)
            {
                descent.Weights[i] = descent.Weights[i] * signs[i] < 0 ? 0 : descent.Weights[i];
            }
        }

        return descent.Weights;
    }
}
