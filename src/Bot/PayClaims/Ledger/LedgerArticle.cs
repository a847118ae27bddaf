using Bot.Articles;

namespace Bot.PayClaims.Ledger;

/// <summary>An article of the ledger with its claims.</summary>
internal sealed record LedgerArticle(Article Article, IReadOnlyList<PayClaim> Claims)
{
    /// <summary>The outlet as <see cref="NameKey"/> has it; empty when unknown.</summary>
    public string OutletKey { get; } = NameKey.Of(Article.Outlet);
}
