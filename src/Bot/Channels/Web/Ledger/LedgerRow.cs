using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Channels.Web.Ledger;

/// <summary>A pay claim with the article that makes it.</summary>
/// <param name="Article">Its text may be missing.</param>
/// <param name="Read">Gives it with its text.</param>
internal sealed record ClaimPlace(PayClaim Claim, Article Article, Func<Article> Read)
{
    public ClaimPlace(PayClaim claim, Article article)
        : this(claim, article, () => article)
    {
    }

    /// <summary>Where a reader sees the claim's own words.</summary>
    public string Address(string language) =>
        $"/articles/{Uri.EscapeDataString(Article.Id.Value)}?start={Claim.Span.Start}&end={Claim.Span.End}&lang={language}#quote";

    /// <summary>The verbatim words.</summary>
    public string Quote => Claim.Span.In(Read().Text);
}

/// <summary>One line of the ledger: a claim, who disputes it, and what took its place. The last two are looked up when asked for.</summary>
/// <param name="denials">One a voice.</param>
internal sealed class LedgerRow(ClaimPlace place, Func<IReadOnlyList<ClaimPlace>> denials, Func<ClaimPlace?> newer)
{
    private readonly Lazy<IReadOnlyList<ClaimPlace>> _denials = new(denials);
    private readonly Lazy<ClaimPlace?> _newer = new(newer);

    public ClaimPlace Place => place;

    public PayClaim Claim => place.Claim;

    public Article Article => place.Article;

    /// <summary>Says that something is not so; a figure in it is the one denied.</summary>
    public bool IsDenial { get; } = ClaimLikeness.IsDenial(place.Claim);

    public IReadOnlyList<ClaimPlace> Denials => _denials.Value;

    public ClaimPlace? Newer => _newer.Value;

    public bool IsDisputed => Denials.Count > 0;

    public bool IsSuperseded => Newer is not null;

    /// <summary>Everything of articles that everyone may read, in the ledger's order.</summary>
    public static IReadOnlyList<LedgerRow> All(ClaimLedger ledger) =>
        [.. ledger.Claims.Select(claim => Open(ledger, claim)).OfType<ClaimPlace>().Select(place => new LedgerRow(place, () => DenialsOf(ledger, place), () => NewerThan(ledger, place)))];

    // A denial is in dispute with what it denies, but it is the figure that carries the mark.
    private static IReadOnlyList<ClaimPlace> DenialsOf(ClaimLedger ledger, ClaimPlace place) => ClaimLikeness.IsDenial(place.Claim)
        ? []
        : [.. (ledger.DisputeOf(place.Claim)?.Denials ?? []).Select(denial => Open(ledger, denial)).OfType<ClaimPlace>()];

    private static ClaimPlace? NewerThan(ClaimLedger ledger, ClaimPlace place) =>
        ledger.SupersededBy(place.Claim) is { } newer ? Open(ledger, newer) : null;

    private static ClaimPlace? Open(ClaimLedger ledger, PayClaim claim) =>
        ledger.HeadOf(claim, Audience.Everyone) is { } head ? new ClaimPlace(claim, head, () => ledger.ArticleOf(claim)!) : null;
}
