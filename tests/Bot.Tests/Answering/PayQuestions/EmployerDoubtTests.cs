using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Who pays, where an article on two companies does not say it beside the figure, and the claim was given to the one that is not asked about.</summary>
public sealed class EmployerDoubtTests
{
    private const string English = "Tarn keeps its riggers. Its Danish rival Norvik goes further. It offers a joining bonus of 8,000 euros to riggers.";
    private const string French = "Tarn garde ses gréeurs. Son rival danois Norvik va plus loin. Il propose une prime d'arrivée de 8 000 euros aux gréeurs.";

    [Theory]
    [InlineData("en", English, "What joining bonus does Norvik offer?", "It offers a joining bonus of 8,000 euros to riggers.")]
    [InlineData("fr", French, "Quelle prime d'arrivée propose Norvik ?", "Il propose une prime d'arrivée de 8 000 euros aux gréeurs.")]
    public void The_company_of_the_sentence_before_is_not_stood_against_by_a_guess(string language, string text, string question, string words) =>
        Assert.Null(Read(language, "Pay of riggers", text, question, words));

    [Theory]
    [InlineData("en", "Norvik loses riggers to Tarn", "What does Norvik pay riggers?")]
    [InlineData("fr", "Norvik perd ses gréeurs", "Que paie Norvik aux gréeurs ?")]
    public void Nor_is_the_company_that_the_article_is_on(string language, string title, string question)
    {
        var text = language == "en" ? "Riggers leave for Tarn.\n\nA rise was announced on Monday. From April riggers get 3,000 euros a month." : "Les gréeurs partent chez Tarn.\n\nUne hausse a été annoncée lundi. Dès avril, les gréeurs touchent 3 000 euros par mois.";

        Assert.Null(Read(language, title, text, question, text[(text.IndexOf(". ", StringComparison.Ordinal) + 2)..]));
    }

    [Theory]
    [InlineData("en", "Tarn pays riggers a joining bonus of 8,000 euros. Norvik waits.", "What joining bonus does Norvik offer?", "Tarn pays riggers a joining bonus of 8,000 euros.")]
    [InlineData("fr", "Tarn verse aux gréeurs une prime d'arrivée de 8 000 euros. Norvik attend.", "Quelle prime d'arrivée propose Norvik ?", "Tarn verse aux gréeurs une prime d'arrivée de 8 000 euros.")]
    [InlineData("en", "Tarn is rich. It plans a merger with Norvik. It offers a joining bonus of 8,000 euros.", "What joining bonus does Norvik offer?", "It offers a joining bonus of 8,000 euros.")]
    [InlineData("fr", "Tarn est riche. Elle prépare une fusion avec Norvik. Elle offre une prime d'arrivée de 8 000 euros.", "Quelle prime d'arrivée propose Norvik ?", "Elle offre une prime d'arrivée de 8 000 euros.")]
    public void An_employer_that_is_said_there_or_that_nothing_speaks_against_stays(string language, string text, string question, string words) =>
        Assert.Equal("Tarn", Read(language, "Pay of riggers", text, question, words));

    [Theory]
    [InlineData("en", English, "Does Norvik pay a joining bonus of 8,000 euros?", "It offers a joining bonus of 8,000 euros to riggers.")]
    [InlineData("fr", French, "Norvik verse-t-il une prime d'arrivée de 8 000 euros ?", "Il propose une prime d'arrivée de 8 000 euros aux gréeurs.")]
    public void Whose_the_questions_own_figure_is_is_not_doubted(string language, string text, string question, string words) =>
        Assert.Equal("Tarn", Read(language, "Pay of riggers", text, question, words, new PayAmount(8_000m, 8_000m, "EUR")));

    /// <returns>The employer that is left of a claim given to Tarn.</returns>
    private static string? Read(string language, string title, string text, string question, string words, params PayAmount[] figures)
    {
        var index = new AnswererBuilder().WithArticle("a", title, text, language: language).BuildIndex();
        var query = new QueryReader(Translations.Default).Read(question, null, ReplyLanguages.Parse(language)!.Value, index);
        var claim = new PayClaimBuilder().By("Tarn").Paying(8_000m, "EUR").At(text, words).Build();
        return new EmployerDoubt(new AskedWords(question, query, index.Ledger), figures).Read(index.Find(new ArticleId("a"))!, claim).Employer;
    }
}
