using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Ledger;

public sealed class DifferenceTests
{
    private static PayClaimBuilder Pilots(string id, decimal? low, decimal? high = null) => new PayClaimBuilder(id).Paying(low, high ?? low).ToRole("pilots");

    [Fact]
    public void Two_sources_with_different_figures_for_one_thing_differ()
    {
        var ledger = new LedgerBuilder().With("a", [Pilots("x", 300_000)]).With("b", [Pilots("y", 250_000)]).With("c", [Pilots("z", 301_000)]).Build();

        Assert.Equal(["y"], ledger.Differing(ledger.Claim("x")).Ids());
        Assert.Equal(["x", "z"], ledger.Differing(ledger.Claim("y")).Ids());
    }

    public static TheoryData<string, Variation> Others => new()
    {
        { "another component", new(claim => claim with { Component = PayComponent.Base }) },
        { "another period", new(claim => claim with { Period = PayPeriod.FourYears }) },
        { "another year", new(claim => claim with { Year = 2022 }) },
        { "another employer", new(claim => claim with { Employer = "Zélande" }) },
        { "another role", new(claim => claim with { Role = "cooks" }) },
        { "another currency", new(claim => claim with { Amount = claim.Amount! with { Currency = "EUR" } }) },
        { "a person of the role", new(claim => claim with { Person = "Jo Bell" }) },
        { "a median", new(claim => claim with { Qualifier = Qualifiers.Median }) },
        { "a denied figure", new(claim => claim with { Status = ClaimStatus.Denied, Denies = DeniedPart.Amount }) },
        { "a maximum above", new(claim => claim with { Qualifier = Qualifiers.UpTo, Amount = new PayAmount(null, 400_000m, "USD") }) },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_figure_for_another_thing_does_not_differ(string what, Variation change)
    {
        var ledger = new LedgerBuilder().With("a", [Pilots("x", 300_000)]).With("b", [Pilots("y", 250_000).With(change.Change)]).Build();

        Assert.True(ledger.Differing(ledger.Claim("x")).Count == 0, what);
    }

    [Fact]
    public void A_maximum_below_a_figure_differs_and_two_maxima_do()
    {
        var ledger = new LedgerBuilder()
            .With("a", [Pilots("x", 300_000)])
            .With("b", [Pilots("y", null).Paying(null, 200_000)])
            .With("c", [Pilots("z", null).Paying(null, 250_000)])
            .Build();

        Assert.Equal(["y", "z"], ledger.Differing(ledger.Claim("x")).Ids());
        Assert.Equal(["x", "z"], ledger.Differing(ledger.Claim("y")).Ids());
    }

    [Fact]
    public void Statements_on_the_market_differ_by_their_role()
    {
        var ledger = new LedgerBuilder().With("a", [Pilots("x", 300_000).By(null)]).With("b", [Pilots("y", 250_000).By(null)]).Build();

        Assert.Equal(["y"], ledger.Differing(ledger.Claim("x")).Ids());
    }

    [Fact]
    public void A_superseded_figure_differs_from_nothing()
    {
        var ledger = new LedgerBuilder()
            .With("a", [Pilots("x", 300_000)])
            .With("b", [Pilots("old", 250_000).With(claim => claim with { SupersededBy = new PayClaimId("new") }), Pilots("new", 300_000)])
            .Build();

        Assert.Empty(ledger.Differing(ledger.Claim("x")));
        Assert.Empty(ledger.Differing(ledger.Claim("old")));
    }

    /// <summary>What makes a claim one on another thing.</summary>
    public sealed class Variation
    {
        internal Variation(Func<PayClaim, PayClaim> change) => Change = change;

        internal Func<PayClaim, PayClaim> Change { get; }
    }
}
