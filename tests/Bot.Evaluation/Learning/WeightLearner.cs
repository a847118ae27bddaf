using System.Globalization;
using Bot.PayClaims.Reading.Choices;

namespace Bot.Evaluation.Learning;

/// <summary>Learns the weights of all decisions from sets with known claims, as rows of <c>choice-weights.tsv</c>.</summary>
internal static class WeightLearner
{
    public static readonly string[] Decisions = ["pay", "employer", "component", "period", "status"];

    // Smaller ones change no decision and would triple the file.
    private const float LeastWeight = 0.04f;

    // First with the rules about, then with what was learnt: each decision is met behind those that weights made.
    private const int Rounds = 2;

    /// <param name="penalty">How dear large weights are.</param>
    public static List<string[]> Learn(IReadOnlyList<LearningSet> sets, float penalty)
    {
        List<string[]> rows = [];
        for (var round = 0; round < Rounds; round++)
        {
            var models = ChoiceModels.From(rows);
            List<(string Decision, Example Example)> examples = [.. sets.SelectMany(set => ExampleReader.Read(set, models))];
            rows = [.. Decisions.SelectMany(decision => Rows(decision, LogisticTrainer.Train([.. examples.Where(entry => entry.Decision == decision).Select(entry => entry.Example)], penalty)))];
        }

        return rows;
    }

    private static IEnumerable<string[]> Rows(string decision, LogisticTrainer trainer)
    {
        yield return ["labels", decision, .. trainer.Labels];
        foreach (var (feature, weights) in trainer.Rows())
        {
            if (weights.Any(weight => MathF.Abs(weight) >= LeastWeight))
            {
                yield return [decision, feature, .. weights.Select(weight => MathF.Abs(weight) < LeastWeight ? "" : weight.ToString("0.00", CultureInfo.InvariantCulture))];
            }
        }
    }
}
