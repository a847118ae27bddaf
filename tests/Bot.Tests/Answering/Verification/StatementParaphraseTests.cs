using Bot.Answering.Composition.Written;
using Bot.Answering.FaqMatching;
using Bot.Answering.Verification;
using Bot.Language;
using Bot.PayClaims.Ledger;
using Bot.Tests.Builders;
using Xunit;

namespace Bot.Tests.Answering.Verification;

/// <summary>What may be told in other words than the quotes', and the nearest that may not.</summary>
public sealed class StatementParaphraseTests
{
    // A Wednesday.
    private static readonly DateOnly Published = new(2026, 3, 11);

    [Theory]
    [InlineData("Norvik opened a second yard for its welders on Monday.", "In March 2026 Norvik opened a second yard for its welders.", "en", true)]
    [InlineData("Norvik opened a second yard for its welders on Monday.", "On 9 March 2026 Norvik opened a second yard for its welders.", "en", true)]
    [InlineData("Norvik opened a second yard for its welders on Monday.", "In May 2026 Norvik opened a second yard for its welders.", "en", false)]
    [InlineData("Norvik opened a second yard for its welders last November.", "Norvik opened a second yard for its welders in November 2025.", "en", true)]
    [InlineData("Norvik keeps its second yard open until June 2028.", "Norvik keeps its second yard open until June 2026.", "en", false)]
    [InlineData("Norvik a ouvert mardi un second chantier pour ses soudeurs.", "En mars 2026, Norvik a ouvert un second chantier pour ses soudeurs.", "fr", true)]
    [InlineData("Norvik a ouvert mardi un second chantier pour ses soudeurs.", "En juin 2026, Norvik a ouvert un second chantier pour ses soudeurs.", "fr", false)]
    public void The_day_of_the_article_dates_what_it_tells(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Four welders stayed at Norvik after the offer of Tavik.", "Four welders did not leave Norvik after the offer of Tavik.", "en", true)]
    [InlineData("Four welders received the offer of Tavik.", "Four welders did not receive the offer of Tavik.", "en", false)]
    [InlineData("A welder turned the offer of Tavik down.", "A welder rejected the offer of Tavik.", "en", true)]
    [InlineData("A welder turned the offer of Tavik down.", "A welder took the offer of Tavik.", "en", false)]
    [InlineData("La paie des chauffeurs sera gelée en 2027.", "La paie des chauffeurs ne sera pas augmentée en 2027.", "fr", true)]
    [InlineData("La paie des chauffeurs sera augmentée en 2027.", "La paie des chauffeurs ne sera pas augmentée en 2027.", "fr", false)]
    [InlineData("Le syndicat juge la prime des chauffeurs injustifiée.", "Le syndicat juge la prime des chauffeurs justifiée.", "fr", false)]
    [InlineData("Les chauffeurs sont exclus de la prime des soudeurs.", "La prime des soudeurs s'applique aussi aux chauffeurs.", "fr", false)]
    public void A_denial_may_be_said_by_a_verb(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("The premium of $900 can be reclaimed if a welder leaves for Tavik.", "The premium of $900 can be reclaimed from a welder who leaves for Tavik.", "en", true)]
    [InlineData("The premium of $900 may be reclaimed from a welder.", "The premium of $900 is reclaimed from a welder.", "en", false)]
    [InlineData("La prime de 900 euros est rendue si le soudeur part chez Tavik.", "La prime de 900 euros est rendue par le soudeur qui part chez Tavik.", "fr", true)]
    [InlineData("Norvik hopes to keep the night shift but could not rule out its closing.", "Norvik said the night shift will be closed.", "en", false)]
    public void A_condition_may_be_told_of_whom_it_is(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Norvik will pay its welders a premium of $900, the carmaker said.", "Norvik will pay its welders a premium of $900.", "en", true)]
    [InlineData("Norvik will pay its welders a premium of $900, two people familiar with the plan said.", "Norvik will pay its welders a premium of $900.", "en", false)]
    [InlineData("The premium of welders at Norvik was $900 in 2025, the union said.", "The premium of welders at Norvik was $900 in 2025.", "en", false)]
    [InlineData("Norvik a versé 900 euros de prime à ses soudeurs en 2025, selon ses comptes.", "Norvik a versé 900 euros de prime à ses soudeurs en 2025.", "fr", true)]
    [InlineData("Norvik a versé 900 euros de prime à ses soudeurs en 2025, selon deux sources anonymes.", "Norvik a versé 900 euros de prime à ses soudeurs en 2025.", "fr", false)]
    public void An_organisations_figures_of_itself_need_not_be_told_as_its_word(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("The profit of Norvik fell to $1.3 million in 2025, against $1.6 million in 2024.", "The profit of Norvik fell by $300,000 in 2025, to $1.3 million.", "en", true)]
    [InlineData("The profit of Norvik fell to $1.3 million in 2025, against $1.6 million in 2024.", "The profit of Norvik fell by $400,000 in 2025, to $1.3 million.", "en", false)]
    [InlineData("Deux tiers de la prime des soudeurs sont en actions, le reste est payé en mai.", "Un tiers de la prime des soudeurs est payé en mai, le reste est en actions.", "fr", true)]
    [InlineData("Le taux horaire passera de 38 à 43 euros sur la durée de l'accord de quatre ans.", "Sur quatre ans, le taux horaire passera de 38 à 43 euros.", "fr", true)]
    [InlineData("Le taux horaire passera de 38 à 43 euros le mois prochain.", "Sur quatre ans, le taux horaire passera de 38 à 43 euros.", "fr", false)]
    [InlineData("Welders get between four and twelve months of pay.", "Welders get 1 to 12 months of pay.", "en", false)]
    [InlineData("Norvik a perdu 4 % de ses soudeurs, soit un quart de moins que Tavik.", "Norvik a perdu 4 % de ses soudeurs, soit 25 % de moins que Tavik.", "fr", true)]
    public void Figures_may_follow_from_the_quotes(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("L'accord signé par deux syndicats sur trois prévoit une prime de 900 euros.", "La prime des soudeurs est de 900 euros selon l'accord.", "fr", true)]
    [InlineData("Norvik prévoit une prime de 900 euros en mai.", "Norvik a versé une prime de 900 euros en mai.", "fr", false)]
    [InlineData("La prime des soudeurs dépend de l'accord du conseil.", "La prime des soudeurs reste soumise à l'aval du conseil.", "fr", true)]
    [InlineData("The welders' premium is subject to approval by the board.", "The welders' premium still needs the approval of the board.", "en", true)]
    [InlineData("The yard said it could not prove that the premium kept welders.", "The yard said it had no proof that the premium kept welders.", "en", true)]
    [InlineData("Norvik refuse de confirmer ou de démentir la prime des soudeurs.", "Norvik ne confirme ni ne dément la prime des soudeurs.", "fr", true)]
    [InlineData("La moitié des postes de soudeurs restent vacants.", "La moitié des postes de soudeurs ne sont pas pourvus.", "fr", true)]
    [InlineData("Norvik has frozen the hiring of welders.", "Norvik is not hiring welders.", "en", true)]
    public void What_is_open_agreed_or_standing_still_in_other_words(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Welders get a bonus of 900 kroner if the ship is delivered by 30 June, and nothing is paid after that.", "Welders get a bonus of 900 kroner if the ship is delivered by 30 June.", "en", true)]
    [InlineData("Welders get a bonus of 900 kroner to make up for pay that they had given up at Tavik.", "Welders get a bonus of 900 kroner.", "en", true)]
    [InlineData("Welders did not get a bonus of 900 kroner.", "Welders get a bonus of 900 kroner.", "en", false)]
    [InlineData("Un soudeur touchera 900 euros. Ceux qui n'atteindront pas l'objectif resteront à 700 euros.", "Un soudeur touchera 900 euros s'il atteint l'objectif ; sinon, il restera à 700 euros.", "fr", true)]
    public void A_denial_that_is_not_told_need_not_be_kept(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Dix-huit soudeurs sur cent, soit 18 %, ont reçu la prime.", "Dix-huit pour cent des soudeurs ont reçu la prime.", "fr", true)]
    [InlineData("La prime a été de 3,9 millions d'euros, contre 4,6 millions un an plus tôt.", "La prime est tombée de 4,6 à 3,9 millions d'euros.", "fr", true)]
    [InlineData("La prime a été de 3,9 millions d'euros, contre 4,6 millions un an plus tôt.", "La prime est montée de 3,9 à 4,6 millions d'euros.", "fr", false)]
    [InlineData("Raises will be limited to 2%, half last year's rate.", "Raises will be limited to 2%, which is 50% of last year's rate.", "en", true)]
    [InlineData("Le fonds est de 62 millions de francs suisses.", "Le fonds est de 62 millions de €.", "fr", false)]
    public void Figures_may_be_written_otherwise(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    private static void Holds(string text, string sentence, string language, bool leaves)
    {
        var article = new ArticleBuilder().WithText(text).With(article => article with { Language = language, Published = Published }).Build();
        var verifier = new StatementVerifier([article], new ClaimLedger([(article, [])]), language == "fr" ? ReplyLanguage.French : ReplyLanguage.English, new ConceptIndex(Glossary.Load()));

        var faults = verifier.Faults(new WrittenStatement(sentence, [new WrittenCitation(1, text)]));

        Assert.True(leaves == (faults.Count == 0), string.Join(", ", faults));
    }
}
