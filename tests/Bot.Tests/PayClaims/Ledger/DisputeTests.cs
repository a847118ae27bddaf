using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Ledger;

public sealed class DisputeTests
{
    private static PayClaimBuilder Offer(string id) => new PayClaimBuilder(id).Paying(null, 90_000_000).As(PayComponent.SigningBonus);

    [Fact]
    public void A_denial_in_the_article_stands_beside_its_claim_with_the_part_it_denies()
    {
        var ledger = new LedgerBuilder().With("a", [Offer("x"), new PayClaimBuilder("d").Denying(DeniedPart.Everyone, "x").SaidBy("Ana Roy", status: ClaimStatus.Denied)]).Build();

        var dispute = ledger.DisputeOf(ledger.Claim("x"))!;

        Assert.Equal(["x"], dispute.Claims.Ids());
        Assert.Equal(DeniedPart.Everyone, Assert.Single(dispute.Denials).Denies);
        Assert.Equal(dispute.Denials.Ids(), ledger.DisputeOf(ledger.Claim("d"))!.Denials.Ids());
    }

    [Fact]
    public void A_claim_nobody_speaks_against_has_no_dispute()
    {
        var ledger = new LedgerBuilder().With("a", [Offer("x")]).Build();

        Assert.Null(ledger.DisputeOf(ledger.Claim("x")));
    }

    [Fact]
    public void A_denial_meets_the_same_figure_in_another_article()
    {
        var ledger = new LedgerBuilder()
            .With("a", [Offer("x")])
            .With("b", [Offer("y"), new PayClaimBuilder("d").Denying(DeniedPart.Component, "y")])
            .Build();

        Assert.Equal(["d"], ledger.DisputeOf(ledger.Claim("x"))!.Denials.Ids());
        Assert.Equal(["x", "y"], ledger.DisputeOf(ledger.Claim("x"))!.Claims.Ids());
    }

    [Fact]
    public void A_denial_that_names_the_figure_itself_meets_it_in_another_article()
    {
        var denial = Offer("d").With(claim => claim with { Status = ClaimStatus.Denied, Denies = DeniedPart.Everyone, Component = PayComponent.Offer });
        var ledger = new LedgerBuilder().With("a", [Offer("x"), Offer("less").Paying(40_000_000)]).With("b", [denial]).Build();

        Assert.Equal(["d"], ledger.DisputeOf(ledger.Claim("x"))!.Denials.Ids());
        Assert.Null(ledger.DisputeOf(ledger.Claim("less")));
    }

    [Theory]
    [InlineData("employer")]
    [InlineData("amount")]
    [InlineData("component")]
    [InlineData("person")]
    public void A_denial_of_one_thing_is_no_denial_of_another(string what)
    {
        var claim = Offer("x");
        claim = what switch
        {
            "employer" => claim.By("Zélande"),
            "amount" => claim.Paying(150_000_000),
            "component" => claim.As(PayComponent.Severance),
            _ => claim.To("Jo Bell"),
        };
        var ledger = new LedgerBuilder().With("a", [claim]).With("b", [Offer("y").To("Sam Lind"), new PayClaimBuilder("d").Denying(DeniedPart.Amount, "y")]).Build();

        Assert.Null(ledger.DisputeOf(ledger.Claim("x")));
    }

    [Fact]
    public void A_denial_without_any_figure_meets_the_same_component_unless_a_document_states_it()
    {
        var ledger = new LedgerBuilder()
            .With("a", [Offer("bonus"), new PayClaimBuilder("salary"), Offer("filed").With(claim => claim with { Status = ClaimStatus.PublicFiling })])
            .With("b", [new PayClaimBuilder("d").Denying(DeniedPart.Existence).With(claim => claim with { Component = PayComponent.SigningBonus })])
            .Build();

        Assert.Equal(["d"], ledger.DisputeOf(ledger.Claim("bonus"))!.Denials.Ids());
        Assert.Null(ledger.DisputeOf(ledger.Claim("salary")));
        Assert.Null(ledger.DisputeOf(ledger.Claim("filed")));
    }

    [Fact]
    public void One_denial_printed_twice_counts_once()
    {
        var ledger = new LedgerBuilder()
            .With("a", [Offer("x"), new PayClaimBuilder("d1").Denying(DeniedPart.Amount, "x").SaidBy("Ana Roy", status: ClaimStatus.Denied)])
            .With("b", [Offer("y").SaidBy("a"), new PayClaimBuilder("d2").Denying(DeniedPart.Amount, "y").SaidBy("Ana Roy", status: ClaimStatus.Denied)])
            .Build();

        Assert.Single(ledger.DisputeOf(ledger.Claim("x"))!.Denials);
        Assert.Single(ledger.DisputeOf(ledger.Claim("y"))!.Claims);
    }
}
