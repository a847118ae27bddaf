using Bot.Answering.Retrieval.Ranking;
using Bot.Evaluation.Learning;

namespace Bot.Evaluation.Retrieval;

/// <summary>Learns how found passages are ordered: <see cref="ConditionalLogit"/> over the passages found for each question, of which any right one may win.</summary>
/// <remarks>Over evidence divided by its spread. Each set counts the same, unless it is small. Deterministic.</remarks>
internal static class RankingLearner
{
    private const int Rounds = 120;
    private const double Rate = 0.4;
    private const double Penalty = 2e-3;

    // A set of fewer questions than this counts less than the others: it tells too little.
    private const int FullSet = 300;

    /// <summary>The weights for questions, and from there those for topics: what few topics show, such as a date, counts as in a question.</summary>
    /// <param name="without">A kind of evidence that is left out, or null.</param>
    public static (RankingWeights Questions, RankingWeights Topics) Learn(IReadOnlyList<RankingExample> examples, string? without)
    {
        var spread = Spread(examples, without);
        var questions = Learn(examples, true, spread, new double[spread.Length]);
        return (Of(questions), Of(Learn(examples, false, spread, questions)));

        RankingWeights Of(double[] weights) => new([.. weights.Zip(spread, (weight, by) => by > 0 ? weight / by : 0)]);
    }

    /// <param name="prior">The weights before any example.</param>
    private static double[] Learn(IReadOnlyList<RankingExample> examples, bool asks, double[] spread, double[] prior)
    {
        var usable = examples.Where(example => example.Asks == asks && example.Candidates.Any(candidate => candidate.IsRight) && example.Candidates.Any(candidate => !candidate.IsRight)).ToList();
        var counts = usable.CountBy(example => example.Set).ToDictionary();
        return ConditionalLogit.Fit(
            [.. usable.Select(example => new Choice([.. example.Candidates.Select(candidate => (Scaled(candidate.Evidence, spread), candidate.IsRight))], (double)usable.Count / counts.Count / Math.Max(FullSet, counts[example.Set])))],
            prior, Penalty, Rounds, Rate);
    }

    private static double[] Scaled(float[] evidence, double[] spread) => [.. evidence.Zip(spread, (value, by) => by > 0 ? value / by : 0)];

    /// <summary>The standard deviation of each kind of evidence; 0 for what is left out.</summary>
    private static double[] Spread(IReadOnlyList<RankingExample> examples, string? without)
    {
        var rows = examples.SelectMany(example => example.Candidates).Select(candidate => candidate.Evidence).ToList();
        return [.. RankingEvidence.Names.Select((name, i) => name == without ? 0 : Math.Sqrt(rows.Average(row => (double)row[i] * row[i]) - Math.Pow(rows.Average(row => (double)row[i]), 2)))];
    }
}
