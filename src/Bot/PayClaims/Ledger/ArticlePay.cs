using Bot.Articles;

namespace Bot.PayClaims.Ledger;

/// <summary>What one article says on pay, as the ledger needs it: all that has to be looked up in the article's text.</summary>
/// <param name="Claims">In the order of the text.</param>
internal sealed record ArticlePay(IReadOnlyList<PayClaim> Claims, IReadOnlyList<CorrectionNotice> Notices)
{
    public static readonly ArticlePay None = new([], []);

    public static ArticlePay Of(Article article, IReadOnlyList<PayClaim> claims) => claims.Count == 0 ? None : new(claims, CorrectionNotice.In(article, claims));
}
