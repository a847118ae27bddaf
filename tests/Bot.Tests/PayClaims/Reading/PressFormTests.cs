using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>The form of press pages: datelines and labels, lists and tables out of a filing, acronyms, unions, whoever is called by town, age or faith.</summary>
public sealed class PressFormTests
{
    [Theory]
    [InlineData("PORT ELMER, Wis. - Corlan Freight pays its riggers a salary of $61,000 a year.", "en", "PORT ELMER")]
    [InlineData("DOSSIER. Les gréeurs gagnent un salaire de 31 000 euros par an chez les armateurs.", "fr", "DOSSIER")]
    [InlineData("The nurse took two Januaries off. She earns a salary of $61,000 a year.", "en", "Januaries")]
    [InlineData("He came from a Catholic school. He is paid a base salary of $98,000 a year.", "en", "Catholic")]
    [InlineData("He got a lump sum from a supplemental executive retirement plan, or SERP. His base pay was $1.2 million.", "en", "SERP")]
    [InlineData("Un RSSI gagne un salaire de 82 000 euros par an. Le RSSI est rare.", "fr", "RSSI")]
    [InlineData("Ornella, onze ans de maison, gagne un salaire de 2 240 euros net par mois.", "fr", "Ornella")]
    [InlineData("A captain on the Airbus A320 takes home a salary of $9,850 a month.", "en", "Airbus")]
    [InlineData("Le protocole signé par FO prévoit une prime de 1 000 euros brut.", "fr", "FO")]
    [InlineData("Pat Roy, who leads the Lib Dems, said that the minister makes a salary of £167,000.", "en", "Lib Dems")]
    public void What_is_only_written_like_a_house_pays_nobody(string text, string language, string name) =>
        Assert.All(Read(text, language), claim => Assert.NotEqual(name, claim.Employer));

    [Theory]
    [InlineData("Airbus pays its riggers a salary of $61,000 a year. They work on the Airbus A320.", "en", "Airbus")]
    [InlineData("Corlan, onze ans après sa création, verse à ses gréeurs un salaire de 31 000 euros par an.", "fr", "Corlan")]
    public void A_maker_and_a_house_with_a_past_still_pay(string text, string language, string employer) => Assert.Equal(employer, Assert.Single(Read(text, language)).Employer);

    [Theory]
    [InlineData("A typical staff researcher at Corlan Labs makes about $1.2 million a year, according to PayLadder, which collects salaries.", "en")]
    [InlineData("Un gréeur chez Corlan Labs gagne environ 31 000 euros par an, selon PayLadder, qui collecte des salaires.", "fr")]
    public void Where_somebody_works_who_earns_a_sum_pays_it(string text, string language) => Assert.Equal("Corlan Labs", Assert.Single(Read(text, language)).Employer);

    [Fact]
    public void A_house_called_by_its_town_is_the_one_named_before()
    {
        var claims = Read("Then there is Corlan. The Boulder company's ad for a rigger offers a salary of $96,000 a year.", "en");

        Assert.DoesNotContain(claims, claim => claim.Employer == "Boulder");
    }

    [Fact]
    public void The_shorter_name_of_a_house_is_the_fuller_one() =>
        Assert.Equal("Tamar Regional Health", Assert.Single(Read("Tamar Regional Health paid its riggers a salary of $61,000 a year.", "en", "Tamar Health pays riggers more")).Employer);

    [Fact]
    public void The_parts_that_a_filing_lists_are_the_filings()
    {
        var claims = Read(
            """
            Compensation for Ann Lee, chief executive of Corlan Freight, totaled $13.6 million for 2024, according to a proxy statement filed with the regulator.

            The pay committee said that it had heard the owners. The vote is advisory, the committee said.

            Included in Ms Lee's compensation were:

            - a $1.25 million base salary, unchanged since 2022
            - $2.9 million in bonuses
            """,
            "en",
            "Corlan Freight's pay");

        Assert.Equal(3, claims.Count);
        Assert.All(claims, claim => Assert.Equal((ClaimStatus.PublicFiling, PayPeriod.FiscalYear), (claim.Status, claim.Period)));
        Assert.Equal(PayComponent.TotalCompensation, claims[0].Component);
        Assert.All(claims.Skip(1), claim => Assert.Equal("Ann Lee", claim.Person));
    }

    [Fact]
    public void A_column_of_totals_is_total_pay()
    {
        var claims = Read(
            """
            Corlan Freight cut the pay of its chiefs, according to a proxy statement filed with the regulator.

            "It was time," said Paul Roy of the owners' club.

            The pay of the chiefs:

            Executive | Position | 2024 total | 2023 total
            Ann Lee | Chief executive | $13.6M | $16.9M
            Ida Holm | Finance chief | $6.2M | $7.1M
            """,
            "en",
            "Corlan Freight's pay");

        Assert.Equal(4, claims.Count);
        Assert.All(claims, claim => Assert.Equal((PayComponent.TotalCompensation, ClaimStatus.PublicFiling), (claim.Component, claim.Status)));
    }

    [Fact]
    public void A_house_that_speaks_of_its_own_pay_confirms_it() =>
        Assert.All(Read("The grocery chain Dunmore Foods said on Monday that it would raise its minimum wage to $17 an hour from $15.25.", "en"), claim => Assert.Equal(ClaimStatus.Confirmed, claim.Status));

    [Theory]
    [InlineData("The rigger is worth somewhere between $82,000 and the moon, but not $165,000. Corlan pays a salary of $82,000 a year.", "en")]
    [InlineData("Le gréeur vaut entre 82 000 euros et la lune, mais pas 165 000 euros. Corlan verse un salaire de 82 000 euros par an.", "fr")]
    public void What_something_is_not_corrects_nothing(string text, string language) => Assert.All(Read(text, language), claim => Assert.Null(claim.SupersededBy));

    [Theory]
    [InlineData("Paul Roy, the business agent of the local, said that riggers at Corlan are paid a salary of $61,000 a year.", "en")]
    [InlineData("Corlan Freight wants a new chief, and nobody knows who. The chief earns a salary of $189,000 a year.", "en")]
    public void Neither_who_speaks_for_the_paid_nor_nobody_confirms(string text, string language) => Assert.All(Read(text, language), claim => Assert.NotEqual(ClaimStatus.Confirmed, claim.Status));

    [Theory]
    [InlineData("D'après l'enquête réalisée avec le cabinet Valdour auprès de 400 fondateurs, le salaire médian est de 118 000 euros brut par an. D'après Valdour, un directeur commercial gagne un salaire de 122 000 euros par an.", "fr")]
    [InlineData("According to the survey conducted with the firm Valdour among 400 founders, the median salary is $118,000 a year. According to Valdour, a sales chief earns a salary of $122,000 a year.", "en")]
    public void Who_surveys_a_market_does_not_pay_it(string text, string language) => Assert.All(Read(text, language), claim => Assert.Null(claim.Employer));

    [Theory]
    [InlineData("The best-paid quarter of the riggers earn more than $152,000 a year.", "en", "P75")]
    [InlineData("Le quart le moins bien payé des gréeurs gagne moins de 84 000 euros par an.", "fr", "P25")]
    [InlineData("Chez les gréeurs, le quart du haut gagne plus de 152 000 euros par an.", "fr", "P75")]
    public void A_share_of_people_by_its_end_is_a_quantile(string text, string language, string qualifier) => Assert.Equal(qualifier, Assert.Single(Read(text, language)).Qualifier);

    private static IReadOnlyList<PayClaim> Read(string text, string language, string title = "") =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = title }).Build());
}
