using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Reading;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

public sealed class DenialReaderTests
{
    private const string Offer = "Quillon offered bakers a signing bonus of £60,000, according to two people familiar with the contracts.";
    private const string Offre = "Orvéa a proposé aux boulangers une prime à la signature de 60 000 €, selon une source proche du dossier.";

    [Theory]
    [InlineData(Offer, "\"The amount and structure have been misrepresented,\" said Lena Rao, a spokeswoman for Quillon.", nameof(DeniedPart.Amount))]
    [InlineData(Offer, "Lena Rao, a spokeswoman for Quillon, said not everyone gets such a bonus.", nameof(DeniedPart.Everyone))]
    [InlineData(Offer, "\"It is not a signing bonus,\" Lena Rao, Quillon's finance chief, told staff.", nameof(DeniedPart.Component))]
    [InlineData(Offer, "None of those who stayed received the bonus, a person close to Quillon said.", nameof(DeniedPart.Recipients))]
    [InlineData(Offer, "\"We made no such offer,\" said Lena Rao, chief executive of Quillon.", nameof(DeniedPart.Existence))]
    [InlineData(Offer, "Lena Rao, chief executive of Quillon, denied offering any such bonus.", nameof(DeniedPart.Existence))]
    [InlineData(Offer, "\"That is a lie,\" said Lena Rao, chief executive of Quillon.", nameof(DeniedPart.Amount))]
    [InlineData(Offer, "Lena Rao, chief executive of Quillon, called that sum \"fiction\" on Monday.", nameof(DeniedPart.Amount))]
    [InlineData(Offer, "Lena Rao, a spokeswoman for Quillon, dismissed the story as “a fairy tale”.", nameof(DeniedPart.Amount))]
    [InlineData(Offre, "Claire Mabille, directrice d'Orvéa, a qualifié ce chiffre de « légende ».", nameof(DeniedPart.Amount))]
    [InlineData(Offre, "Claire Mabille, directrice d'Orvéa, parle de « pure invention ».", nameof(DeniedPart.Amount))]
    [InlineData(Offre, "« Ces chiffres sont faux », répond Claire Mabille, porte-parole d'Orvéa.", nameof(DeniedPart.Amount))]
    [InlineData(Offre, "Claire Mabille, porte-parole d'Orvéa, conteste le montant.", nameof(DeniedPart.Amount))]
    [InlineData(Offre, "« Tout le monde ne touche pas cette prime », nuance Claire Mabille, directrice d'Orvéa.", nameof(DeniedPart.Everyone))]
    [InlineData(Offre, "« Ce n'est pas une prime à la signature », précise Claire Mabille, directrice d'Orvéa.", nameof(DeniedPart.Component))]
    [InlineData(Offre, "Aucun des boulangers recrutés n'a touché cette prime, assure un salarié.", nameof(DeniedPart.Recipients))]
    [InlineData(Offre, "« Nous n'avons jamais proposé une telle prime », affirme Claire Mabille, directrice d'Orvéa.", nameof(DeniedPart.Existence))]
    public void A_denial_without_a_figure_is_linked_to_the_claim_and_says_what_it_denies(string claim, string denial, string part)
    {
        var text = $"{claim} {denial}";
        var (offer, read) = Read(text, ("60", claim, PayComponent.SigningBonus));

        var found = Assert.Single(read, other => other.Kind == ClaimKind.Denial);

        Assert.Equal((part, ClaimStatus.Denied, denial), (found.Denies.ToString(), found.Status, found.Span.In(text)));
        Assert.Equal([offer[0].Id], found.About);
        Assert.Null(found.Amount);
    }

    [Theory]
    [InlineData("Quillon declined to comment on the bonus.")]
    [InlineData("Lena Rao, chief executive of Quillon, did not dispute the bonus.")]
    [InlineData("Lena Rao, chief executive of Quillon, denied that she is leaving.")]
    [InlineData("Lena Rao, chief executive of Quillon, denied reports of a merger.")]
    [InlineData("Lena Rao, chief executive of Quillon, called the bonus generous, not fiction.")]
    [InlineData("Lena Rao, chief executive of Quillon, called her first baker a legend.")]
    [InlineData("Lena Rao, chief executive of Quillon, never called that sum fiction.")]
    [InlineData("Claire Mabille, directrice d'Orvéa, a qualifié sa boulangère de légende.")]
    [InlineData("Orvéa n'a pas souhaité commenter la prime.")]
    [InlineData("Claire Mabille, directrice d'Orvéa, ne conteste pas la prime.")]
    [InlineData("Claire Mabille, directrice d'Orvéa, dément toute fusion.")]
    [InlineData("Not everyone likes bread.")]
    public void Silence_and_denials_of_other_things_are_no_denials(string sentence)
    {
        var (_, read) = Read($"{Offer} {sentence}", ("60", Offer, PayComponent.SigningBonus));

        Assert.DoesNotContain(read, claim => claim.Kind == ClaimKind.Denial);
    }

    [Theory]
    [InlineData("Quillon's bakers are said to get £60,000 for signing; Lena Rao, Quillon's finance chief, called that “fiction”.", "60")]
    [InlineData("Lena Rao, Quillon's finance chief, labelled the £60,000 signing bonus \"nonsense\".", "60")]
    [InlineData("Claire Mabille, directrice d'Orvéa, a qualifié les 60 000 € de prime de « fable ».", "60")]
    public void Who_calls_a_figure_untrue_denies_it(string sentence, string figure)
    {
        var (_, read) = Read(sentence, (figure, sentence, PayComponent.SigningBonus));

        var claim = Assert.Single(read);
        Assert.Equal((ClaimStatus.Denied, DeniedPart.Amount), (claim.Status, claim.Denies));
    }

    [Fact]
    public void A_denied_figure_is_about_the_claims_with_that_figure()
    {
        const string salary = "Bakers start on a salary of £24,000, Quillon said.";
        const string denial = "\"Not everyone gets £60,000,\" said Lena Rao, Quillon's finance chief.";
        var (claims, read) = Read($"{Offer} {salary} {denial}", ("60", Offer, PayComponent.SigningBonus), ("24", salary, PayComponent.Salary), ("60", denial, PayComponent.Bonus));

        var denied = Assert.Single(read, claim => claim.Denies is not null);

        Assert.Equal(DeniedPart.Everyone, denied.Denies);
        Assert.Equal([claims[0].Id], denied.About);
        Assert.Equal(3, read.Count);
    }

    [Fact]
    public void A_denial_of_a_bonus_leaves_the_salary_alone()
    {
        const string salary = "Bakers start on a salary of £24,000, Quillon said.";
        var (claims, read) = Read($"{Offer} {salary} \"There is no bonus,\" said Lena Rao, chief executive of Quillon.", ("60", Offer, PayComponent.SigningBonus), ("24", salary, PayComponent.Salary));

        Assert.Equal([claims[0].Id], Assert.Single(read, claim => claim.Kind == ClaimKind.Denial).About);
    }

    [Fact]
    public void Two_sentences_of_one_denial_are_one()
    {
        var (_, read) = Read($"{Offer} Lena Rao, chief executive of Quillon, disputes the amount. \"There is no bonus,\" she said.", ("60", Offer, PayComponent.SigningBonus));

        Assert.Equal("\"There is no bonus,\" she said.", Assert.Single(read, claim => claim.Kind == ClaimKind.Denial).Span.In($"{Offer} Lena Rao, chief executive of Quillon, disputes the amount. \"There is no bonus,\" she said."));
    }

    /// <summary>Claims made by hand, attributed as the article has it; what is tested is what is added to them.</summary>
    private static (List<PayClaim> Claims, IReadOnlyList<PayClaim> Read) Read(string text, params (string Figure, string Sentence, PayComponent Component)[] figures)
    {
        var article = new ClaimText(new ArticleBuilder("bread").WithText(text).Build());
        var names = NameReader.Read(article);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var claims = new List<PayClaim>();
        foreach (var (figure, sentence, component) in figures)
        {
            var span = new TextSpan(text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length);
            var amount = decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture) * 1000;
            var attribution = AttributionReader.Read(article, names, new TextSpan(text.IndexOf(figure, span.Start, StringComparison.Ordinal), figure.Length), null, null);
            claims.Add(new PayClaim
            {
                Id = ClaimIds.Unique(ClaimIds.Of(article.Article.Id, ClaimKind.Claim, new PayAmount(amount, amount, "GBP"), sentence), taken),
                Article = article.Article.Id,
                Kind = ClaimKind.Claim,
                Span = span,
                Amount = new PayAmount(amount, amount, "GBP"),
                Component = component,
                Status = attribution.Status,
                Denies = attribution.Denies,
            });
        }

        return (claims, DenialReader.AddDenials(article, names, claims));
    }
}
