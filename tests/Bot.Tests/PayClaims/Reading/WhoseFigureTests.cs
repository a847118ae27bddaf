using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>A figure goes to the year, person, part, employer and source that its article gives it, and to no other.</summary>
public sealed class WhoseFigureTests
{
    [Theory]
    [InlineData("Corlan paid its chief executive, Ann Weiss, $7.2 million in total compensation for fiscal 2024, down from $9.1 million a year earlier, its proxy statement says.", "en")]
    [InlineData("In 2024 Ann Weiss, the chief executive of Corlan, received $7.2 million, compared with $9.1 million the year before, its proxy statement says.", "en")]
    [InlineData("La directrice générale de Corlan, Anne Weiss, a perçu 7,2 millions d'euros en 2024, contre 9,1 millions un an plus tôt, selon le document d'enregistrement universel.", "fr")]
    [InlineData("En 2024, Anne Weiss, directrice générale de Corlan, a touché 7,2 millions d'euros, contre 9,1 millions d'euros l'année précédente, d'après le rapport annuel.", "fr")]
    public void A_year_earlier_is_the_year_of_the_figure_it_stands_beside(string text, string language)
    {
        var claims = Read(text, language);

        Assert.Equal(2024, Of(claims, 7_200_000).Year);
        Assert.Equal(2023, Of(claims, 9_100_000).Year);
    }

    [Theory]
    [InlineData("Corlan paid $7.2 million to its chief executive, Ann Weiss, for 2024, its proxy statement says.", "en")]
    [InlineData("Corlan paid out $7.2 million in total compensation to its founder, Ann Weiss, its proxy statement says.", "en")]
    [InlineData("Corlan a versé 7,2 millions d'euros à sa directrice générale, Ann Weiss, au titre de 2024, montre son document d'enregistrement universel.", "fr")]
    public void Whom_a_sum_is_paid_to_may_stand_behind_their_office(string text, string language) =>
        Assert.Equal("Ann Weiss", Assert.Single(Read(text, language)).Person);

    [Theory]
    [InlineData("Corlan paid $7.2 million to its chief executive, who told Ann Weiss so.", "en")]
    [InlineData("Corlan a versé 7,2 millions d'euros de salaire à sa directrice générale, a déclaré Ann Weiss.", "fr")]
    public void Who_is_told_of_a_sum_or_tells_it_is_not_paid_it(string text, string language) =>
        Assert.Null(Assert.Single(Read(text, language)).Person);

    [Theory]
    [InlineData("A rigger at Corlan earns $71,000 a year, according to a pay grid dated March 2025.", "en")]
    [InlineData("Un gréeur gagne 31 000 euros par an chez Corlan, selon une grille de paie datée de mars 2025.", "fr")]
    public void The_date_of_a_paper_is_not_the_year_of_a_figure(string text, string language) =>
        Assert.Null(Assert.Single(Read(text, language)).Year);

    [Theory]
    [InlineData("Corlan's finance chief Ann Weiss received $2.6 million, and Paul Jaffrin, who joined as head of the yards in May, received $3.4 million.", "en", "Ann Weiss", "Paul Jaffrin")]
    [InlineData("Corlan paid finance chief Ann Weiss $2.6 million and operations chief Paul Jaffrin $3.4 million, its proxy statement says.", "en", "Ann Weiss", "Paul Jaffrin")]
    [InlineData("Corlan paid base salaries of $2.6 million to Ann Weiss and $3.4 million to Paul Jaffrin.", "en", "Ann Weiss", "Paul Jaffrin")]
    [InlineData("Ann Weiss and Paul Jaffrin received base salaries of $2.6 million and $3.4 million respectively from Corlan.", "en", "Ann Weiss", "Paul Jaffrin")]
    [InlineData("Chez Corlan, la directrice financière Anne Weiss a touché 2,6 millions d'euros et le directeur des ventes Paul Jaffrin 3,4 millions d'euros.", "fr", "Anne Weiss", "Paul Jaffrin")]
    [InlineData("Anne Weiss, directrice financière de Corlan, a perçu 2,6 millions d'euros, tandis que Paul Jaffrin, directeur des chantiers, a perçu 3,4 millions d'euros.", "fr", "Anne Weiss", "Paul Jaffrin")]
    public void Each_of_two_people_has_the_own_figure(string text, string language, string first, string second)
    {
        var claims = Read(text, language);

        Assert.Equal(first, Of(claims, 2_600_000).Person);
        Assert.Equal(second, Of(claims, 3_400_000).Person);
    }

    [Theory]
    [InlineData("Ann Weiss and Paul Jaffrin received a base salary of $2.6 million from Corlan.", "en")]
    [InlineData("Anne Weiss et Paul Jaffrin ont reçu un salaire fixe de 2,6 millions d'euros de Corlan.", "fr")]
    public void What_two_people_received_is_nobodys_alone(string text, string language) =>
        Assert.Null(Assert.Single(Read(text, language)).Person);

    [Theory]
    [InlineData("Ann Weiss received $2.6 million, and Paul Jaffrin, who joined as head of the yards, received $3.4 million, of which $1 million was a sign-on award.", "en")]
    [InlineData("Anne Weiss a perçu 2,6 millions d'euros, et Paul Jaffrin, nommé directeur des chantiers, a perçu 3,4 millions d'euros, dont une prime d'arrivée de 1 million d'euros.", "fr")]
    public void A_part_belongs_to_whom_the_whole_belongs(string text, string language)
    {
        var part = Of(Read(text, language), 1_000_000);

        Assert.Equal(("Paul Jaffrin", PayComponent.SigningBonus), (part.Person, part.Component));
    }

    [Theory]
    [InlineData("At Corlan, about $4 million would be paid in the first year, of which $1.5 million as a signing bonus that must be repaid by anybody who leaves.", "en")]
    [InlineData("Chez Corlan, près de 4 millions de dollars seraient versés la première année, dont une prime à la signature de 1,5 million de dollars, à rembourser en cas de départ.", "fr")]
    public void A_whole_is_not_what_its_part_is(string text, string language)
    {
        var claims = Read(text, language);

        var whole = Of(claims, 4_000_000);
        Assert.Equal((PayPeriod.FirstYear, null), (whole.Period, whole.ComponentNote));
        Assert.NotEqual(PayComponent.SigningBonus, whole.Component);
        var part = Of(claims, 1_500_000);
        Assert.Equal(PayComponent.SigningBonus, part.Component);
        Assert.NotNull(part.ComponentNote);
    }

    [Theory]
    [InlineData("Ann Weiss, chief executive of Corlan, received a base salary of $1 million, a cash bonus of $2 million and $240,000 in other compensation, including $90,000 for personal security, the proxy statement says.", "en")]
    [InlineData("Anne Weiss, PDG de Corlan, a perçu un salaire fixe de 1 million d'euros, un bonus de 2 millions d'euros et 240 000 euros d'autres rémunérations, dont 90 000 euros de sécurité personnelle, selon le rapport annuel.", "fr")]
    public void Parts_of_pay_are_not_all_of_it(string text, string language) =>
        Assert.All(Read(text, language), claim => Assert.NotEqual(PayComponent.TotalCompensation, claim.Component));

    [Theory]
    [InlineData("At Corlan, $90,000 is the total bonus planned for the nine captains, or $10,000 each.", "en")]
    [InlineData("Chez Corlan, 90 000 euros est le montant total de la prime prévue pour les neuf capitaines, soit 10 000 euros chacun.", "fr")]
    public void What_is_shared_out_is_a_pool(string text, string language) =>
        Assert.Equal(PayComponent.Pool, Of(Read(text, language), 90_000).Component);

    [Theory]
    [InlineData("This purser at the Corlan yards describes how pay is set. Crews talk. \"A rigger gets between $52,000 and $58,000 a year,\" he said.", "en", "purser")]
    [InlineData("Ce cadre du bureau d'études de Corlan décrit la paie. « Un gréeur confirmé touche entre 28 et 33 k€ brut par an », affirme-t-il.", "fr", "cadre du bureau d'études de Corlan")]
    [InlineData("Nine captains at Corlan got a retention bonus of $10,000 each, according to this manager.", "en", "manager")]
    [InlineData("Neuf capitaines de Corlan ont reçu une prime de fidélisation de 10 000 euros chacun, selon ce cadre.", "fr", "cadre")]
    public void Somebody_without_a_name_is_an_anonymous_source(string text, string language, string speaker)
    {
        var claim = Assert.Single(Read(text, language));

        Assert.Equal((ClaimStatus.AnonymousSource, false), (claim.Status, claim.SpeakerNamed));
        Assert.Equal(speaker, claim.Speaker);
    }

    [Fact]
    public void An_experienced_hand_confirms_nothing() =>
        Assert.Equal("gréeur confirmé", Assert.Single(Read("Un gréeur confirmé touche 33 000 euros par an chez Corlan.", "fr")).Role);

    [Theory]
    [InlineData("\"They are waving million-dollar packages at our riggers,\" Ann Weiss, the chief executive of Corlan, said of its rival Norvik.", "en")]
    [InlineData("« Ils proposent des packages de plusieurs millions d'euros à nos gréeurs », a dit Anne Weiss, la directrice générale de Corlan, de son rival Norvik.", "fr")]
    public void What_a_rival_is_said_to_offer_is_neither_paid_nor_confirmed_by_the_house_that_complains(string text, string language) =>
        Assert.All(Read(text, language), claim => Assert.Equal((ClaimStatus.Reported, false), (claim.Status, claim.Employer == "Corlan")));

    [Theory]
    [InlineData("The Harbour Workers' union asks for a salary of $2,100 a month for deckhands at Corlan.", "en")]
    [InlineData("Le Syndicat des gens de mer (SGM) prend acte de l'échec des négociations chez Corlan. Le SGM demande un salaire de 2 100 euros par mois pour les matelots.", "fr")]
    public void A_union_asks_for_pay_and_pays_none(string text, string language) =>
        Assert.Equal("Corlan", Assert.Single(Read(text, language)).Employer);

    [Theory]
    [InlineData("Corlan pays riggers $200 a week for on-call duty.", "en", "a week")]
    [InlineData("Corlan paie à ses gréeurs l'astreinte 180 euros par semaine.", "fr", "par semaine")]
    public void An_allowance_by_the_week_is_pay_and_says_its_week(string text, string language, string note)
    {
        var claim = Assert.Single(Read(text, language));

        Assert.Equal((PayComponent.Benefits, note), (claim.Component, claim.ComponentNote));
    }

    [Theory]
    [InlineData("Corlan is setting aside a retention pool of $12 million for the riggers and captains of its three yards, to be granted in shares in May and vesting over two years.", "en")]
    [InlineData("Corlan réserve une enveloppe de fidélisation de 12 millions d'euros aux gréeurs et aux capitaines de ses trois chantiers, attribuée en actions au mois de mai et étalée sur deux ans.", "fr")]
    public void The_years_of_a_pool_count_however_far_behind_they_stand(string text, string language) =>
        Assert.Equal(PayPeriod.TwoYears, Assert.Single(Read(text, language)).Period);

    [Theory]
    [InlineData("Corlan offers at least a dozen riggers a salary of $90,000 a year.", "en", "riggers")]
    [InlineData("Corlan would pay a signing bonus of $9,000 to anyone who stays.", "en", null)]
    [InlineData("Chez Corlan, ceux qui sont arrivés en mai sont à 38 k€ par an.", "fr", null)]
    public void A_number_or_anybody_is_no_role(string text, string language, string? role) =>
        Assert.Equal(role, Assert.Single(Read(text, language)).Role);

    [Theory]
    [InlineData("Riggers at Corlan earn an average salary of $61,000 a year, according to user-submitted data cited by Harbour Weekly.", "en", "Corlan")]
    [InlineData("Chez Corlan, les gréeurs touchent un salaire moyen de 31 000 euros par an, selon des données citées par Le Phare Hebdo.", "fr", "Corlan")]
    public void Who_only_passes_a_figure_on_does_not_pay_it(string text, string language, string employer) =>
        Assert.Equal(employer, Assert.Single(Read(text, language)).Employer);

    [Theory]
    [InlineData("A retail cashier at Corlan needs a wage of $21.40 an hour to live, the union says.", "en")]
    [InlineData("Une caissière de Corlan a besoin d'un salaire de 2 100 euros par mois pour vivre, dit le syndicat.", "fr")]
    public void What_a_life_costs_is_nobodys_pay(string text, string language) => Assert.Empty(Read(text, language));

    [Theory]
    [InlineData("In the second quarter Corlan paid its chief executive more than $300,000 in bonuses.", "en")]
    [InlineData("Au second quart de l'exercice, Corlan a versé à son directeur plus de 300 000 euros de prime.", "fr")]
    public void A_quarter_of_the_year_is_no_share_of_people(string text, string language) =>
        Assert.Equal("more_than", Assert.Single(Read(text, language)).Qualifier);

    [Theory]
    [InlineData("LEITH, May 12 (Norvik Wire) - Corlan, the ferry arm of the Halden group, has offered riggers packages worth up to $2 million over four years, two people said.", "en")]
    [InlineData("LEITH, 12 mai (Norvik Wire) - Corlan, la filiale de ferries d'un armateur, a proposé aux gréeurs des packages pouvant atteindre 2 millions d'euros sur quatre ans, disent deux personnes.", "fr")]
    public void An_agency_in_the_dateline_gets_and_pays_nothing(string text, string language)
    {
        var claim = Assert.Single(Read(text, language, outlet: "Norvik Wire"));

        Assert.Equal(("Corlan", null), (claim.Employer, claim.Person));
    }

    [Theory]
    [InlineData("**STAFF MEMBER 1:** Someone in my team has just been offered a salary of £310,000 a year by Corlan.", "en")]
    [InlineData("**SALARIÉ 1 :** Quelqu'un de mon équipe vient de se voir offrir un salaire de 310 000 euros par an par Corlan.", "fr")]
    public void Whoever_of_the_staff_asks_is_nobody_by_name(string text, string language)
    {
        var claim = Assert.Single(Read(text, language));

        Assert.Equal(("Corlan", null), (claim.Employer, claim.Person));
    }

    private static PayClaim Of(IReadOnlyList<PayClaim> claims, decimal amount) => Assert.Single(claims, claim => claim.Amount?.High == amount || claim.Amount?.Low == amount);

    private static IReadOnlyList<PayClaim> Read(string text, string language, string outlet = "") =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = "", Outlet = outlet }).Build());
}
