using Bot.PayClaims;
using Bot.PayClaims.Filling;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Filling;

public sealed class ProposalCheckTests
{
    [Theory]
    [InlineData("en", "Norvane has set out its terms for welders. The number is $95,000. That is base salary.", "component", "base", "That is base salary", "base")]
    [InlineData("fr", "Norvane a fixé ses conditions. Il est question de 95 000 euros. Ce montant est un salaire de base.", "component", "base", "Ce montant est un salaire de base", "base")]
    [InlineData("en", "Norvane has set out its terms. The sum is $95,000. It is settled every year.", "period", "per_year", "settled every year", "per_year")]
    [InlineData("fr", "Norvane a fixé ses conditions. La somme est de 4 000 euros. Elle tombe chaque mois.", "period", "per_month", "Elle tombe chaque mois", "per_month")]
    [InlineData("en", "Norvane pays well.\n\nThe base salary is $95,000.", "employer", "Norvane", "Norvane pays well", "Norvane")]
    [InlineData("fr", "Chez Norvane, les conditions sont bonnes.\n\nLe salaire de base atteint 95 000 euros.", "employer", "Norvane", "Chez Norvane", "Norvane")]
    [InlineData("en", "These terms are for senior welders. They set a base salary of $95,000.", "role", "welders", "for senior welders", "senior welders")]
    [InlineData("fr", "Ces conditions valent pour les soudeurs. Elles fixent un salaire de base de 95 000 euros.", "role", "soudeurs", "pour les soudeurs", "soudeurs")]
    [InlineData("en", "These terms are for senior welders. They set a base salary of $95,000.", "level", "senior", "senior welders", "senior")]
    [InlineData("en", "The contract of Lena Marsh gives her a good salary. It is a matter of $950,000.", "person", "Lena Marsh", "Lena Marsh gives her a good salary", "Lena Marsh")]
    [InlineData("fr", "Le contrat d'Anne Roy lui vaut un beau salaire. Il est question de 950 000 euros.", "person", "Anne Roy", "Anne Roy lui vaut un beau salaire", "Anne Roy")]
    [InlineData("en", "The scale is that of 2024. It sets a base salary of $95,000.", "year", "2024", "that of 2024", "2024")]
    [InlineData("fr", "La grille est celle de 2024. Elle fixe un salaire de base de 95 000 euros.", "year", "2024", "celle de 2024", "2024")]
    [InlineData("en", "Two recruiters said so on Friday. Norvane pays well. The base salary is $95,000.", "speaker", "Two recruiters", "Two recruiters said so", "Two recruiters")]
    public void What_the_article_says_and_our_readers_read_is_kept(string language, string text, string field, string value, string support, string expected)
    {
        var verdict = Check(language, text, field, value, support, claim => field == "speaker" ? claim with { Status = ClaimStatus.AnonymousSource } : claim);

        Assert.Equal(expected, verdict is Verdict.Kept kept ? kept.Filling.Value : verdict.ToString());
    }

    [Theory]

    // A loose word stays loose, and a bonus that is paid on leaving or for some year is no bonus for signing.
    [InlineData("fr", "Norvane a fixé ses conditions. La prime est de 95 000 euros. Les arrivants en parlent.", "component", "signing_bonus", "La prime est de", "ReadOtherwise")]
    [InlineData("fr", "Il est question de 95 000 euros. La direction parle d'équité.", "component", "equity", "La direction parle d'équité", "NotRead")]
    [InlineData("en", "The payment is $95,000. There is a signing bonus at Borel.", "component", "signing_bonus", "There is a signing bonus", "NotPossible")]
    [InlineData("en", "The number is $95,000. That is without the signing bonus.", "component", "signing_bonus", "the signing bonus", "NotPossible")]
    [InlineData("en", "The number is $95,000. That is no signing bonus.", "component", "signing_bonus", "signing bonus", "NotPossible")]
    [InlineData("en", "The number is $95,000. The signing bonus is $5,000.", "component", "signing_bonus", "The signing bonus", "NotPossible")]
    [InlineData("en", "The number is $95,000. Salary and bonus are the same for all.", "component", "salary", "Salary and bonus", "NotRead")]
    [InlineData("en", "The number is $95,000. It is fair.", "component", "gratuity", "It is fair", "NotRead")]
    [InlineData("en", "The sum is $95,000. It is settled every hour.", "period", "per_hour", "every hour", "NotPossible")]
    [InlineData("fr", "La somme est de 95 000 euros. Elle tombe chaque mois.", "period", "per_year", "chaque mois", "ReadOtherwise")]
    [InlineData("en", "Borel left the market.\n\nThe base salary is $95,000.", "employer", "Borel", "Borel left the market", "NotRead")]
    [InlineData("en", "Norvane pays well. Borel pays more.\n\nThe base salary is $95,000.", "employer", "Norvane", "Norvane pays well", "NotPossible")]
    [InlineData("en", "Norvane pays well.\n\nThe median base salary is $95,000.", "employer", "Norvane", "Norvane pays well", "NotPossible")]
    [InlineData("en", "Norvane pays well.\n\nNobody disagrees.\n\nIt is true.\n\nThe base salary is $95,000.", "employer", "Norvane", "Norvane pays well", "TooFar")]
    [InlineData("fr", "Chez Norvane, on paie bien. Chez Borel aussi.\n\nLe salaire de base atteint 95 000 euros.", "employer", "Norvane", "Chez Norvane", "NotPossible")]
    [InlineData("en", "Welders and clerks are in demand. The base salary is $95,000.", "role", "welders", "Welders", "NotPossible")]
    [InlineData("en", "A senior recruiter said so. The base salary is $95,000.", "level", "senior", "A senior recruiter", "NotPossible")]
    [InlineData("en", "Lena Marsh said the salary was good. The sum is $950,000.", "person", "Lena Marsh", "Lena Marsh said the salary was good", "NotPossible")]
    [InlineData("en", "Norvane pays well. Two recruiters said no. The base salary is $95,000.", "speaker", "Two recruiters", "Two recruiters said no", "NotPossible")]
    [InlineData("fr", "Chez Norvane, on ne paie pas si bien.\n\nLe salaire de base atteint 95 000 euros.", "employer", "Norvane", "Chez Norvane", "NotPossible")]
    [InlineData("en", "The base salary is $95,000. In 2024 the bonus was $4,000.", "year", "2024", "In 2024", "NotPossible")]
    [InlineData("en", "The base salary is $95,000. In 2023 or 2024 it was the same.", "year", "2024", "In 2023 or 2024", "NotRead")]
    [InlineData("en", "The firm was bought in 2024. The base salary is $95,000.", "year", "2024", "bought in 2024", "NotPossible")]
    [InlineData("fr", "Elle y reste jusqu'en 2027. Elle touche un salaire de base de 95 000 euros.", "year", "2027", "jusqu'en 2027", "NotPossible")]
    [InlineData("fr", "Elle touche 95 000 euros. C'est ce que dit le baromètre 2024.", "year", "2024", "le baromètre 2024", "NotPossible")]
    [InlineData("fr", "La somme est de 95 000 euros. C'est ce que touche un analyste de première année.", "period", "first_year", "un analyste de première année", "NotRead")]
    [InlineData("en", "The sum is $95,000. That is for two days a month.", "period", "per_month", "two days a month", "NotRead")]
    [InlineData("en", "The number is $95,000. Signing bonuses are rare.", "component", "signing_bonus", "Signing bonuses are rare", "NotPossible")]
    [InlineData("fr", "La somme est de 95 000 euros. Le rapport annuel paraît en juin, comme chaque année.", "period", "per_year", "comme chaque année", "NotPossible")]
    [InlineData("en", "Norvane pays welders $80,000.\n\nThe base salary is $95,000.", "employer", "Norvane", "Norvane pays welders", "NotPossible")]
    [InlineData("en", "Norvane pays well. The base salary is $95,000.", "employer", "Norvane", "Norvane paid well", "NotVerbatim")]
    [InlineData("en", "Norvane pays well. The base salary is $95,000.", "employer", "Norvane", "pays well. The base", "NotVerbatim")]
    [InlineData("en", "Norvane pays well. The base salary is $95,000.", "employer", "Norvane", " ", "NotVerbatim")]
    [InlineData("en", "Norvane pays well. The base salary is $95,000.", "employer", "Norvane Holdings", "Norvane pays well", "ReadOtherwise")]
    [InlineData("en", "Norvane pays well. The base salary is $95,000.", "amount_high", "950000", "The base salary is $95,000", "NotOpen")]
    [InlineData("en", "Norvane pays well. The base salary is $95,000.", "status", "confirmed", "Norvane pays well", "NotOpen")]
    public void What_they_do_not_read_is_dropped_for_its_reason(string language, string text, string field, string value, string support, string reason)
    {
        var verdict = Check(language, text, field, value, support, claim => claim with { Status = field == "speaker" ? ClaimStatus.AnonymousSource : claim.Status });

        Assert.Equal(reason, Assert.IsType<Verdict.Dropped>(verdict).Reason.ToString());
    }

    [Fact]
    public void A_field_that_the_rules_filled_is_not_open_and_a_claim_that_is_not_there_has_none()
    {
        var article = new ArticleBuilder("a").WithText("Norvane pays well. The base salary is $95,000.").Claiming("The base salary is $95,000.", claim => Paid(claim) with { Employer = "Borel" }).Draft();
        var check = new ProposalCheck(article.Article);
        var proposal = new Proposal(1, "employer", "Norvane", "Norvane pays well");

        Assert.Equal(new Verdict.Dropped(ProposalDrop.NotOpen), check.Check(article.Claims[0], proposal));
        Assert.Equal(new Verdict.Dropped(ProposalDrop.UnknownClaim), check.Check(null, proposal));
    }

    [Fact]
    public void A_denial_has_no_open_field()
    {
        var denial = new PayClaimBuilder().Denying(DeniedPart.Amount).With(claim => claim with { Employer = null }).Build();
        var denied = new PayClaimBuilder().With(claim => claim with { Employer = null, Status = ClaimStatus.Denied, Denies = DeniedPart.Amount }).Build();

        Assert.Empty(OpenField.Of(denial));
        Assert.Empty(OpenField.Of(denied));
    }

    private static Verdict Check(string language, string text, string field, string value, string support, Func<PayClaim, PayClaim> change)
    {
        var sentence = text.Split(". ").SelectMany(part => part.Split("\n\n")).First(part => part.Contains("95", StringComparison.Ordinal) || part.Contains("4 000", StringComparison.Ordinal)).TrimEnd('.');
        var amount = text.Contains("950", StringComparison.Ordinal) ? 950_000m : text.Contains("95", StringComparison.Ordinal) ? 95_000m : 4_000m;
        var draft = new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = "Terms" })
            .Claiming(sentence, claim => change(Paid(claim) with { Amount = new PayAmount(amount, amount, language == "fr" ? "EUR" : "USD") })).Draft();
        return new ProposalCheck(draft.Article).Check(draft.Claims[0], new Proposal(1, field, value, support));
    }

    private static PayClaim Paid(PayClaim claim) => claim with { Amount = new PayAmount(95_000m, 95_000m, "USD") };
}
