using Bot.Answering;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Whose pay a figure is, where the words of the article tell it and no field of the claim does.</summary>
public sealed class PayeeAnswerTests
{
    [Theory]
    [InlineData("How much did Cosma Reine get for leaving Norvik?", true)]
    [InlineData("Combien Cosma Reine a-t-elle touché en quittant Norvik ?", true)]
    [InlineData("How much does Odile Farrow earn at Norvik?", false)]
    [InlineData("Combien gagne Odile Farrow chez Norvik ?", false)]
    public async Task Who_is_named_as_paid_is_told_from_who_only_speaks(string question, bool isThere)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("norvik", "Norvik's report", "Norvik's annual report shows that it paid 2.4 million Swiss francs in severance to Cosma Reine, who left as head of gas in September. \"No trader was given more than that,\" said Odile Farrow, Norvik's chief people officer. Norvik pays its gas traders a base salary of $300,000 a year, she said.")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(isThere, answer.Outcome is Outcome.Answered);
        Assert.Equal(isThere, Text(answer).Contains("2.4 million", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Who said \"No trader has been handed twelve million of anything\"?", "\"No trader has been handed twelve million of anything,\" said Odile Farrow, Norvik's chief people officer.", "Odile Farrow")]
    [InlineData("fr", "Qui a dit « Aucun courtier n'a reçu douze millions de quoi que ce soit » ?", "« Aucun courtier n'a reçu douze millions de quoi que ce soit », a dit Odile Farrow, directrice du personnel de Norvik.", "Odile Farrow")]
    public async Task Quoted_words_are_answered_with_the_sentence_that_has_them(string language, string question, string sentence, string speaker)
    {
        var figure = language == "en" ? "Norvik offered gas traders packages of up to $12 million over three years, three people familiar with the talks said." : "Norvik a offert à ses courtiers des packages allant jusqu'à 12 millions de dollars sur trois ans, selon trois sources proches du dossier.";
        await using var answerer = await new AnswererBuilder().WithArticle("norvik", "Norvik", $"{figure}\n\n{sentence}", language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(speaker, Text(answer), StringComparison.Ordinal);
        Assert.Equal(sentence, answer.Statements[0].Citation.Quote);
    }

    [Theory]
    [InlineData("en", "Tarn's drivers", "Tarn hired eleven drivers in Dunmore in May, and drivers in Dunmore know Tarn well.\n\nTarn pays a sign-on bonus of $7,500 to drivers after ninety days.", "sign-on for the Tarn drivers in Dunmore?", "$7,500")]
    [InlineData("fr", "Les conducteurs de Tarn", "Tarn a recruté onze conducteurs à Dunmore en mai, et les conducteurs de Dunmore connaissent bien Tarn.\n\nTarn verse une prime à la signature de 7 500 euros aux conducteurs après quatre-vingt-dix jours.", "prime à la signature des conducteurs de Tarn à Dunmore ?", "7 500 €")]
    public async Task Where_a_sum_is_asked_for_a_sentence_without_one_is_no_answer(string language, string title, string text, string question, string figure)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("tarn", title, text, language: language).BuildAsync();

        Assert.StartsWith(figure, ClaimLines(await answerer.AskAsync(question))[0], StringComparison.Ordinal);
    }

    private static string Text(Answer answer) => AnswerLineWriter.Write(answer, TimeSpan.Zero).Text;

    private static List<string> ClaimLines(Answer answer) => [.. AnswerLineWriter.Write(answer, TimeSpan.Zero).Lines.Where(line => line.IsClaim).Select(line => line.Text.Replace('\u00A0', ' '))];
}
