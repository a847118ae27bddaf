using Bot.Articles;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Scoring.Claims;
using Bot.PayClaims;
using Bot.PayClaims.Reading.Choices;

namespace Bot.Evaluation.Learning;

/// <summary>Articles as the bot reads them, with the claims that should be found in them.</summary>
internal sealed record LearningSet(string Name, IReadOnlyList<Article> Articles, IReadOnlyList<ScoredClaim> Claims)
{
    /// <exception cref="EvaluationException">As <see cref="GoldSet.Load"/>, or an article was not taken.</exception>
    public static async Task<LearningSet> LoadAsync(string folder, CancellationToken cancellationToken)
    {
        var set = GoldSet.Load(folder);
        using var bot = await GoldBot.OverAsync(set.Articles, cancellationToken);
        return new LearningSet(set.Name, [.. bot.Read], bot.WithOutlets(set.Claims));
    }

    /// <summary>What a reader with these models finds, against what should be found.</summary>
    public ClaimScore Score(ChoiceModels models) =>
        ClaimScorer.Score(Claims, GoldBot.Scored(Articles.SelectMany(article => ClaimReader.Read(article, models).Select(claim => (claim, article.Text)))));
}
