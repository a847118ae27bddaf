using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Ledger;

public sealed class VoiceTests
{
    private const string Story = "Norvik pays its pilots 300,000 dollars a year, said people close to the firm who have seen the new contracts that were sent out on Monday evening after weeks of talks.";

    [Fact]
    public void Copies_of_one_article_are_one_voice_led_by_the_earliest()
    {
        var ledger = new LedgerBuilder()
            .With("late", [new PayClaimBuilder("l").SaidBy("people close to the firm", named: false)], Story, published: "2025-03-02")
            .With("early", [new PayClaimBuilder("e").SaidBy("people close to the firm", named: false)], Story + " More soon.", published: "2025-03-01")
            .With("own", [new PayClaimBuilder("o").SaidBy("a pilot", named: false)])
            .Build();

        var voices = ledger.Voices(ledger.Claims);

        Assert.Equal(["e", "o"], voices.Select(voice => voice.Lead).Ids().Order());
        Assert.Equal(["l"], ledger.VoiceOf(ledger.Claim("l")).AlsoIn.Ids());
    }

    [Fact]
    public void A_paper_that_passes_on_another_is_its_voice()
    {
        var ledger = new LedgerBuilder()
            .With("first", [new PayClaimBuilder("own").SaidBy("a recruiter", named: false)], outlet: "The Harbour Gazette", published: "2025-03-05")
            .With("second", [new PayClaimBuilder("via").SaidBy("Harbour Gazette")], published: "2025-03-01")
            .With("third", [new PayClaimBuilder("again").SaidBy("The Harbour Gazette")])
            .Build();

        var voice = ledger.VoiceOf(ledger.Claim("again"));

        Assert.Equal("own", voice.Lead.Id.Value);
        Assert.Equal(["via", "again"], voice.AlsoIn.Ids());
    }

    [Fact]
    public void One_named_speaker_in_two_papers_is_one_voice_and_two_speakers_are_two()
    {
        var ledger = new LedgerBuilder()
            .With("a", [new PayClaimBuilder("x").SaidBy("Élise Moreau")])
            .With("b", [new PayClaimBuilder("y").SaidBy("Elise Moreau")])
            .With("c", [new PayClaimBuilder("z").SaidBy("Ana Roy")])
            .Build();

        Assert.Equal(2, ledger.Voices(ledger.Claims).Count);
    }

    [Fact]
    public void Unnamed_sources_of_two_papers_are_two_voices()
    {
        var ledger = new LedgerBuilder().With("a", [new PayClaimBuilder("x").SaidBy("a source", named: false)]).With("b", [new PayClaimBuilder("y").SaidBy("a source", named: false)]).Build();

        Assert.Equal(2, ledger.Voices(ledger.Claims).Count);
    }

    [Fact]
    public void One_filing_is_one_voice_whoever_cites_it()
    {
        var ledger = new LedgerBuilder()
            .With("a", [new PayClaimBuilder("x").SaidBy("Norvik proxy statement", status: ClaimStatus.PublicFiling)])
            .With("b", [new PayClaimBuilder("y").SaidBy("un document boursier", named: false, status: ClaimStatus.PublicFiling)])
            .Build();

        Assert.Single(ledger.Voices(ledger.Claims));
    }

    [Theory]
    [InlineData("amount")]
    [InlineData("component")]
    [InlineData("employer")]
    [InlineData("person")]
    [InlineData("denial")]
    public void The_same_speaker_on_another_thing_is_another_saying(string what)
    {
        var other = new PayClaimBuilder("y").SaidBy("Ana Roy").To("Jo Bell");
        other = what switch
        {
            "amount" => other.Paying(310_000),
            "component" => other.As(PayComponent.Bonus, PayPeriod.PerYear),
            "employer" => other.By("Zélande"),
            "person" => other.To("Sam Lind"),
            _ => other.With(claim => claim with { Status = ClaimStatus.Denied, Denies = DeniedPart.Amount }),
        };

        var ledger = new LedgerBuilder().With("a", [new PayClaimBuilder("x").SaidBy("Ana Roy").To("Jo Bell")]).With("b", [other]).Build();

        Assert.Equal(2, ledger.Voices(ledger.Claims).Count);
    }

    [Fact]
    public void Copies_that_name_the_component_differently_are_one_voice_unless_each_has_its_own()
    {
        var loose = new LedgerBuilder().With("a", [new PayClaimBuilder("x").As(PayComponent.Package)], Story).With("b", [new PayClaimBuilder("y").As(PayComponent.Offer)], Story).Build();
        var exact = new LedgerBuilder()
            .With("a", [new PayClaimBuilder("x").As(PayComponent.Package), new PayClaimBuilder("x2").As(PayComponent.Bonus)], Story)
            .With("b", [new PayClaimBuilder("y").As(PayComponent.Package), new PayClaimBuilder("y2").As(PayComponent.Bonus)], Story).Build();

        Assert.Single(loose.Voices(loose.Claims));
        Assert.Equal(2, exact.Voices(exact.Claims).Count);
    }

    [Fact]
    public void A_denial_in_two_papers_is_one_voice()
    {
        var ledger = new LedgerBuilder()
            .With("a", [new PayClaimBuilder("x").Denying(DeniedPart.Amount).SaidBy("Ana Roy", status: ClaimStatus.Denied)])
            .With("b", [new PayClaimBuilder("y").Denying(DeniedPart.Amount).SaidBy("Ana Roy", status: ClaimStatus.Denied)])
            .With("c", [new PayClaimBuilder("z").Denying(DeniedPart.Everyone).SaidBy("Ana Roy", status: ClaimStatus.Denied)])
            .Build();

        Assert.Equal(2, ledger.Voices(ledger.Claims).Count);
    }
}
