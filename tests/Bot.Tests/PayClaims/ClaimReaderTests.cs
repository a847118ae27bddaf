using Bot.PayClaims;
using Bot.Tests.Builders;
using Bot.Tests.PayClaims.Reading;

namespace Bot.Tests.PayClaims;

public sealed class ClaimReaderTests
{
    public static TheoryData<string> Fixtures => [.. ClaimFixture.Names];

    // The employer and the component are weighed, not known: what reads unseen articles better may read one of these worse.
    private const double NearlyAll = 0.84;

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Every_figure_of_pay_is_found_and_nothing_else(string name)
    {
        var fixture = await ClaimFixture.ReadAsync(name, TestContext.Current.CancellationToken);

        var found = ClaimReader.Read(fixture.Article).Where(claim => claim.Amount is not null).Select(ClaimFixture.Line);

        Assert.Equal(fixture.Expected.Select(Amount).Order(StringComparer.Ordinal), found.Select(Amount).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nearly_every_figure_of_pay_is_read_with_its_component_its_period_and_who_pays()
    {
        var (right, all) = (0, 0);
        foreach (var name in ClaimFixture.Names)
        {
            var fixture = await ClaimFixture.ReadAsync(name, TestContext.Current.CancellationToken);
            var found = ClaimReader.Read(fixture.Article).Where(claim => claim.Amount is not null).Select(ClaimFixture.Line).ToHashSet(StringComparer.OrdinalIgnoreCase);
            (right, all) = (right + fixture.Expected.Count(found.Contains), all + fixture.Expected.Count);
        }

        Assert.InRange((double)right / all, NearlyAll, 1);
    }

    private static string Amount(string line) => string.Join('\t', line.Split('\t')[..3]);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Claims_stand_in_the_text_have_ids_of_their_own_and_are_the_same_when_read_again(string name)
    {
        var fixture = await ClaimFixture.ReadAsync(name, TestContext.Current.CancellationToken);

        var claims = ClaimReader.Read(fixture.Article);

        Assert.All(claims, claim => Assert.InRange(claim.Span.End, claim.Span.Start + 1, fixture.Article.Text.Length));
        Assert.Equal(claims.Count, claims.Select(claim => claim.Id).Distinct().Count());
        Assert.Equal(claims.Select(claim => (claim.Id, ClaimFixture.Line(claim))), ClaimReader.Read(fixture.Article).Select(claim => (claim.Id, ClaimFixture.Line(claim))));
    }

    [Theory]
    [InlineData("The start-up raised $40 million at a valuation of $300 million.", "en")]
    [InlineData("The hospital was fined $75,000 and paid $3 million for a scanner.", "en")]
    [InlineData("Tickets cost £45 and a subscription is £9.99 a month.", "en")]
    [InlineData("Revenue rose to $1.2 billion and the shares closed at $31.", "en")]
    [InlineData("La jeune pousse a levé 40 millions d'euros et vise un chiffre d'affaires de 12 millions.", "fr")]
    [InlineData("Le billet coûte 39 euros et l'abonnement 12 euros par mois.", "fr")]
    [InlineData("La mairie a voté un budget de 3,2 millions d'euros pour la piscine.", "fr")]
    public void Money_that_is_no_pay_is_no_claim(string text, string language) => Assert.Empty(Read(text, language));

    [Theory]
    [InlineData("Corlan pays a base salary of $210,000 and a bonus of $60,000.", "en", "base|bonus")]
    [InlineData("They were offered $210,000 base and a $60,000 sign-on bonus.", "en", "base|signing_bonus")]
    [InlineData("L'offre prévoit un salaire fixe de 90 k€ et une prime de 15 k€.", "fr", "base|bonus")]
    [InlineData("Elle touche une prime d'arrivée de 20 000 €.", "fr", "signing_bonus")]
    [InlineData("Il touche une prime de 20 000 €.", "fr", "bonus")]
    [InlineData("The bank set aside a retention pool of $20 million for its staff.", "en", "pool")]
    [InlineData("La société a débloqué une enveloppe de 20 millions d'euros pour fidéliser ses équipes.", "fr", "pool")]
    [InlineData("Engineers there earn $300,000 a year.", "en", "earnings")]
    [InlineData("She left with a severance payment of £2.9 million.", "en", "severance")]
    public void A_figure_is_of_the_component_that_its_own_words_name(string text, string language, string components) =>
        Assert.Equal(components, string.Join('|', Read(text, language).Select(claim => ClaimNames.Of(claim.Component))));

    [Theory]
    [InlineData("Nurses earn $45 an hour.", "en", "per_hour")]
    [InlineData("Un consultant gagne 650 € par jour.", "fr", "per_day")]
    [InlineData("Le salaire mensuel est de 3 200 euros.", "fr", "per_month")]
    [InlineData("The package for its engineers is worth $12 million over four years.", "en", "four_years")]
    [InlineData("Les ingénieurs reçoivent un package de 900 000 € sur trois ans.", "fr", "three_years")]
    [InlineData("The offer is worth $3 million in total compensation in the first year.", "en", "first_year")]
    [InlineData("A signing bonus of $80,000 was paid.", "en", "one_time")]
    [InlineData("They paid a bonus of $80,000 three years ago.", "en", "unspecified")]
    [InlineData("The firm pays first-year associates a base salary of $240,000.", "en", "unspecified")]
    public void A_figure_covers_the_time_that_the_text_states(string text, string language, string period) =>
        Assert.Equal(period, ClaimNames.Of(Assert.Single(Read(text, language)).Period));

    [Fact]
    public void A_raise_names_the_new_pay_and_keeps_the_old_as_superseded()
    {
        var claims = Read("Corlan raised its starting salary from $50,000 to $62,000 a year.", "en");

        var old = Assert.Single(claims, claim => claim.Amount!.High == 50_000);
        var now = Assert.Single(claims, claim => claim.Amount!.High == 62_000);
        Assert.Equal(now.Id, old.SupersededBy);
        Assert.Null(now.SupersededBy);
    }

    [Fact]
    public void A_correction_in_the_same_text_supersedes_the_figure_it_takes_back()
    {
        var claims = Read("Corlan paid her a signing bonus of $8 million.\n\nCorrection: An earlier version of this article said the signing bonus was $18 million. It was $8 million.", "en");

        var wrong = Assert.Single(claims, claim => claim.Amount!.High == 18_000_000);
        Assert.Equal(Assert.Single(claims, claim => claim.Amount!.High == 8_000_000).Id, wrong.SupersededBy);
    }

    [Theory]
    [InlineData("The survey puts the median base of riggers at Corlan at €83,000 a year.\n\nAnn Weiss, head of people at Corlan, does not accept it. \"Our median is not €83,000,\" she wrote. \"It is nearer €89,000.\"", "en")]
    [InlineData("L'enquête situe à 83 000 € par an le fixe médian des gréeurs chez Corlan.\n\n« Notre médiane n'est pas de 83 000 € », a répondu Ann Weiss, directrice des ressources humaines de Corlan. « Elle est plus près de 89 000 €. »", "fr")]
    public void Who_rejects_a_figure_in_words_of_their_own_denies_it_and_takes_nothing_back(string text, string language)
    {
        var claims = Read(text, language);

        Assert.All(claims, claim => Assert.Null(claim.SupersededBy));
        Assert.Contains(claims, claim => claim.Amount?.High == 83_000 && claim.Status == ClaimStatus.Survey);
        Assert.Contains(claims, claim => claim.Denies is not null && claim.Speaker == "Ann Weiss");
    }

    [Fact]
    public void A_figure_repeated_from_the_key_points_is_one_claim()
    {
        var claims = Read("• Corlan pays pilots up to $300,000\n\nCorlan pays pilots up to $300,000 a year in total compensation, the airline said.\n\nThe airline flies to nine cities and employs many people in each of them.", "en");

        Assert.Equal(PayComponent.TotalCompensation, Assert.Single(claims).Component);
    }

    [Fact]
    public void An_article_without_pay_has_no_claims() => Assert.Empty(Read("The council met on Monday. It adjourned at nine.", "en"));

    private static IReadOnlyList<PayClaim> Read(string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = "" }).Build());

    [Theory]
    [InlineData("a salary of $1. ")]
    [InlineData("$1 | ")]
    [InlineData("« Ada Lunde, de Norvik, gagne 1 € » ")]
    public void A_text_of_nothing_but_figures_is_read_without_hanging(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 100_000 / repeated.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var claims = ClaimReader.Read(new ArticleBuilder("dump").WithText(text).Build());

        Assert.True(claims.Count <= 400);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_figure_that_its_sentence_denies_twice_is_asserted_nowhere()
    {
        const string text = "Ada Lunde, finance chief of Norvik, told employees that not everyone gets a $3 million offer and that the $3 million is not a signing bonus.";

        var claims = ClaimReader.Read(new ArticleBuilder("denied").WithText(text).Build());

        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.Equal(ClaimStatus.Denied, claim.Status));
    }
}
