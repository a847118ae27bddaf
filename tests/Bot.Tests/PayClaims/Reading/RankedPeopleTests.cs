using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>Sentences that rank people by pay: whose each figure is, who paid it, what part of pay and over what time.</summary>
public sealed class RankedPeopleTests
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

    private static IReadOnlyList<PayClaim> Read(string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = "", Outlet = "", Url = null }).Build());
}
