using Bot.Answering.Composition.Written;
using Bot.Answering.FaqMatching;
using Bot.Answering.Verification;
using Bot.Language;
using Bot.PayClaims.Ledger;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Verification;

/// <summary>A sentence that a model wrote leaves only when its quotes carry it; told in other words it still leaves.</summary>
public sealed class StatementVerifierTests
{
    private static readonly ConceptIndex Concepts = new(Glossary.Load());

    [Theory]
    [InlineData("If the talks fail, a walkout could begin on 3 May. The canteen was not renovated.", "The canteen was renovated.", "en", false)]
    [InlineData("Norvik raised the night rate to £19, and nobody at the plant disputes this.", "Norvik's night rate was raised to £19.", "en", true)]
    [InlineData("The welders' premium was raised, but the drivers' allowance was not paid.", "The drivers' allowance was paid.", "en", false)]
    [InlineData("The welders' premium was raised, but the drivers' allowance was not paid.", "The drivers' allowance was not paid.", "en", true)]
    [InlineData("The welders' premium was raised in May; the drivers' allowance was not paid.", "The welders' premium went up in May.", "en", true)]
    [InlineData("La prime des soudeurs a été relevée en mai ; l'indemnité des chauffeurs n'a pas été versée.", "La prime des soudeurs a été relevée en mai.", "fr", true)]
    [InlineData("La prime des soudeurs a été relevée en mai ; l'indemnité des chauffeurs n'a pas été versée.", "L'indemnité des chauffeurs a été versée.", "fr", false)]
    public void A_denial_must_be_told_with_what_it_denies(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Norvik opened a second yard in June, and might double the night premium next year.", "A second yard of Norvik's was opened in June.", "en", true)]
    [InlineData("Norvik opened a second yard in June, and might double the night premium next year.", "Norvik doubles the night premium next year.", "en", false)]
    [InlineData("Norvik opened a second yard in June, and might double the night premium next year.", "Norvik may double the night premium next year.", "en", true)]
    [InlineData("Cinq soudeurs auraient été approchés ; trois ont quitté Norvik en juin.", "Trois soudeurs ont quitté Norvik en juin.", "fr", true)]
    [InlineData("Cinq soudeurs auraient été approchés ; trois ont quitté Norvik en juin.", "Cinq soudeurs ont été approchés.", "fr", false)]
    [InlineData("Norvik plans to move its welders to a yearly premium.", "Norvik moved its welders to a yearly premium.", "en", false)]
    [InlineData("Norvik plans to move its welders to a yearly premium.", "Norvik intends to move its welders to a yearly premium.", "en", true)]
    [InlineData("Decisions on the yards would be announced on 20 May.", "Decisions on the yards have already been announced on 20 May.", "en", false)]
    public void A_doubt_must_be_told_with_what_is_doubted(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Ada Moran, Norvik's plant director, said the offer was fair. Union delegate Piet Vos rejected the timetable.", "Ada Moran, Norvik's plant director, considers the offer fair.", "en", true)]
    [InlineData("Ada Moran, Norvik's plant director, said the offer was fair. Union delegate Piet Vos rejected the timetable.", "Piet Vos said the offer was fair.", "en", false)]
    [InlineData("« L'offre est honnête », a déclaré Ada Moran, directrice de l'usine Norvik. Piet Vos a rejeté le calendrier.", "Ada Moran juge l'offre honnête.", "fr", true)]
    [InlineData("« L'offre est honnête », a déclaré Ada Moran, directrice de l'usine Norvik. Piet Vos a rejeté le calendrier.", "Selon Piet Vos, l'offre est honnête.", "fr", false)]
    [InlineData("Two welders said they had been offered a premium of $900. A Norvik spokesperson declined to comment.", "A Norvik spokesperson said welders were offered a premium of $900.", "en", false)]
    [InlineData("Two welders said they had been offered a premium of $900. A Norvik spokesperson declined to comment.", "Two welders say that they were offered a premium of $900.", "en", true)]
    public void Each_speaker_says_what_the_quotes_have_that_one_say(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("The day rate fell to 465 euros in 2026, against 490 euros a year earlier.", "The day rate dropped from 490 to 465 euros in 2026.", "en", true)]
    [InlineData("The day rate fell to 465 euros in 2026, against 490 euros a year earlier.", "The day rate went from 465 to 490 euros in 2026.", "en", false)]
    [InlineData("L'écart entre les sites est passé de 17 à 11 % en trois ans.", "En trois ans, l'écart entre les sites est tombé de 17 % à 11 %.", "fr", true)]
    [InlineData("L'écart entre les sites est passé de 17 à 11 % en trois ans.", "L'écart entre les sites est passé de 11 à 17 % en trois ans.", "fr", false)]
    public void A_change_keeps_its_direction(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("A tenth of the welders receive a premium.", "One welder in ten receives a premium.", "en", true)]
    [InlineData("A tenth of the welders receive a premium.", "One welder in five receives a premium.", "en", false)]
    [InlineData("Près de quatre soudeurs sur dix touchent une prime.", "Près de 40 % des soudeurs touchent une prime.", "fr", true)]
    [InlineData("Près de quatre soudeurs sur dix touchent une prime.", "Près de 60 % des soudeurs touchent une prime.", "fr", false)]
    [InlineData("Cashiers will receive a rise of 40 cents in May.", "Cashiers will receive a rise of 40% in May.", "en", false)]
    [InlineData("The target bonus is 12% of base salary.", "The target bonus equals 12% of base salary.", "en", true)]
    [InlineData("The target bonus is 12% of base salary.", "The target base salary equals 12% of base salary.", "en", false)]
    [InlineData("Les intérimaires touchent 1 390 euros brut par garde.", "Les intérimaires touchent 1 390 euros net par garde.", "fr", false)]
    [InlineData("En Suisse, les caissières touchent 4 350 francs par mois.", "En Suisse, les caissières touchent 4 350 euros par mois.", "fr", false)]
    public void Shares_and_sums_are_of_the_same_thing(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("The premium of $900 must be repaid by welders who leave early.", "Welders who leave early must repay the premium of $900, with interest.", "en", false)]
    [InlineData("The premium of $900 must be repaid by welders who leave early.", "Welders who leave early must repay the premium of $900.", "en", true)]
    [InlineData("La prime de 900 euros est remboursable par les soudeurs qui partent.", "La prime de 900 euros est remboursable par les soudeurs qui partent, avec intérêts.", "fr", false)]
    [InlineData("A tenth of the welders receive a premium of $900.", "Most of the welders receive a premium of $900.", "en", false)]
    [InlineData("Norvik paid its welders $900 in May.", "Norvik paid its welders $900 in May, more than its rivals.", "en", false)]
    [InlineData("Only the premium of $900 is paid in May.", "The premium of $900 is paid in May.", "en", true)]
    public void Nothing_is_hung_on(string text, string sentence, string language, bool leaves) => Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("We could raise the bands of welders and drivers in May if the board agrees.", "Tavik could raise the bands of welders and drivers in May if the board agrees, Ada Moran says.", true)]
    [InlineData("The bands of welders and drivers could be raised in May if the board agrees.", "Ada Moran could raise the bands of welders and drivers in May if the board agrees.", false)]
    [InlineData("We could raise the bands of welders and drivers in May if the board agrees.", "Tavik could raise the bands of welders and drivers in May if the board agrees, Piet Vos says.", false)]
    public void Who_says_we_is_named_where_the_article_begins(string quote, string sentence, bool leaves)
    {
        var article = new ArticleBuilder().WithText($"Ada Moran heads Tavik. {new string('-', 10)} {string.Concat(Enumerable.Repeat("The yard is old and it was built by the river. ", 12))}{quote} Piet Vos is a welder.").Build();
        var verifier = new StatementVerifier([article], new ClaimLedger([(article, [])]), ReplyLanguage.English, Concepts);

        var faults = verifier.Faults(new WrittenStatement(sentence, [new WrittenCitation(1, quote)]));

        Assert.True(leaves == (faults.Count == 0), string.Join(", ", faults));
    }

    [Theory]
    [InlineData("Norvik pays welders a premium of $900 in May.", "Norvik pays welders a premium of $900 in May.", "en", true)]
    [InlineData("Norvik pays welders a premium of $900 in May.", "General Freight pays welders a premium of $900 in May.", "en", false)]
    [InlineData("Norvik verse aux soudeurs une prime de 900 euros en mai.", "La Banque Nationale verse aux soudeurs une prime de 900 euros en mai.", "fr", false)]
    public void A_company_of_ordinary_words_takes_no_others_place(string quote, string sentence, string language, bool leaves)
    {
        var others = language == "fr" ? "En juin, la Banque Nationale a recruté des chauffeurs." : "In June the carrier General Freight hired drivers.";
        var article = new ArticleBuilder().WithText($"{others} {quote}").With(article => article with { Language = language }).Build();
        var verifier = new StatementVerifier([article], new ClaimLedger([(article, [])]), language == "fr" ? ReplyLanguage.French : ReplyLanguage.English, Concepts);

        var faults = verifier.Faults(new WrittenStatement(sentence, [new WrittenCitation(1, quote)]));

        Assert.True(leaves == (faults.Count == 0), string.Join(", ", faults));
    }

    internal static void Holds(string text, string sentence, string language, bool leaves)
    {
        var article = new ArticleBuilder().WithText(text).With(article => article with { Language = language }).Build();
        var verifier = new StatementVerifier([article], new ClaimLedger([(article, [])]), language == "fr" ? ReplyLanguage.French : ReplyLanguage.English, Concepts);
        var written = new WrittenStatement(sentence, [new WrittenCitation(1, text)]);

        var faults = verifier.Faults(written);

        Assert.True(leaves == (faults.Count == 0), string.Join(", ", faults));
        Assert.Equal(leaves, verifier.Verify(written) is Verified.Holds);
    }
}
