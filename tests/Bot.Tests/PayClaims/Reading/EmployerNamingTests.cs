using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Reading;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>Which organisations of an article may pay, and by what name.</summary>
public sealed class EmployerNamingTests
{
    [Theory]
    [InlineData("Payroll leak at Sunhaven Cruises", "en", "Sunhaven Cruises")]
    [InlineData("Bank of Ulvermere: who got what", "en", "Bank of Ulvermere")]
    [InlineData("What Loomcraft pays, by its own account", "en", "Loomcraft")]
    [InlineData("Remous à la Banque des Marais", "fr", "Banque des Marais")]
    [InlineData("Intéressement : Solenn partage", "fr", "Solenn")]
    public void A_title_names_organisations(string title, string language, string name) =>
        Assert.Contains(name, EmployerTitle.Names(title, language));

    [Theory]
    [InlineData("Rivals Raise Starting Pay", "en")]
    [InlineData("Nurses want more than warm words", "en")]
    [InlineData("Salaires : les soudeurs réclament leur part", "fr")]
    public void A_title_without_an_organisation_names_none(string title, string language) =>
        Assert.Empty(EmployerTitle.Names(title, language));

    [Theory]
    [InlineData("l'Institut lémanide de photonique (ILP) recrute", "ILP", "Institut lémanide de photonique")]
    [InlineData("the Tallahoma Department of Bridges (TDB) hires", "TDB", "Tallahoma Department of Bridges")]
    [InlineData("the National Union of Bridge Workers (NUBW) says", "NUBW", "National Union of Bridge Workers")]
    public void An_acronym_stands_for_the_words_that_spell_it(string text, string acronym, string words) =>
        Assert.Equal(words, EmployerAcronyms.Find(text)[acronym].In(text));

    [Fact]
    public void An_acronym_that_the_words_before_do_not_spell_stands_for_itself() =>
        Assert.Empty(EmployerAcronyms.Find("Selon le syndicat de la maison (CGT), la prime est de 900 euros."));

    [Fact]
    public void A_short_text_goes_on_with_the_employer_of_its_title() =>
        Assert.Equal("Quarlowe", Assert.Single(Read("Intéressement : Quarlowe partage", "Chaque salarié a reçu une prime de 1 500 euros.", "fr")).Employer);

    [Theory]
    [InlineData("Nurses at Fennimore's earn £31,000 a year. Fennimore's, which runs nine shops, declined to comment. Fennimore's is hiring.", "en", "Fennimore's")]
    [InlineData("Halyard Foods, Inc. pays welders a base salary of $61,000 a year.", "en", "Halyard Foods, Inc.")]
    [InlineData("La Scop Lumière du Causse paie ses techniciens un salaire de 2 900 euros par mois.", "fr", "Scop Lumière du Causse")]
    public void An_employer_goes_by_its_whole_name(string text, string language, string name) =>
        Assert.Equal(name, Assert.Single(Read("", text, language)).Employer);

    [Theory]
    [InlineData("Cardell pays more. Cardell hires engineers at a base salary of $210,000 a year. Cardell opened Cardell Superintelligence Labs in May. Cardell denies nothing.", "en")]
    [InlineData("Cardell paie mieux. Cardell embauche des ingénieurs avec un salaire de base de 210 000 dollars par an. Cardell a ouvert Cardell Superintelligence Labs en mai. Cardell ne dément rien.", "fr")]
    public void A_part_of_a_company_does_not_give_it_its_name(string text, string language) =>
        Assert.Equal("Cardell", Assert.Single(Read("", text, language)).Employer);

    [Theory]
    [InlineData("Cardell offers researchers up to $300 million over four years. The firm opened in 2024.", "en")]
    [InlineData("Cardell propose à des chercheurs jusqu'à 300 millions de dollars sur quatre ans. L'entreprise a ouvert en 2024.", "fr")]
    public void A_plain_offer_to_people_at_work_is_a_claim(string text, string language)
    {
        var claim = Assert.Single(Read("", text, language));

        Assert.Equal(("Cardell", PayPeriod.FourYears, (decimal?)null, 300_000_000m), (claim.Employer, claim.Period, claim.Amount!.Low, claim.Amount.High));
    }

    [Fact]
    public void A_paper_confirms_no_pay() =>
        Assert.Equal(ClaimStatus.Reported, AttributionStatus.Possible(ClaimStatus.Confirmed, new SpeakerSource(SpeakerKind.Outlet, "The Courier", 0), ClaimStatus.Reported, null, null));

    [Fact]
    public void Nobody_without_a_name_confirms_pay() =>
        Assert.Equal(ClaimStatus.AnonymousSource, AttributionStatus.Possible(ClaimStatus.Confirmed, new SpeakerSource(SpeakerKind.Unnamed, "a rigger", 0), ClaimStatus.AnonymousSource, "Corlan", null));

    [Theory]
    [InlineData("Norvik", "Corlan", nameof(ClaimStatus.Reported))]
    [InlineData("Corlan", "Corlan Freight", nameof(ClaimStatus.Confirmed))]
    public void Who_belongs_to_another_house_confirms_nothing_of_what_it_pays(string affiliation, string employer, string status)
    {
        var chief = new NameMention(default, "Ann Weiss", NameKind.Person, "chief executive", affiliation);

        Assert.Equal(status, AttributionStatus.Possible(ClaimStatus.Confirmed, new SpeakerSource(SpeakerKind.Person, "Ann Weiss", 0, chief), ClaimStatus.Reported, employer, null).ToString());
    }

    [Fact]
    public void The_payers_own_notice_may_confirm_it() =>
        Assert.Equal(ClaimStatus.Confirmed, AttributionStatus.Possible(ClaimStatus.Confirmed, new SpeakerSource(SpeakerKind.Posting, "advert", 0), ClaimStatus.Reported, null, null));

    [Theory]
    [InlineData("", "The Bank of Ulverdale pays tellers $41,000 a year. Ulverdale also offered a signing bonus of $2,000 to tellers in May.", "en", "Bank of Ulverdale")]
    [InlineData("", "La Banque Morvillier recrute. Chez Morvillier, un conseiller débute à 31 000 euros par an.", "fr", "Banque Morvillier")]
    [InlineData("", "La société Les Films du Vallon tourne à Brest. Chez Vallon, un monteur touche 2 100 euros par semaine.", "fr", "Les Films du Vallon")]
    public void A_name_that_stands_without_its_kind_is_the_one_with_it(string title, string text, string language, string employer) =>
        Assert.All(Read(title, text, language), claim => Assert.Equal(employer, claim.Employer));

    [Theory]
    [InlineData("", "Level C riggers get more. At Corlan, Level C starts at a salary of $71,000 a year.", "en", "Corlan")]
    [InlineData("", "Tovelo, the app on which neighbours swap tools, pays its engineers a salary of $120,000 a year.", "en", "Tovelo")]
    public void A_grade_employs_nobody_and_an_app_is_no_survey(string title, string text, string language, string employer) =>
        Assert.Equal(employer, Assert.Single(Read(title, text, language)).Employer);

    private static IReadOnlyList<PayClaim> Read(string title, string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = title }).Build());
}
