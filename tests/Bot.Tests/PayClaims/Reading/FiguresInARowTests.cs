using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>Sentences of the press with several figures: whose each is, who pays it, what part of pay.</summary>
public sealed class FiguresInARowTests
{
    [Theory]
    [InlineData("en", "Oralia Finch (Corlan) was the best paid with a total of $9.4 million, followed by Peter Dunmore, former chief executive of Vantor Systems, with $7.1 million, and Maria Lopez, CEO of Brightmere, at $6.8 million.", "Oralia Finch, Corlan|Peter Dunmore, Vantor Systems|Maria Lopez, Brightmere")]
    [InlineData("fr", "La plus forte rémunération est allée à Odile Marsan (Corlan) avec, au total, 5,5 millions d'euros de salaire fixe, bonus et jetons, suivie de Pierre Aune, ex-PDG de Vantor Systèmes, avec 5,1 millions d'euros, et Marie Quist, PDG de Brume, avec 3,3 millions d'euros.", "Odile Marsan, Corlan|Pierre Aune, Vantor Systèmes|Marie Quist, Brume")]
    public void Each_figure_is_of_the_name_before_it_and_of_the_same_part_of_pay(string language, string text, string paid)
    {
        var claims = Read(text, language);

        Assert.Equal(paid, string.Join('|', claims.Select(claim => $"{claim.Person}, {claim.Employer}")));
        Assert.All(claims, claim => Assert.Equal(PayComponent.TotalCompensation, claim.Component));
    }

    [Theory]
    [InlineData("en", "Anna Roy, who runs Corlan, received $5 million in salary, bonus and stock.")]
    [InlineData("fr", "Anne Roy, qui dirige Corlan, a touché 5 millions d'euros de salaire, prime et actions.")]
    public void A_figure_of_several_parts_is_total_pay(string language, string text) => Assert.Equal(PayComponent.TotalCompensation, Assert.Single(Read(text, language)).Component);

    [Theory]
    [InlineData("en", "Anna Roy, who runs Corlan, received $5 million in salary and said that bonus and stock would follow.")]
    [InlineData("fr", "Anne Roy, qui dirige Corlan, a touché 5 millions d'euros de salaire ; la prime et les actions suivront.")]
    public void Parts_named_behind_something_else_add_nothing(string language, string text) => Assert.Equal(PayComponent.Salary, Assert.Single(Read(text, language)).Component);

    [Theory]
    [InlineData("fr", "Anne Roy, directrice générale de Corlan, a touché 620 000 € de fixe, 410 000 € de variable et 110 000 € en actions.")]
    [InlineData("en", "Anna Roy, chief executive of Corlan, received $620,000 in salary, $410,000 in bonus and $110,000 in stock.")]
    public void Each_part_of_a_list_is_what_stands_behind_its_figure_and_one_persons(string language, string text)
    {
        var claims = Read(text, language);

        Assert.Equal([language == "fr" ? PayComponent.Base : PayComponent.Salary, PayComponent.Bonus, PayComponent.Equity], claims.Select(claim => claim.Component));
        Assert.All(claims, claim => Assert.EndsWith("Roy", claim.Person, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Anna Roy of Corlan is paid $180,000 a year, with a further $21,000 going into her pension pot.", 21_000)]
    [InlineData("en", "She did get $90,000 for moving to Corlan, where Anna Roy earns $300,000 a year.", 90_000)]
    [InlineData("fr", "Corlan verse aux gréeurs 12 euros de l'heure, et 3 euros de l'heure vont dans une caisse de retraite.", 3)]
    public void What_is_paid_for_somebodys_pension_or_moving_is_a_benefit(string language, string text, int sum) =>
        Assert.Equal(PayComponent.Benefits, Read(text, language).Single(claim => claim.Amount!.High == sum).Component);

    [Theory]
    [InlineData("en", "The median salary of keepers at Marl Parks stands at $54,000 a year.")]
    [InlineData("en", "What Marl pays.\n\nThe median salary of keepers in the northern valley is $54,000.")]
    [InlineData("fr", "Le salaire médian des soigneurs dans les parcs du nord s'établit désormais à 54 000 euros.")]
    public void What_a_salary_comes_to_is_pay_however_far_the_noun_stands(string language, string text) => Assert.Equal(54_000m, Assert.Single(Read(text, language)).Amount!.Low);

    private static IReadOnlyList<PayClaim> Read(string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = "", Outlet = "", Url = null }).Build());
}
