using System.Globalization;
using Bot.Answering.FaqMatching;
using Bot.Evaluation.Learning;

namespace Bot.Evaluation.FaqMatching;

/// <summary>Learns how HR's replies are matched, in two steps. Deterministic.</summary>
/// <remarks>
/// First the ranking: <see cref="ConditionalLogit"/> over the replies near each true paraphrase, of which one is right. Then the certainty: <see cref="LogisticRegression"/> over the
/// best reply's likeness and its lead, of true paraphrases, of questions outside and of near misses as far as another reply stands nearest: what keeps their own apart is the guard, not likeness.
/// </remarks>
internal static class MatchLearner
{
    private const int RankingRounds = 400;
    private const int CertaintyRounds = 2_000;
    private const double Rate = 0.3;
    private const double RankingPenalty = 0.01;
    private const double CertaintyPenalty = 0.05;

    public static MatchWeights Learn(IReadOnlyList<FaqSet> sets)
    {
        var asked = sets.SelectMany(set => set.Questions.Select(question => Candidates(set, question))).Where(near => near.Exists(candidate => candidate.IsFree)).ToList();
        var choices = asked.Where(near => near.Exists(candidate => candidate is { IsRight: true, IsFree: true })).Select(near => new Choice([.. near.Select(candidate => (candidate.Features, candidate.IsRight))])).ToList();
        var ranking = ConditionalLogit.Fit(choices, new double[choices[0].Options[0].Features.Length], RankingPenalty, RankingRounds, Rate);
        var (certainty, alone) = Certainty(asked, ranking);
        return MatchWeights.Default with { Weights = ranking, Certainty = certainty, Alone = alone };
    }

    /// <summary>The rows for the weights' file.</summary>
    public static string Write(MatchWeights weights) => $"weights\t{Row(weights.Weights)}\ncertainty\t{Row(weights.Certainty)}\nalone\t{Row(weights.Alone)}";

    private static string Row(IEnumerable<double> values) => string.Join('\t', values.Select(value => value.ToString("0.###", CultureInfo.InvariantCulture)));

    /// <summary>How far the best reply that nothing forbids can be trusted.</summary>
    private static (double[] Certainty, double[] Alone) Certainty(List<List<Candidate>> asked, double[] ranking)
    {
        var bests = asked.Select(near =>
        {
            var best = near.Where(candidate => candidate.IsFree).MaxBy(candidate => ConditionalLogit.Dot(candidate.Features, ranking))!;
            var score = ConditionalLogit.Dot(best.Features, ranking);
            var others = near.Where(candidate => candidate != best).Select(candidate => ConditionalLogit.Dot(candidate.Features, ranking)).ToList();
            return (best.Likeness, Score: score, Lead: others.Count > 0 ? score - others.Max() : MatchWeights.LeadAlone, best.IsRight);
        }).Where(best => best.Lead > 0).ToList();
        return (Regress(best => MatchWeights.Evidence(best.Likeness, best.Lead)), Regress(best => [1, best.Score]));

        double[] Regress(Func<(QuestionLikeness Likeness, double Score, double Lead, bool IsRight), double[]> features) =>
            LogisticRegression.Fit([.. bests.Select(best => (features(best), best.IsRight, 1.0))], CertaintyPenalty, CertaintyRounds, Rate);
    }

    /// <summary>The replies near a question, each by the wording that fits best; one that nothing forbids before the others.</summary>
    private static List<Candidate> Candidates(FaqSet set, FaqQuestion question)
    {
        var asked = FaqSet.Reader.Read(question.Text, question.Language);
        var weighed = set.Index.Weigh(asked);
        return
        [
            .. from near in set.Index.Near(asked)
               let target = near.Entry.Target
               let wordings = set.Index.WordingsOf(near.Entry)
               let free = MatchConflicts.Of(asked, target) == MatchConflict.None ? wordings.Where(wording => MatchConflicts.Between(asked, wording.Question, target) == MatchConflict.None).ToList() : []
               let likeness = (free.Count > 0 ? free : wordings).Select(wording => QuestionComparison.Of(weighed, wording, target, near.Share)).MaxBy(MatchWeights.Default.Score)
               let isOwn = near.Entry.Version.Faq.Value == question.Faq
               select new Candidate(likeness, question.IsMatch && isOwn, free.Count > 0 && (question.IsMatch || !isOwn)),
        ];
    }

    private sealed record Candidate(QuestionLikeness Likeness, bool IsRight, bool IsFree)
    {
        public double[] Features { get; } = Likeness.Features;
    }
}
