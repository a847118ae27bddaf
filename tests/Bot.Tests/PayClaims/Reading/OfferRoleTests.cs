using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

public sealed class OfferRoleTests
{
    [Theory]
    [InlineData("Tessmark courts chip designers", "Tessmark has been calling chip designers at Orlune Semiconductors and offering them packages of up to $90 million over four years, two people familiar with the talks said.", "en", "Tessmark")]
    [InlineData("Védrine attire les ingénieurs de Sollonges", "Védrine tente d'attirer des ingénieurs de Sollonges. Selon deux salariés de Sollonges, les propositions atteindraient 4 millions d'euros sur trois ans.", "fr", "Védrine")]
    [InlineData("Pilotes : la chasse est ouverte", "Sollonges a accusé Védrine de piller ses équipes à coups de primes d'arrivée de 600 000 euros.", "fr", "Védrine")]
    [InlineData("Pilots are cheaper there", "Orlune's pilots have had letters from Tessmark. They can expect $9,000 a month at Tessmark.", "en", "Tessmark")]
    public void Who_offers_pays_and_not_the_house_whose_people_are_called(string title, string text, string language, string payer) =>
        Assert.Equal(payer, Assert.Single(Read(title, text, language), claim => claim.Amount is not null).Employer);

    [Fact]
    public void A_sentence_s_first_adverb_is_no_employer() =>
        Assert.DoesNotContain(Read("Sollonges", "Premièrement, une prime de fidélité de 12 000 euros sera versée aux équipes de Sollonges en juin.", "fr"), claim => claim.Employer == "Premièrement");

    [Theory]
    [InlineData("Corlan lui a versé 20 000 euros à l'embauche.", "fr", "signing_bonus")]
    [InlineData("Corlan promet 9 000 euros à chaque soudeur pour qu'il reste jusqu'en 2027.", "fr", "retention_bonus")]
    [InlineData("Corlan paid her $15,000 just to sign.", "en", "signing_bonus")]
    public void What_a_sum_is_paid_for_says_what_part_of_pay_it_is(string text, string language, string part) =>
        Assert.Equal(part, ClaimNames.Of(Assert.Single(Read("Corlan", text, language)).Component));

    [Theory]
    [InlineData("Le bruit a couru que la directrice de Transvallée, Odile Marchand, s'était accordé une prime de 250 000 euros. L'entreprise a démenti. Le salaire de base des conducteurs est de 2 100 euros par mois.", "fr", 250_000)]
    [InlineData("A newsletter reported that Brightholm offered its engineers retention bonuses of $300,000. The company denied it. Its cooks get a base salary of $50,000.", "en", 300_000)]
    [InlineData("Selon L'Écho, la chaîne Boréval verserait 80 000 euros de prime d'arrivée à ses cuisiniers. Les serveurs touchent 1 900 euros par mois. Boréval conteste ce chiffre.", "fr", 80_000)]
    public void A_bare_denial_is_of_the_allegation_before_it_and_of_nothing_else(string text, string language, int denied)
    {
        var claims = Read("Pay", text, language);

        var denial = Assert.Single(claims, claim => claim.Kind == ClaimKind.Denial);
        Assert.Equal(denied, Assert.Single(claims, claim => denial.About.Contains(claim.Id)).Amount!.High);
    }

    private static IReadOnlyList<PayClaim> Read(string title, string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = title }).Build());
}
