using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Tests.Builders;

/// <summary>A pay claim with good defaults: a test names only what it is about.</summary>
/// <param name="id">Also the claim's id; claims of one ledger need different ones.</param>
internal sealed class PayClaimBuilder(string id = "c1")
{
    private PayClaim _claim = new()
    {
        Id = new PayClaimId(id),
        Article = new ArticleId("a"),
        Kind = ClaimKind.Claim,
        Span = new TextSpan(0, 1),
        Amount = new PayAmount(300_000m, 300_000m, "USD"),
        Component = PayComponent.Salary,
        Period = PayPeriod.PerYear,
        Employer = "Norvik",
    };

    public PayClaimBuilder With(Func<PayClaim, PayClaim> change)
    {
        _claim = change(_claim);
        return this;
    }

    public PayClaimBuilder In(string article) => With(claim => claim with { Article = new ArticleId(article) });

    public PayClaimBuilder Paying(decimal? low, decimal? high, string? currency = "USD") => With(claim => claim with { Amount = new PayAmount(low, high, currency) });

    public PayClaimBuilder Paying(decimal amount, string? currency = "USD") => Paying(amount, amount, currency);

    public PayClaimBuilder By(string? employer) => With(claim => claim with { Employer = employer });

    public PayClaimBuilder As(PayComponent component, PayPeriod period = PayPeriod.Unspecified) => With(claim => claim with { Component = component, Period = period });

    public PayClaimBuilder To(string person) => With(claim => claim with { Person = person });

    public PayClaimBuilder ToRole(string role, string? level = null) => With(claim => claim with { Role = role, Level = level });

    public PayClaimBuilder SaidBy(string speaker, bool named = true, ClaimStatus status = ClaimStatus.Reported) =>
        With(claim => claim with { Speaker = speaker, SpeakerNamed = named, Status = status });

    /// <summary>A denial without an amount of its own.</summary>
    public PayClaimBuilder Denying(DeniedPart part, params string[] about) => With(claim => claim with
    {
        Kind = ClaimKind.Denial, Amount = null, Status = ClaimStatus.Denied, Denies = part, About = [.. about.Select(denied => new PayClaimId(denied))],
    });

    /// <summary>Where its words stand in an article's text.</summary>
    public PayClaimBuilder At(string text, string words) => With(claim => claim with { Span = new TextSpan(text.IndexOf(words, StringComparison.Ordinal), words.Length) });

    public PayClaim Build() => _claim;
}
