using Bot.Answering.Retrieval.Ranking;
using Bot.Evaluation.Scoring.Questions;

namespace Bot.Evaluation.Retrieval;

/// <summary>How well weights order what was found. Means over questions.</summary>
/// <param name="ReciprocalRank">MRR@10 of articles.</param>
/// <param name="All">AllRel@10 of articles.</param>
/// <param name="InFour">A right passage in the first four; <paramref name="InTen"/> in the first ten.</param>
internal sealed record RankingFigures(double ReciprocalRank, double All, double InFour, double InTen)
{
    public static RankingFigures Of(IReadOnlyList<RankingExample> examples, Func<RankingExample, RankingWeights> weights)
    {
        var figures = examples.AsParallel().Select(example =>
        {
            var ordered = example.Candidates.OrderByDescending(candidate => weights(example).Score(candidate.Evidence)).ToList();
            var articles = DocumentMetrics.Of([.. ordered.Select(candidate => candidate.Article).Distinct()], example.Relevant).ToDictionary(figure => figure.Name, figure => figure.Value);
            return (Rank: articles["MRR@10"], All: articles["AllRel@10"], Four: InFirst(ordered, 4), Ten: InFirst(ordered, 10));
        }).ToList();
        return new RankingFigures(figures.Average(figure => figure.Rank), figures.Average(figure => figure.All), figures.Average(figure => figure.Four), figures.Average(figure => figure.Ten));
    }

    private static double InFirst(List<RankingCandidate> ordered, int depth) => ordered.Take(depth).Any(candidate => candidate.IsRight) ? 1 : 0;
}
