using Bot.Articles;
using Bot.LanguageModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.PayClaims.Filling;

/// <summary>Asks the model about one article after another and keeps what our own readers read there too.</summary>
/// <remarks>An article is stored as asked about only when all of it was: one that is cut off is asked about again. Two processes may ask about the same article; what the later keeps is stored.</remarks>
internal sealed class ClaimFiller(FillingStore store, IChatClient model, [FromKeyedServices(ModelCalls.Claims)] ModelCalls calls, ModelUse use, IOptions<OpenAIOptions> options)
{
    // Of the day's tokens; the others are kept for answers.
    private const double ShareOfBudget = 0.5;

    // An article of more claims than these hold is a list; its first will do.
    private const int MostParts = 12;

    // Where it gives nothing for so many articles one after the other, it is not the articles.
    private const int MostInARow = 3;

    // Nobody waits for it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly HashSet<(ArticleId Id, long Version)> _passedOver = [];
    private int _inARow;

    /// <summary>Asks about the next article that is due.</summary>
    /// <returns>False when none is.</returns>
    /// <exception cref="ModelException">The model gave nothing, and not for what stands in the article; or it has used its share of the day's tokens.</exception>
    public async Task<bool> FillNextAsync(CancellationToken cancellationToken)
    {
        var due = (await store.DueAsync(Asker(options.Value), _passedOver.Count + 1, cancellationToken)).Where(article => !_passedOver.Contains(article)).Take(1).ToList();
        if (due is not [var next])
        {
            return false;
        }

        // What was begun is finished: given up in the middle, a long article would be begun anew every day.
        await calls.ThrowIfSpentAsync(ShareOfBudget, cancellationToken);
        if (await store.FindAsync(next.Id, cancellationToken) is not var (article, claims))
        {
            return true;
        }

        try
        {
            await store.SaveAsync(article, Asker(options.Value), await AskAsync(article, claims, cancellationToken), cancellationToken);
            _inARow = 0;
        }
        catch (ModelException failure) when (IsOfArticle(failure))
        {
            // Not again before it changes or the host starts anew; what was kept of it stays.
            _passedOver.Add(next);
            if (++_inARow >= MostInARow)
            {
                throw;
            }
        }

        return true;
    }

    /// <summary>Who asks: another version of the rules or another deployment asks about every article anew.</summary>
    public static string Asker(OpenAIOptions options) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{FillingPrompt.Version}/{options.ChatDeployment}");

    private async Task<IReadOnlyCollection<Filling>> AskAsync(Article article, IReadOnlyList<PayClaim> claims, CancellationToken cancellationToken)
    {
        var check = new ProposalCheck(article);
        var kept = new List<Filling>();
        foreach (var part in ClaimPart.Of(article, claims).Take(MostParts))
        {
            var messages = FillingPrompt.Write(article, part.Text, part.Claims);
            var proposals = await calls.RunAsync(Limit, async limit => FillingPrompt.Read((await model.GetResponseAsync(messages, FillingPrompt.Options, limit)).Text), cancellationToken);
            var verdicts = proposals.Select(proposal => check.Check(part.Claims.ElementAtOrDefault(proposal.Claim - 1), proposal)).ToList();
            var dropped = verdicts.OfType<Verdict.Dropped>().Select(verdict => verdict.Reason).ToList();

            // Of two values for one field neither is sure.
            kept.AddRange(verdicts.OfType<Verdict.Kept>().Select(verdict => verdict.Filling).GroupBy(filling => (filling.Claim, filling.Field))
                .Where(same => same.DistinctBy(filling => filling.Value).Count() == 1).Select(same => same.First()));
            await use.AddAsync(
                [(ModelUse.Proposed, proposals.Count), (ModelUse.ProposalsKept, proposals.Count - dropped.Count), .. dropped.GroupBy(reason => reason).Select(same => (ModelUse.ProposalDropped(same.Key.ToString()), (long)same.Count()))],
                CancellationToken.None);
        }

        return kept;
    }

    private static bool IsOfArticle(ModelException failure) => failure.Failure is ModelFailure.Declined or ModelFailure.Filtered or ModelFailure.Malformed || failure is { Failure: ModelFailure.Rejected or ModelFailure.Cut, IsOutage: false };
}
