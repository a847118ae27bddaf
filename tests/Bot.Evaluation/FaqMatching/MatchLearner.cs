using System.Globalization;
using Bot.Answering.FaqMatching;

namespace Bot.Evaluation.FaqMatching;

/// <summary>Learns the weights of FAQ matching: logistic regression with an L2 penalty by plain gradient descent. Deterministic.</summary>
/// <remarks>
/// Examples are each question of the sets beside each reply that nothing forbids: right where the set says so, wrong for every other reply. A near miss is no example for
/// its own reply: what keeps the two apart is the guard, not likeness.
/// </remarks>
internal static class MatchLearner
{
    private const int Rounds = 4_000;
    private const double Rate = 0.5;
    private const double Penalty = 0.5;

    // Of the many wrong replies only those that look most like the question teach anything.
    private const int NearestWrong = 8;

    public static double[] Learn(IReadOnlyList<FaqSet> sets)
    {
        var examples = sets.SelectMany(Examples).ToList();
        var right = examples.Count(example => example.IsRight);
        var weights = new double[examples[0].Features.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = weights.Select((weight, i) => i == 0 ? 0 : Penalty * weight).ToArray();
            foreach (var (features, isRight) in examples)
            {
                var error = (1 / (1 + Math.Exp(-features.Zip(weights, (x, w) => x * w).Sum()))) - (isRight ? 1 : 0);
                for (var i = 0; i < features.Length; i++)
                {
                    gradient[i] += error * features[i];
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] -= Rate / right * gradient[i];
            }
        }

        return weights;
    }

    /// <summary>The row for the weights' file.</summary>
    public static string Row(double[] weights) => $"weights\t{string.Join('\t', weights.Select(weight => weight.ToString("0.###", CultureInfo.InvariantCulture)))}";

    private static IEnumerable<(double[] Features, bool IsRight)> Examples(FaqSet set)
    {
        foreach (var question in set.Questions)
        {
            var asked = FaqSet.Reader.Read(question.Text, question.Language);
            var pairs = set.Index.Entries
                .Select(entry => (Id: entry.Version.Faq.Value, Likeness: Best(asked, entry, set.Index)))
                .Where(pair => pair.Likeness is not null && (question.IsMatch || pair.Id != question.Faq)).ToList();
            var wrong = pairs.Where(pair => pair.Id != question.Faq).OrderByDescending(pair => pair.Likeness!.Value.Asked + pair.Likeness.Value.Wording).Take(NearestWrong);
            foreach (var pair in wrong.Concat(pairs.Where(pair => pair.Id == question.Faq)))
            {
                yield return (pair.Likeness!.Value.Features, pair.Id == question.Faq);
            }
        }
    }

    private static QuestionLikeness? Best(QuestionReading asked, FaqEntry entry, FaqIndex index)
    {
        var free = entry.Wordings.Where(wording => MatchConflicts.Between(asked, wording, entry) == MatchConflict.None)
            .Select(wording => QuestionComparison.Of(asked, wording, index.Weight, entry)).ToList();
        return free.Count == 0 ? null : free.MaxBy(MatchWeights.Default.Probability);
    }
}
