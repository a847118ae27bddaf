using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Ledger;

/// <summary>A ledger over articles of which a test names only what matters. An article's id is also its outlet's name unless one is given.</summary>
internal sealed class LedgerBuilder
{
    private readonly List<(Article, IReadOnlyList<PayClaim>)> _articles = [];

    /// <param name="text">Nothing like any other article's when left out.</param>
    /// <param name="claims">Put into this article, whatever article they name.</param>
    public LedgerBuilder With(string article, PayClaimBuilder[] claims, string? text = null, string? outlet = null, string? published = null, string language = "en", string title = "", string author = "")
    {
        _articles.Add((
            new ArticleBuilder(article).WithText(text ?? string.Join(' ', Enumerable.Range(0, 60).Select(i => $"{article}{i}")))
                .With(stored => stored with { Title = title, Author = author, Outlet = outlet ?? article, Language = language, Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd") }).Build(),
            [.. claims.Select(claim => claim.In(article).Build())]));
        return this;
    }

    public ClaimLedger Build() => new(_articles);
}

/// <summary>Reads a ledger by the ids of claims.</summary>
internal static class LedgerReading
{
    public static PayClaim Claim(this ClaimLedger ledger, string id) => ledger.Find(new PayClaimId(id))!;

    public static IEnumerable<string> Ids(this IEnumerable<PayClaim> claims) => claims.Select(claim => claim.Id.Value);

    public static string? Successor(this ClaimLedger ledger, string id) => ledger.SupersededBy(ledger.Claim(id))?.Id.Value;
}
