using Bot.Answering;
using Bot.Articles;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Questions on what a figure is: over what time, before or after tax, which part of pay, what it takes in.</summary>
public sealed class DefinitionAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("norvik", "Norvik's pay in figures",
            "Norvik has offered its pilots packages of up to $900,000 over three years, according to two people familiar with the offers.\n\nNorvik pays its welders a base salary of $58,000 a year, the annual report shows.\n\nThe chief executive of Norvik, Karl Ostrava, received total compensation of $7.4 million in fiscal 2024, the filing shows.",
            outlet: "The Harbour Gazette", published: new DateOnly(2025, 10, 6))
        .WithArticle("verdier", "Les salaires de Verdier",
            "Verdier verse à ses soudeurs un salaire de 2 900 euros brut par mois, selon le rapport annuel de l'entreprise.\n\nVerdier propose à ses grutiers un salaire de 3 100 euros par mois, selon une annonce de l'entreprise.",
            language: "fr", outlet: "Le Quotidien du quai", published: new DateOnly(2025, 12, 2));

    [Theory]
    [InlineData("What does Norvik offer its pilots?", "is that per year?", "Period: over three years.")]
    [InlineData("What does Norvik pay its welders?", "is that base or total?", "Part of pay: base salary.")]
    [InlineData("What does Norvik pay its welders?", "is that gross or net?", "The article does not say whether it is gross or net.")]
    [InlineData("Combien gagne un soudeur chez Verdier ?", "c'est brut ?", "Brut.")]
    [InlineData("Combien gagne un soudeur chez Verdier ?", "c'est par an ?", "Période : par mois.")]
    [InlineData("Combien gagne un grutier chez Verdier ?", "c'est brut ou net ?", "L'article ne dit pas si c'est brut ou net.")]
    public async Task The_first_words_say_what_the_figure_told_before_is(string before, string question, string lead)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question, null, Audience.Everyone, before);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Equal(lead, First(answer));
    }

    [Theory]
    [InlineData("How much was Karl Ostrava paid in 2024?", "what does total compensation mean in that article?", "The article uses these words without explaining them:")]
    [InlineData("Combien a touché Karl Ostrava en 2024 ?", "que veut dire rémunération totale dans cet article ?", "L'article emploie ces mots sans les expliquer :")]
    public async Task That_an_article_explains_a_word_nowhere_is_said(string before, string question, string lead)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question, null, Audience.Everyone, before);

        Assert.Equal(lead, First(answer));
        Assert.Equal("Karl Ostrava", answer.Statements[0].Claim!.Person);
    }

    [Theory]
    [InlineData("What does total compensation include?")]
    [InlineData("Que comprend la rémunération totale ?")]
    public async Task What_a_word_takes_in_is_not_answered_with_figures_of_others(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("en", "Dray pays its chemists a median total compensation of $171,000 a year, the survey shows.\n\nTotal compensation includes base salary, bonus and a year of shares.", "What does total compensation include in that survey?", "Total compensation includes base salary, bonus and a year of shares.")]
    [InlineData("fr", "Dray verse à ses chimistes une rémunération totale médiane de 171 000 euros par an, selon l'enquête.\n\nLa rémunération totale comprend le salaire de base, la prime et un an d'actions.", "Que comprend la rémunération totale dans cette enquête ?", "La rémunération totale comprend le salaire de base, la prime et un an d'actions.")]
    public async Task Where_the_article_explains_the_word_its_sentence_is_quoted(string language, string text, string question, string sentence)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("dray", "Chemists at Dray", text, language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(answer.Statements, statement => statement.Citation.Quote == sentence);
    }

    private static string First(Answer answer) => AnswerLineWriter.Write(answer, TimeSpan.Zero).Lines[0].Text.Replace('\u00A0', ' ');
}
