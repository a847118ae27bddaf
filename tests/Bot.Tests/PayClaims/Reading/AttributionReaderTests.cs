using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Reading;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

public sealed class AttributionReaderTests
{
    [Theory]
    [InlineData("Bakers earn £38,400 a year, said Lena Rao, an analyst at Quillon.", "£38,400", "Lena Rao", nameof(ClaimStatus.Reported))]
    [InlineData("Lena Rao, an analyst at Quillon, told the Northern Ledger that bakers earn £38,400 a year.", "£38,400", "Lena Rao", nameof(ClaimStatus.Reported))]
    [InlineData("According to Lena Rao, an economist, bakers earn £38,400 a year.", "£38,400", "Lena Rao", nameof(ClaimStatus.Reported))]
    [InlineData("\"We start bakers on £38,400,\" Lena Rao said.", "£38,400", "Lena Rao", nameof(ClaimStatus.Reported))]
    [InlineData("Quillon pays bakers £38,400, the Northern Ledger reported.", "£38,400", "Northern Ledger", nameof(ClaimStatus.Reported))]
    [InlineData("Un boulanger gagne 2 900 € par mois, déclare Paul Rivet, économiste.", "2 900", "Paul Rivet", nameof(ClaimStatus.Reported))]
    [InlineData("Selon Paul Rivet, économiste, un boulanger gagne 2 900 € par mois.", "2 900", "Paul Rivet", nameof(ClaimStatus.Reported))]
    [InlineData("« Un boulanger gagne 2 900 € », a déclaré Paul Rivet, délégué du syndicat Pain Libre.", "2 900", "Paul Rivet", nameof(ClaimStatus.Reported))]
    [InlineData("Paul Rivet, économiste, fait savoir qu'un boulanger gagne 2 900 €.", "2 900", "Paul Rivet", nameof(ClaimStatus.Reported))]
    public void The_speaker_is_read_before_and_behind_the_figure(string text, string figure, string speaker, string status)
    {
        var attribution = Read(text, figure);

        Assert.Equal((speaker, true, status), (attribution.Speaker, attribution.SpeakerNamed, attribution.Status.ToString()));
    }

    [Theory]
    [InlineData("Lena Rao, an economist, studied bakers. She added that they earn £38,400.", "£38,400", "Lena Rao")]
    [InlineData("\"It is hard work,\" said Lena Rao, an economist. Rao put the median at £38,400.", "£38,400", "Lena Rao")]
    [InlineData("Bread is up, says Mara Olsen, a spokeswoman for Quillon. The spokeswoman said bakers earn £38,400.", "£38,400", "Mara Olsen")]
    [InlineData("Paul Rivet, économiste, a étudié la paie. Il a ajouté que la médiane atteint 2 900 €.", "2 900", "Paul Rivet")]
    [InlineData("« C'est dur », confie Anne Roux, économiste. La médiane, précise-t-elle, atteint 2 900 €.", "2 900", "Anne Roux")]
    [InlineData("Claire Mabille, porte-parole d'Orvéa, s'est exprimée. La porte-parole précise que la prime est de 900 €.", "900", "Claire Mabille")]
    [InlineData("“Pay is fair. We start on £38,400. Nobody leaves,” said Lena Rao.", "£38,400", "Lena Rao")]
    [InlineData("« La paie est juste. Nous commençons à 2 900 €. Personne ne part », assure Anne Roux.", "2 900", "Anne Roux")]
    [InlineData("Quillon will lift starting pay for bakers to £38,400 in April, it said on Tuesday.", "£38,400", "Quillon")]
    [InlineData("Sami Prowse was offered £38,400 by Quillon, the mill's chairman, Neil Fairbrook, told reporters.", "£38,400", "Neil Fairbrook")]
    [InlineData("Le patron de la Minoterie Orvéa, Paul Rivet, assure payer ses boulangers 2 900 €.", "2 900", "Paul Rivet")]
    [InlineData("La boulangère Anne Roux, de Tourmont, parle d'une surchauffe et situe la médiane à 2 900 €.", "2 900", "Anne Roux")]
    public void A_speaker_is_followed_over_sentences_to_the_full_name(string text, string figure, string speaker) =>
        Assert.Equal(speaker, Read(text, figure).Speaker);

    [Theory]
    [InlineData("The letter in her kitchen drawer offers a base of £60,000.", "£60,000", "letter in her kitchen drawer", nameof(ClaimStatus.Reported))]
    [InlineData("L'annonce que la minoterie a publiée en mars affiche un fixe de 2 900 €.", "2 900", "annonce que la minoterie a publiée en mars", nameof(ClaimStatus.Confirmed))]
    public void A_paper_that_a_sentence_opens_with_states_its_figure(string text, string figure, string speaker, string status)
    {
        var attribution = Read(text, figure);

        Assert.Equal((speaker, status), (attribution.Speaker, attribution.Status.ToString()));
    }

    [Theory]
    [InlineData("Quillon offered £60,000, according to two people familiar with the contracts.", "£60,000", "two people familiar with the contracts")]
    [InlineData("A baker at the firm, who asked not to be named, said she earned £38,400.", "£38,400", "baker at the firm")]
    [InlineData("Two recruiters put the figure at £60,000.", "£60,000", "Two recruiters")]
    [InlineData("Orvéa a offert 60 000 €, selon une source proche du dossier.", "60 000", "source proche du dossier")]
    [InlineData("« Je gagne 2 900 € », confie un boulanger sous couvert d'anonymat.", "2 900", "boulanger sous couvert d'anonymat")]
    [InlineData("Plusieurs employés affirment toucher 2 900 €.", "2 900", "Plusieurs employés")]
    [InlineData("Quillon's deals ran to £60,000, said two people briefed on the awards. Three told us that night bakers got £45,000.", "£45,000", "Three of two people briefed on the awards")]
    [InlineData("The baker has been offered £60,000 by Quillon, his father told a podcast.", "£60,000", "his father")]
    public void Somebody_unnamed_is_called_what_the_article_calls_them(string text, string figure, string speaker)
    {
        var attribution = Read(text, figure);

        Assert.Equal((speaker, false, nameof(ClaimStatus.AnonymousSource)), (attribution.Speaker, attribution.SpeakerNamed, attribution.Status.ToString()));
    }

    [Theory]
    [InlineData("Lena Rao, finance chief of Quillon, said it paid £60,000.", "£60,000", "Quillon", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("Lena Rao, finance chief of Quillon, said Meltham paid £60,000.", "£60,000", "Meltham", null, nameof(ClaimStatus.Reported))]
    [InlineData("Lena Rao, a baker, said she earned £38,400.", "£38,400", null, "Lena Rao", nameof(ClaimStatus.Confirmed))]
    [InlineData("Quillon confirmed that it pays £60,000.", "£60,000", "Quillon", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("Quillon is growing. The company said it pays £60,000.", "£60,000", "Quillon", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("Claire Mabille, directrice des ressources humaines d'Orvéa, confirme une prime de 900 €.", "900", "Orvéa", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("Le PDG d'Orvéa, Paul Rivet, confirme une enveloppe de 900 000 €.", "900 000", "Orvéa", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("Orvéa verse 900 €, assure Paul Rivet, secrétaire général du syndicat Pain Libre.", "900", "Orvéa", null, nameof(ClaimStatus.Reported))]
    [InlineData("A job posting at Quillon lists £60,000.", "£60,000", "Quillon", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("She received £2.1 million, according to Quillon's annual report.", "£2.1", "Quillon", null, nameof(ClaimStatus.PublicFiling))]
    [InlineData("Quillon's proxy statement shows that she received £2.1 million.", "£2.1", "Quillon", null, nameof(ClaimStatus.PublicFiling))]
    [InlineData("Elle a perçu 2,1 M€, selon le document d'enregistrement universel.", "2,1", "Orvéa", null, nameof(ClaimStatus.PublicFiling))]
    [InlineData("A survey by Dorian Lisle puts the median at £38,400.", "£38,400", null, null, nameof(ClaimStatus.Survey))]
    [InlineData("Selon le baromètre du cabinet Dorian Lisle, la médiane est de 2 900 €.", "2 900", null, null, nameof(ClaimStatus.Survey))]
    [InlineData("According to user-submitted data on Wagewise.example, bakers earn £38,400.", "£38,400", null, null, nameof(ClaimStatus.Survey))]
    [InlineData("The recruitment firm Dorian Lisle says bakers earn £38,400.", "£38,400", null, null, nameof(ClaimStatus.Survey))]
    [InlineData("An offer letter seen by the Northern Ledger promises £60,000.", "£60,000", "Quillon", null, nameof(ClaimStatus.Reported))]
    [InlineData("Bakers earn £38,400 a year.", "£38,400", null, null, nameof(ClaimStatus.Reported))]
    [InlineData("\"We start on £38,400,\" said Lena Rao, who runs human resources at Quillon.", "£38,400", "Quillon", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("\"I was offered £38,400,\" said Lena Rao, a baker.", "£38,400", "Quillon", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("« On m'a proposé 2 900 € », confie Malo, boulanger.", "2 900", "Orvéa", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("Contactée, l'entreprise assure que la prime est de 900 €.", "900", "Orvéa", null, nameof(ClaimStatus.Confirmed))]
    [InlineData("La prime est de 900 €, a indiqué mardi le syndicat des boulangers.", "900", "Orvéa", null, nameof(ClaimStatus.Reported))]
    [InlineData("Il a touché 412 000 €, selon les comptes déposés au greffe.", "412", "Orvéa", null, nameof(ClaimStatus.PublicFiling))]
    [InlineData("Le décret fixe le traitement à 2 450 €.", "2 450", null, null, nameof(ClaimStatus.PublicFiling))]
    [InlineData("À en croire un recruteur, les candidats réclament 70 000 €.", "70 000", null, null, nameof(ClaimStatus.AnonymousSource))]
    [InlineData("Orvéa aurait offert 60 000 €. Deux boulangers ont décrit ces conditions sous couvert d'anonymat.", "60 000", "Orvéa", null, nameof(ClaimStatus.AnonymousSource))]
    public void The_status_is_that_of_who_states_it(string text, string figure, string? employer, string? person, string status) =>
        Assert.Equal(status, Read(text, figure, employer, person).Status.ToString());

    [Theory]
    [InlineData("A survey by Dorian Lisle covers 900 bakers. The median base is £38,400.", "£38,400", "Dorian Lisle", nameof(ClaimStatus.Survey))]
    [InlineData("Le baromètre du cabinet Dorian Lisle vient de paraître. En moyenne, un boulanger gagne 2 900 €.", "2 900", "Dorian Lisle", nameof(ClaimStatus.Survey))]
    [InlineData("A survey by Dorian Lisle covers 900 bakers. Meltham pays £60,000.", "£60,000", null, nameof(ClaimStatus.Reported))]
    [InlineData("Lena Rao, an economist, said pay is fair. Bakers earn £38,400.", "£38,400", null, nameof(ClaimStatus.Reported))]
    [InlineData("A survey by Dorian Lisle covers 900 bakers.\n\nBakers earn £38,400.", "£38,400", null, nameof(ClaimStatus.Reported))]
    public void A_survey_carries_through_its_paragraph_until_somebody_else_is_spoken_of(string text, string figure, string? speaker, string status)
    {
        var attribution = Read(text, figure);

        Assert.Equal((speaker, status), (attribution.Speaker, attribution.Status.ToString()));
    }

    [Fact]
    public void What_the_paper_found_out_itself_is_reported_in_its_name()
    {
        var attribution = Read("Quillon offered bakers £60,000, the Northern Ledger has learned.", "£60,000");

        Assert.Equal(("Northern Ledger", nameof(ClaimStatus.Reported), false), (attribution.Speaker, attribution.Status.ToString(), attribution.SpeakerNamed));
    }

    [Theory]
    [InlineData("Orvéa aurait versé 900 €.", "900", nameof(Modality.Conditional))]
    [InlineData("La prime s'établirait à 900 €.", "900", nameof(Modality.Conditional))]
    [InlineData("Les boulangers toucheraient 2 900 €.", "2 900", nameof(Modality.Conditional))]
    [InlineData("Orvéa promet 900 € à ceux qui accepteraient de venir.", "900", nameof(Modality.Indicative))]
    [InlineData("Elle propose une prime qui atteindrait 900 €.", "900", nameof(Modality.Conditional))]
    [InlineData("La prime pourrait atteindre 900 €.", "900", nameof(Modality.Indicative))]
    [InlineData("Si elle restait, elle gagnerait 900 €.", "900", nameof(Modality.Indicative))]
    [InlineData("Quillon reportedly paid £900.", "£900", nameof(Modality.Conditional))]
    [InlineData("Quillon is said to pay £900.", "£900", nameof(Modality.Conditional))]
    [InlineData("Selon des rumeurs, Orvéa paie 900 €.", "900", nameof(Modality.Conditional))]
    [InlineData("Quillon paid £900.", "£900", nameof(Modality.Indicative))]
    public void Hearsay_is_told_from_what_is_stated_as_fact(string text, string figure, string modality) =>
        Assert.Equal(modality, Read(text, figure).Modality.ToString());

    [Theory]
    [InlineData("Not everyone gets £60,000, said Lena Rao, Quillon's chief people officer.", "£60,000", nameof(DeniedPart.Everyone))]
    [InlineData("« Tout le monde ne touche pas 900 € », nuance Claire Mabille.", "900", nameof(DeniedPart.Everyone))]
    [InlineData("\"The £60,000 figure is wrong,\" said Colm Dunne, a spokesman.", "£60,000", nameof(DeniedPart.Amount))]
    [InlineData("Les 900 € ne constituent pas une prime à la signature, précise Claire Mabille.", "900", nameof(DeniedPart.Component))]
    [InlineData("None of those who joined received £60,000, a person close to the firm said.", "£60,000", nameof(DeniedPart.Recipients))]
    [InlineData("Aucun des boulangers recrutés n'a touché 900 €, selon une source interne.", "900", nameof(DeniedPart.Recipients))]
    [InlineData("Quillon has never offered £60,000, said Lena Rao.", "£60,000", nameof(DeniedPart.Existence))]
    [InlineData("Orvéa n'a jamais proposé 900 €, assure Claire Mabille.", "900", nameof(DeniedPart.Existence))]
    public void A_denied_figure_says_what_is_denied(string text, string figure, string part)
    {
        var attribution = Read(text, figure);

        Assert.Equal((part, ClaimStatus.Denied), (attribution.Denies.ToString(), attribution.Status));
    }

    [Theory]
    [InlineData("Not everyone gets £60,000; the median is £22,000, said Lena Rao.", "£22,000")]
    [InlineData("Quillon declined to comment on the £60,000.", "£60,000")]
    [InlineData("Orvéa n'a pas souhaité commenter les 900 €.", "900")]
    public void Beside_a_denial_other_figures_stand(string text, string figure) => Assert.Null(Read(text, figure).Denies);

    private static Attribution Read(string text, string figure, string? employer = null, string? person = null)
    {
        var article = new ClaimText(new ArticleBuilder().WithText(text).Build());
        return AttributionReader.Read(article, NameReader.Read(article), new TextSpan(text.IndexOf(figure, StringComparison.Ordinal), figure.Length), employer, person);
    }
}
