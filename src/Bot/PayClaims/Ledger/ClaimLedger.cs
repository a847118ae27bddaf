using Bot.Articles;

namespace Bot.PayClaims.Ledger;

/// <summary>All pay claims of a corpus together: who is spoken of, which claims contradict one another, what is the same voice, what was superseded.</summary>
/// <remarks>Immutable; any number of questions read it at once.</remarks>
internal sealed class ClaimLedger
{
    public static readonly ClaimLedger Empty = new([]);

    /// <param name="articles">Every live article that has claims, with them.</param>
    public ClaimLedger(IReadOnlyCollection<(Article Article, IReadOnlyList<PayClaim> Claims)> articles)
    {
        Claims = [.. articles.SelectMany(entry => entry.Claims)];
    }

    public IReadOnlyList<PayClaim> Claims { get; }
}
