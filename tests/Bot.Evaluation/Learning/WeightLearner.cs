using System.Globalization;
using Bot.PayClaims.Reading.Choices;

namespace Bot.Evaluation.Learning;

/// <summary>Learns the weights of all decisions from sets with known claims, as rows of <c>choice-weights.tsv</c>.</summary>
internal static class WeightLearner
{
    public static readonly string[] Decisions = ["pay", "employer", "component", "period", "status"];

    // Smaller ones change no decision and would triple the file.
    private const float LeastWeight = 0.04f;

    // Each decision is met behind those that weights made before it. Of sets that those weights were learnt from they would be too good:
    // each part is read by weights learnt, with the rules about, from the other parts.
    private const int Parts = 4;

    /// <param name="penalty">How dear large weights are.</param>
    public static List<string[]> Learn(IReadOnlyList<LearningSet> sets, float penalty)
    {
        if (sets.Count < Parts)
        {
            return Learn(sets.Select(set => (set, ChoiceModels.None)), penalty);
        }

        var first = Enumerable.Range(0, Parts).Select(part => ChoiceModels.From(Learn(sets.Where((_, at) => at % Parts != part).Select(set => (set, ChoiceModels.None)), penalty))).ToList();
        return Learn(sets.Select((set, at) => (set, first[at % Parts])), penalty);
    }

    private static List<string[]> Learn(IEnumerable<(LearningSet Set, ChoiceModels Models)> sets, float penalty)
    {
        List<(string Decision, Example Example)> examples = [.. sets.SelectMany(entry => ExampleReader.Read(entry.Set, entry.Models))];
        return [.. Decisions.SelectMany(decision => Rows(decision, LogisticTrainer.Train([.. examples.Where(entry => entry.Decision == decision).Select(entry => entry.Example)], penalty)))];
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
