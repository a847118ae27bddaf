using Bot.Articles;
using Bot.PayClaims.Ledger;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Ledger;

public sealed class LookupTests
{
    [Theory]
    [InlineData("Norvik", "Norvik Corp")]
    [InlineData("norvik", "Norvik")]
    [InlineData("Norvik Inc.", "Norvik Corp")]
    [InlineData("Groupe Zélande", "Groupe Zelande SA")]
    [InlineData("ZELANDE S.A.", "Zélande")]
    [InlineData("Atelier Bleu", "L'Atelier Bleu")]
    [InlineData("Norvik", "Norvik Platforms, Inc.")]
    public void A_company_is_found_whatever_its_legal_form_case_and_accents(string asked, string employer) =>
        Assert.Equal(["x"], new LedgerBuilder().With("a", [new PayClaimBuilder("x").By(employer)]).Build().OfEmployer(asked).Ids());

    [Fact]
    public void A_longer_name_is_found_only_where_nobody_has_the_short_one()
    {
        var alone = new LedgerBuilder().With("a", [new PayClaimBuilder("x").By("Norvik Robotics")]).Build();
        var both = new LedgerBuilder().With("a", [new PayClaimBuilder("x").By("Norvik Robotics"), new PayClaimBuilder("y").By("Norvik")]).Build();

        Assert.Equal(["x"], alone.OfEmployer("Norvik").Ids());
        Assert.Equal(["y"], both.OfEmployer("Norvik").Ids());
        Assert.Empty(both.OfEmployer("Norvik Deep Sea Robotics"));
        Assert.Empty(both.OfEmployer("Nor"));
    }

    [Fact]
    public void One_of_several_employers_is_found() =>
        Assert.Equal(["x"], new LedgerBuilder().With("a", [new PayClaimBuilder("x").By("Norvik et Zélande")]).Build().OfEmployer("zelande").Ids());

    [Theory]
    [InlineData("Élise Moreau", true)]
    [InlineData("moreau", true)]
    [InlineData("Mme Moreau", true)]
    [InlineData("Elise J. Moreau", true)]
    [InlineData("Elise", false)]
    [InlineData("Paul Moreau", false)]
    public void A_person_is_found_by_the_full_name_or_the_family_name(string asked, bool found)
    {
        var ledger = new LedgerBuilder().With("a", [new PayClaimBuilder("x").To("Élise Moreau"), new PayClaimBuilder("y").To("Ana Roy")]).Build();

        Assert.Equal(found ? ["x"] : [], ledger.OfPerson(asked).Ids());
    }

    [Fact]
    public void Claims_are_found_by_speaker_article_and_id()
    {
        var ledger = new LedgerBuilder().With("a", [new PayClaimBuilder("x").SaidBy("The Payroll Post (own reporting)"), new PayClaimBuilder("y")]).With("b", [new PayClaimBuilder("z")]).Build();

        Assert.Equal(["x"], ledger.SaidBy("Payroll Post").Ids());
        Assert.Equal(["x", "y"], ledger.InArticle(new ArticleId("a")).Ids());
        Assert.Equal("b", ledger.ArticleOf(ledger.Claim("z"))!.Id.Value);
        Assert.Empty(ledger.OfEmployer(" "));
    }

    [Fact]
    public void Ten_thousand_articles_are_taken_in_within_a_moment()
    {
        var articles = Enumerable.Range(0, 10_000).Select(i => (
            new ArticleBuilder($"a{i}").Build(),
            (IReadOnlyList<Bot.PayClaims.PayClaim>)[.. Enumerable.Range(0, 5).Select(j => new PayClaimBuilder($"a{i}-{j}").In($"a{i}").By($"Company {i % 700}").Paying(100_000 + i * 5 + j).Build())])).ToList();
        _ = new ClaimLedger(articles);

        var started = TimeProvider.System.GetTimestamp();
        var ledger = new ClaimLedger(articles);

        // Far above what it takes, so that a busy machine does not fail the test and a quadratic step does.
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal(50_000, ledger.Claims.Count);
    }
}
