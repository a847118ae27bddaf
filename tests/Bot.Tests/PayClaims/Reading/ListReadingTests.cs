using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>A list, a table and a part go by what their page says of them: the line above, the source line, the sum before.</summary>
public sealed class ListReadingTests
{
    [Theory]
    [InlineData("The platform Codewell, a test site based in Leith, has published its own analysis of what developers earn.\n\nEuropean countries by rank (average annual salary):\n\n• Norway ($57,010)\n• Denmark ($63,680)\n• Portugal ($25,330)", "en")]
    [InlineData("La plateforme Codewell, installée à Nantes et spécialisée dans les tests, a publié sa propre analyse de ce que gagnent les développeurs.\n\nClassement des pays européens (salaire annuel moyen) :\n\n• Norvège (57 010 $)\n• Danemark (63 680 $)\n• Portugal (25 330 $)", "fr")]
    public void What_stands_above_a_list_holds_for_its_entries(string text, string language)
    {
        var claims = Read(text, language);

        Assert.Equal(3, claims.Count);
        Assert.All(claims, claim => Assert.Equal((PayComponent.Salary, PayPeriod.PerYear, ClaimStatus.Survey, "average"), (claim.Component, claim.Period, claim.Status, claim.Qualifier)));
        Assert.All(claims, claim => Assert.Null(claim.Employer));
    }

    [Theory]
    [InlineData("For the median annual salary of developers, Munich leads, followed by London.\n\n1. Munich: 70,000 euros\n\n2. London: 69,000 euros\n\n3. Berlin: 65,000 euros", "en")]
    [InlineData("Pour le salaire médian annuel des développeurs, Munich est en tête, suivie de Londres.\n\n1. Munich : 70 000 euros\n\n2. Londres : 69 000 euros\n\n3. Berlin : 65 000 euros", "fr")]
    public void A_sentence_on_pay_above_a_list_holds_for_its_entries_and_a_town_pays_nobody(string text, string language)
    {
        var claims = Read(text, language);

        Assert.Equal([70_000m, 69_000m, 65_000m], claims.Select(claim => claim.Amount!.Low!.Value));
        Assert.All(claims, claim => Assert.Equal((PayComponent.Salary, PayPeriod.PerYear, null), (claim.Component, claim.Period, claim.Employer)));
    }

    [Theory]
    [InlineData("For their sales, Norvik leads, followed by Corlan.\n\n1. Norvik: 70,000 euros\n\n2. Corlan: 69,000 euros", "en")]
    [InlineData("Pour le chiffre d'affaires, Norvik est en tête, suivie de Corlan.\n\n1. Norvik : 70 000 euros\n\n2. Corlan : 69 000 euros", "fr")]
    public void Entries_under_a_sentence_on_anything_else_are_no_pay(string text, string language) => Assert.Empty(Read(text, language));

    [Theory]
    [InlineData("Hallam Reed gives the following ranges (annual salaries, excluding bonuses):\n\n• Chief data officer (CDO): 80 to 150 K€\n• Data architect: 70 to 100 K€\n\n* Source: Hallam Reed, white paper on pay, 2026.", "en")]
    [InlineData("Hallam Reed donne les fourchettes suivantes (salaires annuels, hors primes et bonus) :\n\nCDO, DPO…\n\n• Directeur des données (CDO, chief data officer) : 80 à 150 K€\n• Architecte data : 70 à 100 K€\n\n* source : Hallam Reed, livre blanc sur la paie, 2026.", "fr")]
    public void A_source_line_tells_where_a_list_comes_from(string text, string language)
    {
        var claims = Read(text, language);

        Assert.Equal(2, claims.Count);
        Assert.All(claims, claim => Assert.Equal((PayComponent.Base, PayPeriod.PerYear, ClaimStatus.Survey, null), (claim.Component, claim.Period, claim.Status, claim.Employer)));
    }

    [Theory]
    [InlineData("What is paid at Corlan (monthly salary):\n\n• Welders: 2,900 euros\n• Riggers: 3,100 euros", "en")]
    [InlineData("Ce que paie Corlan (salaire mensuel) :\n\n• Soudeurs : 2 900 euros\n• Gréeurs : 3 100 euros", "fr")]
    public void A_list_without_a_source_is_no_survey(string text, string language) =>
        Assert.All(Read(text, language), claim => Assert.Equal((PayPeriod.PerMonth, false), (claim.Period, claim.Status == ClaimStatus.Survey)));

    [Theory]
    [InlineData("Corlan's annual report puts the total compensation of Ann Weiss for 2024 at $36.5 million. Of that, $10 million was a bonus.", "en")]
    [InlineData("D'après le rapport annuel de Corlan, la rémunération totale d'Anne Weiss au titre de 2024 est de 36,5 millions d'euros. Dans ce total entre une prime de dix millions d'euros.", "fr")]
    public void A_part_of_the_sum_before_is_told_by_whoever_told_the_sum(string text, string language)
    {
        var part = Assert.Single(Read(text, language), claim => claim.Amount?.High == 10_000_000);

        Assert.Equal((PayComponent.Bonus, 2024, "Ann", ClaimStatus.PublicFiling), (part.Component, part.Year, part.Person?[..3], part.Status));
    }

    [Theory]
    [InlineData("On average, the range in those job offers goes from 130,000 to 200,000 dollars per year.", "en")]
    [InlineData("En moyenne, la fourchette de salaire va de 130 000 à 200 000 dollars par an.", "fr")]
    public void A_range_that_goes_from_one_end_to_the_other_is_one(string text, string language)
    {
        var claim = Assert.Single(Read(text, language));

        Assert.Equal((130_000m, 200_000m), (claim.Amount?.Low ?? 0, claim.Amount?.High ?? 0));
    }

    [Theory]
    [InlineData("Corlan advertised for a welder at a salary of $40,000 to $90,000, nearly $50,000 from end to end.", "en", 1)]
    [InlineData("Corlan cherche un soudeur pour un salaire de 40 000 à 90 000 euros, soit 50 000 euros d'un bout à l'autre.", "fr", 1)]
    public void How_far_the_ends_of_a_range_lie_apart_is_nobodys_pay(string text, string language, int count) =>
        Assert.Equal(count, Read(text, language).Count);

    [Theory]
    [InlineData("Corlan offered Paul Roy $210 million over several years.", "en")]
    [InlineData("Paul Roy toucherait chez Corlan 210 millions de dollars sur au moins six ans.", "fr")]
    public void Pay_over_many_years_is_a_package(string text, string language) =>
        Assert.Contains(Assert.Single(Read(text, language)).Component, new[] { PayComponent.Package, PayComponent.Offer });

    private static IReadOnlyList<PayClaim> Read(string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = language == "en" ? "Pay of the year" : "Les salaires de l'année", Outlet = "" }).Build());
}
