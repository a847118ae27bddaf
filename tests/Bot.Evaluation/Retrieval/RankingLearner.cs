using Bot.Answering.Retrieval.Ranking;
using Bot.Evaluation.Learning;

namespace Bot.Evaluation.Retrieval;

/// <summary>Learns how found passages are ordered: conditional logit (McFadden 1973) over the passages found for each question, of which any right one may win.</summary>
/// <remarks>By <see cref="AdaGrad"/> over evidence divided by its spread, with an L2 penalty. Each set counts the same, unless it is small. Deterministic.</remarks>
internal static class RankingLearner
{
    private const int Rounds = 120;
    private const double Rate = 0.4;
    private const double Penalty = 2e-3;

    // Summed one after the other, whichever core was first: the same examples give the same weights.
    private const int PartSize = 64;

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
        var descent = new AdaGrad(prior, Rate);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = descent.Weights.Select((weight, i) => Penalty * usable.Count * (weight - prior[i])).ToArray();
            var parts = usable.Chunk(PartSize).AsParallel().AsOrdered().Select(part => part.Aggregate(new double[spread.Length], (sum, example) =>
                Add(sum, example, descent.Weights, spread, (double)usable.Count / counts.Count / Math.Max(FullSet, counts[example.Set]))));
            foreach (var part in parts)
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

    private static double[] Add(double[] sum, RankingExample example, double[] weights, double[] spread, double share)
    {
        var scores = example.Candidates.Select(candidate => Score(candidate.Evidence, weights, spread)).ToArray();
        var largest = scores.Max();
        var chances = scores.Select(score => Math.Exp(score - largest)).ToArray();
        var all = chances.Sum();
        var right = chances.Where((_, at) => example.Candidates[at].IsRight).Sum();
        for (var c = 0; c < chances.Length; c++)
        {
            var error = share * ((chances[c] / all) - (example.Candidates[c].IsRight ? chances[c] / right : 0));
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += spread[i] > 0 ? error * example.Candidates[c].Evidence[i] / spread[i] : 0;
            }
        }

        return sum;
    }

    private static double Score(float[] evidence, double[] weights, double[] spread)
    {
        var score = 0.0;
        for (var i = 0; i < evidence.Length; i++)
        {
            score += spread[i] > 0 ? weights[i] * evidence[i] / spread[i] : 0;
        }

        return score;
    }

    /// <summary>The standard deviation of each kind of evidence; 0 for what is left out.</summary>
    private static double[] Spread(IReadOnlyList<RankingExample> examples, string? without)
    {
        var rows = examples.SelectMany(example => example.Candidates).Select(candidate => candidate.Evidence).ToList();
        return [.. RankingEvidence.Names.Select((name, i) => name == without ? 0 : Math.Sqrt(rows.Average(row => (double)row[i] * row[i]) - Math.Pow(rows.Average(row => (double)row[i]), 2)))];
    }
}
