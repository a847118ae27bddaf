using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>What an article on a talent race states: packages over years, a level in parentheses, a market beside the houses, what was paid before. With the weights the program ships, so that learning them again loses none of it.</summary>
public sealed class HeadlineCaseTests
{
    private const string RaceEn = """
        While Paul Roy adds staff to the new vision lab of Corlan, he has been offering top-flight research compensation of up to $320 million over four years, with more than $110 million in total compensation for the first year, Norvik Wire has learned.

        "These claims are false: the amount and the structure of this compensation have been distorted on all sides," says Ann Weiss, a Corlan spokeswoman.

        A senior engineer interviewed by Norvik Wire confirmed that their annual salary at Corlan was about $760,000. Those in the pay band above that of this engineer (K7, according to Corlan) earn $1.43 million a year on average, according to user data submitted to Paytally.
        """;

    private const string RaceFr = """
        Alors que Paul Roy renforce le personnel du nouveau laboratoire de vision de Corlan, il propose des rémunérations de recherche de haut niveau pouvant atteindre 320 millions de dollars sur quatre ans, avec plus de 110 millions de dollars de rémunération totale pour la première année, a appris Norvik Wire.

        « Ces affirmations sont fausses : le montant et la structure de ces rémunérations ont été déformés de toutes parts », déclare Anne Weiss, porte-parole de Corlan.

        Un ingénieur senior interrogé par Norvik Wire a confirmé que leur salaire annuel chez Corlan était d'environ 760 000 $. Les personnes se situant dans la tranche de rémunération supérieure à celle de cet ingénieur (K7, selon Corlan) gagnent en moyenne 1,43 million de dollars par an, selon les données utilisateurs soumises sur Paytally.
        """;

    private const string MarketEn = """
        Houses such as Corlan and Velmar fight over the best researchers, and Velmar looks for new ways to reward its own.

        What knowledge is worth

        The surge in pay shows what the field is worth. In Silicon Valley, senior researchers now receive far higher salaries than their colleagues elsewhere. While some exceptional engineers earn more than $9 million (€7.6 million) a year, typical salaries lie between $2 million and $6 million.

        Corlan also bought Sableworks to hire its founder.

        The recruitment firm Hallam Reed reports a steep rise. Mid-level or senior research scientists can now expect total compensation of between $450,000 and $1.8 million (€380,000 and €1.5 million), against $390,000 to $870,000 in 2022.
        """;

    private const string MarketFr = """
        Des maisons comme Corlan et Velmar se disputent les meilleurs chercheurs, et Velmar cherche comment récompenser les siens.

        La valeur du savoir

        Cette flambée reflète la valeur du domaine. Dans la Silicon Valley, les chercheurs seniors perçoivent désormais des salaires bien plus élevés que leurs homologues d'ailleurs. Alors que certains ingénieurs exceptionnels gagnent plus de 9 millions de dollars (7,6 millions d'euros) par an, les salaires typiques se situent entre 2 et 6 millions de dollars.

        Corlan a aussi racheté Sableworks pour embaucher son fondateur.

        Le cabinet de recrutement Hallam Reed fait état d'une forte hausse. Les chercheurs scientifiques de niveau intermédiaire ou supérieur peuvent désormais s'attendre à une rémunération totale comprise entre 450 000 et 1,8 million de dollars (380 000 et 1,5 million d'euros), contre 390 000 à 870 000 dollars (330 000 et 737 000 euros) en 2022.
        """;

    [Theory]
    [InlineData(RaceEn, "en")]
    [InlineData(RaceFr, "fr")]
    public void What_somebody_may_get_over_years_is_a_package_however_large(string text, string language)
    {
        var claims = Read("What Paul Roy offers", text, language);
        var package = Of(claims, 320_000_000);
        var first = Of(claims, 110_000_000);

        Assert.Equal((PayComponent.Package, PayPeriod.FourYears, "up_to", "Corlan"), (package.Component, package.Period, package.Qualifier, package.Employer));
        Assert.Null(package.Role);
        Assert.Equal((PayComponent.TotalCompensation, PayPeriod.FirstYear, "more_than"), (first.Component, first.Period, first.Qualifier));
    }

    [Theory]
    [InlineData("Corlan shared out £410 million in bonuses among its staff last year.", "en")]
    [InlineData("Corlan a partagé 410 millions d'euros de primes entre ses salariés l'an dernier.", "fr")]
    public void A_sum_of_that_size_for_all_stays_a_pool(string text, string language) =>
        Assert.Equal(PayComponent.Pool, Assert.Single(Read("Bonus day", text, language)).Component);

    [Theory]
    [InlineData(RaceEn, "en")]
    [InlineData(RaceFr, "fr")]
    public void A_source_in_parentheses_is_of_what_stands_there_with_it(string text, string language)
    {
        var claim = Of(Read("What Paul Roy offers", text, language), 1_430_000);

        Assert.Equal((ClaimStatus.Survey, "K7", "average", PayPeriod.PerYear), (claim.Status, claim.Level, claim.Qualifier, claim.Period));
        Assert.Contains("Paytally", claim.Speaker, StringComparison.Ordinal);
        Assert.Null(claim.Role);
    }

    [Theory]
    [InlineData("Engineers at Corlan earn $310,000 a year (before tax, according to Velmar Press).", "en")]
    [InlineData("Les ingénieurs de Corlan gagnent 310 000 dollars par an (selon Velmar Presse).", "fr")]
    public void A_source_in_parentheses_right_behind_a_sum_is_of_the_sum(string text, string language) =>
        Assert.Contains("Velmar", Assert.Single(Read("Pay at Corlan", text, language)).Speaker, StringComparison.Ordinal);

    [Theory]
    [InlineData(RaceEn, "en", "senior engineer")]
    [InlineData(RaceFr, "fr", "ingénieur senior")]
    public void One_without_a_name_who_tells_of_a_salary_tells_of_the_own(string text, string language, string role)
    {
        var claim = Of(Read("What Paul Roy offers", text, language), 760_000);

        Assert.Equal((ClaimStatus.AnonymousSource, PayComponent.Salary, PayPeriod.PerYear, "Corlan"), (claim.Status, claim.Component, claim.Period, claim.Employer));
        Assert.Equal((role, "senior"), (claim.Role, claim.Level));
    }

    [Theory]
    [InlineData(MarketEn, "en")]
    [InlineData(MarketFr, "fr")]
    public void What_people_earn_somewhere_is_no_houses_pay(string text, string language)
    {
        var claims = Read(language == "en" ? "Giants such as Corlan lure talent" : "Les géants comme Corlan attirent les talents", text, language);
        var some = Of(claims, 9_000_000);
        var typical = Of(claims, 6_000_000);

        Assert.Equal((null, PayPeriod.PerYear, ClaimStatus.Reported), (some.Employer, some.Period, some.Status));
        Assert.Equal((null, PayComponent.Salary, "typical"), (typical.Employer, typical.Component, typical.Qualifier));
        Assert.Contains("exception", some.Role, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Corlan has raised pay. In Leith its engineers earn £61,000 a year. Velmar has not.", "en")]
    [InlineData("Corlan a relevé les salaires. À Nantes, ses ingénieurs gagnent 61 000 euros par an. Velmar n'a rien fait.", "fr")]
    public void What_a_houses_people_earn_somewhere_is_its_pay(string text, string language) =>
        Assert.Equal("Corlan", Assert.Single(Read("Corlan pays more", text, language)).Employer);

    [Theory]
    [InlineData("Velmar has few engineers. Corlan has many.\n\nTech giants are offering engineers salaries of $900,000 a year.", "en")]
    [InlineData("Velmar a peu d'ingénieurs. Corlan en a beaucoup.\n\nLes géants de la technologie offrent aux ingénieurs des salaires de 900 000 dollars par an.", "fr")]
    public void Houses_of_which_none_is_named_are_no_one_employer(string text, string language) =>
        Assert.Null(Assert.Single(Read("The race for talent", text, language)).Employer);

    [Theory]
    [InlineData(MarketEn, "en")]
    [InlineData(MarketFr, "fr")]
    public void What_a_sum_is_set_against_is_of_the_same_time(string text, string language)
    {
        var claims = Read("Pay in the field", text, language);
        var now = Of(claims, 1_800_000);
        var then = Of(claims, 870_000);

        Assert.Equal((450_000m, PayComponent.TotalCompensation, PayPeriod.Unspecified, ClaimStatus.Survey), (now.Amount?.Low ?? 0, now.Component, now.Period, now.Status));
        Assert.Equal((390_000m, PayComponent.TotalCompensation, PayPeriod.Unspecified, ClaimStatus.Survey), (then.Amount?.Low ?? 0, then.Component, then.Period, then.Status));
        Assert.Equal((2022, null), (then.Year, then.Employer));
    }

    [Theory]
    [InlineData("For comparison, Ann Roy, chief executive of Velmar, received $71.2 million in total compensation in 2024, mostly in stock, according to a company filing. Paul Weiss, the chief executive of Sableworks, earned about $38.6 million the same year.", "en")]
    [InlineData("À titre de comparaison, Anne Roy, PDG de Velmar, a perçu 71,2 millions de dollars de rémunération totale en 2024, principalement en actions, selon un document financier de l'entreprise. Paul Weiss, PDG de Sableworks, a gagné environ 38,6 millions de dollars (là encore, principalement en actions) la même année.", "fr")]
    public void Each_chief_has_the_own_house_year_and_source(string text, string language)
    {
        var claims = Read("What Corlan offers", text, language);
        var filed = Of(claims, 71_200_000);
        var told = Of(claims, 38_600_000);

        Assert.Equal(("Velmar", 2024, PayPeriod.FiscalYear, ClaimStatus.PublicFiling), (filed.Employer, filed.Year, filed.Period, filed.Status));
        Assert.Equal(("Sableworks", 2024, PayPeriod.FiscalYear, ClaimStatus.Reported), (told.Employer, told.Year, told.Period, told.Status));
        Assert.Equal(("Paul Weiss", "about", null), (told.Person, told.Qualifier, told.Speaker));
    }

    private static PayClaim Of(IReadOnlyList<PayClaim> claims, decimal amount) => Assert.Single(claims, claim => claim.Amount?.High == amount || claim.Amount?.Low == amount);

    private static IReadOnlyList<PayClaim> Read(string title, string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = title, Outlet = "Norvik Wire" }).Build());
}
