using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

public sealed class ClaimRuleTests
{
    [Fact]
    public void A_bonus_added_to_a_figure_is_not_what_the_figure_is() =>
        Assert.Equal(PayComponent.Unspecified, Assert.Single(Read("“I signed for $90,000, plus a joining bonus of $5,000,” said a skipper who asked not to be named.", "en"), claim => claim.Amount!.High == 90_000).Component);

    [Fact]
    public void Words_of_the_source_do_not_say_what_a_figure_is() =>
        Assert.Equal(PayPeriod.PerDay, Assert.Single(Read("Their day rate has climbed to $890, according to the annual salary survey by Quorle Partners.", "en")).Period);

    [Fact]
    public void A_share_of_a_pool_is_no_pool()
    {
        var claims = Read("L'entreprise Corlan a débloqué une enveloppe de 1,2 million d'euros pour récompenser 800 agents, soit 1 500 euros en moyenne.", "fr");

        Assert.NotEqual(PayComponent.Pool, Assert.Single(claims, claim => claim.Amount!.High == 1_500).Component);
    }

    [Fact]
    public void An_allowance_paid_by_the_day_is_no_severance() =>
        Assert.Equal(PayComponent.Benefits, Assert.Single(Read("Les soudeurs en déplacement touchent 110 euros par jour d'indemnités.", "fr")).Component);

    [Fact]
    public void The_payers_yearly_report_is_a_filing() =>
        Assert.Equal(ClaimStatus.PublicFiling, Assert.Single(Read("Ann Weiss, the chief executive, was paid €6.3m for 2025, the company's remuneration report shows.", "en")).Status);

    [Fact]
    public void A_survey_is_not_what_a_rumour_behind_it_rests_on()
    {
        var claims = Read("Selon l'enquête annuelle du cabinet Quorle, la rémunération médiane des ingénieurs atteint 58 000 euros. Un chef de projet se serait vu proposer 140 000 euros par an.", "fr");

        Assert.NotEqual(ClaimStatus.Survey, Assert.Single(claims, claim => claim.Amount!.High == 140_000).Status);
    }

    [Theory]
    [InlineData("Les commandants gagnent 9 000 euros par mois, précise le directeur de Corlan.", "fr", "commandants")]
    [InlineData("Un choriste débutant touche 2 150 euros par mois.", "fr", "choriste débutant")]
    [InlineData("Social workers could get a retention payment of up to £5,000 if councillors agree.", "en", "Social workers")]
    [InlineData("“I earn $46,000 a year,” said a quality tester who has worked there since 2021.", "en", "quality tester")]
    public void A_role_is_of_who_is_paid_and_a_noun_phrase(string text, string language, string role) =>
        Assert.Equal(role, Assert.Single(Read(text, language)).Role);

    [Fact]
    public void A_note_ends_without_the_mark_of_the_quotation() =>
        Assert.Equal("à rembourser si le salarié part avant deux ans", Assert.Single(Read("« Nous versons une prime d'arrivée de 5 000 euros, à rembourser si le salarié part avant deux ans », dit Paul Roy.", "fr")).ComponentNote);

    [Fact]
    public void A_body_called_by_its_place_pays_by_its_whole_name() =>
        Assert.Equal("Marsh Bay council", Assert.Single(Read("Marsh Bay council paid its chief executive £98,000 last year.", "en")).Employer);

    [Fact]
    public void A_job_that_holds_the_name_of_a_loan_still_has_pay_in_its_row()
    {
        var claims = Read("The figures are annual base salaries at Corlan Bank.\n\nRole | Base salary | From July\nCashier | £23,000 | £25,000\nMortgage adviser | £38,000 | £40,000", "en");

        Assert.Contains(claims, claim => claim.Amount!.High == 40_000);
    }

    private static IReadOnlyList<PayClaim> Read(string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = "" }).Build());
}
