using Bot.Articles;

namespace Bot.PayClaims.Ledger;

/// <summary>An article of the ledger with its claims and what is made of it alone, once. Its text is read when it is asked for: a ledger holds no texts.</summary>
internal sealed class LedgerArticle
{
    private readonly Func<Article> _read;

    /// <param name="head">Its text is not looked at.</param>
    public LedgerArticle(Article head, ArticlePay pay, Func<Article> read)
    {
        (_read, Head, Pay) = (read, head, pay);
        (OutletKey, AuthorKey) = (NameKey.Of(head.Outlet), NameKey.Of(head.Author));
        EmployerKeys = [.. pay.Claims.Select(claim => NameKey.Of(claim.Employer))];
        Corrections = pay.Notices.Count == 0 ? [] : [.. pay.Notices.Select(notice => new Correction(this, notice))];
    }

    /// <summary>The article, where its text may be missing.</summary>
    public Article Head { get; }

    public Article Article => _read();

    public ArticlePay Pay { get; }

    public IReadOnlyList<PayClaim> Claims => Pay.Claims;

    /// <summary>The outlet as <see cref="NameKey"/> has it; empty when unknown.</summary>
    public string OutletKey { get; }

    /// <inheritdoc cref="OutletKey"/>
    public string AuthorKey { get; }

    /// <summary>The employer of each claim, as <see cref="NameKey"/> has it.</summary>
    public string[] EmployerKeys { get; }

    public Correction[] Corrections { get; }
}
