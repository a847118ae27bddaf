using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>What tables say of pay: whose money bare numbers are, who stands in a row, which row heads the columns.</summary>
public sealed class TableReaderTests
{
    [Theory]
    [InlineData("en", "Switzerland publishes what its people earn. Swiss wages rose in every Swiss canton.\n\nMonthly gross wage", "Median")]
    [InlineData("fr", "La Suisse publie ce que gagnent les gens. En Suisse, les salaires suisses montent.\n\nSalaire mensuel brut", "Médiane")]
    public void Numbers_without_a_sign_under_a_title_on_pay_are_in_the_money_of_the_country(string language, string before, string median)
    {
        var claims = Read($"{before}\n\n| 2016 | 2018\n{median} | 6 502 | 6 538\nP90/P10 | 2.64 | 2.72", language);

        Assert.Equal([(6_502m, 2016), (6_538m, 2018)], claims.Select(claim => (claim.Amount!.Low!.Value, claim.Year!.Value)));
        Assert.All(claims, claim => Assert.Equal(("CHF", PayPeriod.PerMonth, "median", null), (claim.Amount!.Currency, claim.Period, claim.Qualifier, claim.Role)));
    }

    [Theory]
    [InlineData("en", "Switzerland counts its ferries. Swiss lakes have many, and every Swiss canton some.\n\nPassengers of the year\n\n| 2016 | 2018\nNorth | 6 502 | 6 538")]
    [InlineData("fr", "Norlys publie ce que gagnent ses gens.\n\nSalaire mensuel brut\n\n| 2016 | 2018\nMédiane | 6 502 | 6 538")]
    public void Numbers_that_are_no_pay_or_of_no_known_money_are_no_claims(string language, string text) => Assert.Empty(Read(text, language));

    [Theory]
    [InlineData("en", "The annual pay of the port's trades\n\nRank | Trade | Salary range\n1 | Crane driver | $62,000 to $78,000\n2 | Rigger | $51,000 to $60,000", "Crane driver|Rigger")]
    [InlineData("fr", "Les salaires annuels des métiers du port\n\nRang | Métier | Fourchette de salaire\n1 | Grutier | 32 à 38 K€\n2 | Lamaneur | 29 à 33 K€", "Grutier|Lamaneur")]
    public void Behind_a_rank_stands_whose_pay_it_is(string language, string text, string roles)
    {
        var claims = Read(text, language);

        Assert.Equal(roles, string.Join('|', claims.Select(claim => claim.Role)));
        Assert.All(claims, claim => Assert.Null(claim.Level));
    }

    [Theory]
    [InlineData("en", "The best paid chiefs, by total compensation\n\nCEO | Company | Compensation\nJohn Holm | Norlys Ferries | $6.2 million\nPeter Aune | Halde Steel | $5.1 million\n\nFurther down, in the same count:\n\nMary Quist | Sundal Docks | $4.4 million\nAnna Roy | Tarn Works | $4.1 million", "John Holm, Norlys Ferries|Peter Aune, Halde Steel|Mary Quist, Sundal Docks|Anna Roy, Tarn Works", "CEO")]
    [InlineData("fr", "Les patrons les mieux payés, en rémunération totale\n\nPDG | Entreprise | Rémunération\nJean Holm | Norlys Ferries | 6,2 M€\nPierre Aune | Halde Acier | 5,1 M€\n\nPlus bas, dans le même décompte :\n\nMarie Quist | Quais Sundal | 4,4 M€\nAnne Roy | Ateliers Tarn | 4,1 M€", "Jean Holm, Norlys Ferries|Pierre Aune, Halde Acier|Marie Quist, Quais Sundal|Anne Roy, Ateliers Tarn", "PDG")]
    public void A_person_in_a_row_is_no_kind_of_people_and_a_table_that_goes_on_keeps_its_head(string language, string text, string paid, string office)
    {
        var claims = Read(text, language);

        Assert.Equal(paid, string.Join('|', claims.Select(claim => $"{claim.Person}, {claim.Employer}")));
        Assert.All(claims, claim => Assert.Equal((office, false), (claim.Role, claim.Status == ClaimStatus.Confirmed)));
    }

    [Theory]
    [InlineData("The pay of 2024, in the proxy statement\n\nName | Salary\nIda  Holm | $900,000\nOle Brandt | $700,000", "en")]
    [InlineData("Les salaires de 2024\n\nNom | Salaire\nIda  Holm | 900 000 €\nOle Brandt | 700 000 €", "fr")]
    public void Two_spaces_in_a_cell_break_no_table(string text, string language) =>
        Assert.Equal([900_000m, 700_000m], Read(text, language).Select(claim => claim.Amount!.Low!.Value));

    [Fact]
    public void A_sum_in_brackets_makes_no_figure_of_a_columns_head()
    {
        var claims = Read("The retention bonus by level, in stock\n\nLevel | Retention bonus (at the $300B price)\nL4 | $300,000\nL5 | $700,000", "en");

        Assert.Equal([300_000m, 700_000m], claims.Select(claim => claim.Amount!.Low!.Value));
    }

    [Theory]
    [InlineData("Its captains earn $215,000 a year on average, Norlys Air of Toronto says. The Canadian airline and its Canadian pilots, who look to U.S. rivals, have talked for a year in Montreal.", null, "CAD")]
    [InlineData("Its captains earn $215,000 a year on average, Norlys Air says. The Manitoba airline has talked for a year.", "https://www.prairie-post.ca/captains", "CAD")]
    [InlineData("Its captains earn $215,000 a year on average, Norlys Air says. The airline has talked for a year.", "https://www.prairie-post.ca/captains", "USD")]
    [InlineData("Its captains earn $215,000 a year on average, Norlys Air of Texas says. It flies to Toronto and Montreal, and from Boston to Canada.", null, "USD")]
    public void A_dollar_is_of_the_country_that_an_article_speaks_of_by_far_the_most(string text, string? url, string currency)
    {
        var article = new ArticleBuilder("a").WithText(text).With(article => article with { Language = "en", Title = "", Outlet = "", Url = url }).Build();

        Assert.Equal(currency, Assert.Single(ClaimReader.Read(article)).Amount!.Currency);
    }

    [Theory]
    [InlineData("en", "This offer is for $150,000 base salary and $10,000 for signing:\n\nComponent | Year 1 | Year 2\nBase salary | 150 | 150\nSign-on | 10 |")]
    [InlineData("fr", "L'offre est de 150 000 € de salaire de base et 10 000 € à la signature :\n\nÉlément | Année 1 | Année 2\nSalaire de base | 150 | 150\nPrime de signature | 10 |")]
    public void The_sign_of_a_sum_above_a_table_is_not_the_unit_of_its_numbers(string language, string text) =>
        Assert.All(Read(text, language), claim => Assert.True(claim.Amount!.Low >= 10_000m, $"{claim.Amount}"));

    [Theory]
    [InlineData("Pay of the board ($000)\n\nTrade | Base salary\nRigger | 62", "en", 62_000)]
    [InlineData("Pay of the board, $ in thousands\n\nTrade | Base salary\nRigger | 62", "en", 62_000)]
    [InlineData("Pay of the board, in $1,000s\n\nTrade | Base salary\nRigger | 62", "en", 62_000)]
    [InlineData("Pay of the board\n\nOffice | Base salary (€m)\nDirector | 1.2", "en", 1_200_000)]
    [InlineData("Les salaires du chantier\n\nMétier | Salaire de base (€ en milliers)\nGrutier | 38", "fr", 38_000)]
    [InlineData("Les salaires du chantier\n\nMétier | Salaire de base 2025 (k€)\nGrutier | 38", "fr", 38_000)]
    public void What_numbers_are_counted_in_may_stand_behind_the_sign(string text, string language, int sum) => Assert.Equal(sum, Assert.Single(Read(text, language)).Amount!.Low);

    [Theory]
    [InlineData("en", "What an offer has:\n• Base Salary\n• New-Hire Equity\n\nThis offer is for $150,000 base salary a year.")]
    [InlineData("fr", "Ce que contient une offre :\n• Salaire\n• Prime Variable\n\nL'offre est de 150 000 € de salaire de base par an.")]
    public void The_name_of_a_part_of_pay_is_no_employer(string language, string text) => Assert.All(Read(text, language), claim => Assert.Null(claim.Employer));

    private static IReadOnlyList<PayClaim> Read(string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = "", Outlet = "", Url = null }).Build());
}
