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
    [InlineData("What does Odile Farrow earn?")]
    [InlineData("What is Odile Farrow's salary?")]
    [InlineData("Combien gagne Odile Farrow ?")]
    [InlineData("Quel est le salaire d'Odile Farrow ?")]
    [InlineData("How much is Norvik paying Odile Farrow?")]
    [InlineData("How much did Odile Farrow herself get?")]
    [InlineData("Combien Odile Farrow se verse-t-elle ?")]
    public async Task What_somebody_offers_others_or_another_earns_is_not_that_ones_pay(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("norvik", "The raid on Caldera", "Odile Farrow, who runs Norvik, is hiring gas traders with packages of up to $12 million over four years, with more than $4 million of total compensation in the first year. In comparison Cosma Reine, chief executive of Caldera, earned $2.4 million in 2024.")
            .BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
        Assert.IsType<Outcome.Answered>((await answerer.AskAsync("What did Cosma Reine earn in 2024?")).Outcome);
    }

    [Theory]
    [InlineData("en", "What did Lionel Abara get in total for 2025?", "In its proxy statement Castellan put the total compensation of Chief Executive Lionel Abara at $14.8 million for 2025.")]
    [InlineData("fr", "Combien a touché Lionel Abara en tout pour 2025 ?", "Dans son document annuel, Castellan chiffre la rémunération totale de son directeur général Lionel Abara à 14,8 millions de dollars pour 2025.")]
    [InlineData("en", "What does Lionel Abara earn?", "Lionel Abara joined Castellan in May. Abara earns a salary of $14.8 million a year, the company said.")]
    public async Task An_office_before_the_name_or_the_family_name_alone_leaves_it_that_ones(string language, string question, string text)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("castellan", "Castellan", text, language: language).BuildAsync();

        Assert.IsType<Outcome.Answered>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("How much do gas traders make at Caldera?")]
    [InlineData("What does Caldera pay its gas traders?")]
    [InlineData("Combien gagnent les courtiers en gaz chez Caldera ?")]
    [InlineData("Que paie Caldera à ses courtiers en gaz ?")]
    public async Task What_another_pays_is_no_answer_however_often_the_article_names_the_one_asked_about(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("norvik", "Norvik hires from Caldera", "Norvik has hired ten gas traders from Caldera. Caldera said it would answer. Norvik pays gas traders a base salary of $900,000 a year, two people familiar with the contracts said. Caldera declined to comment.\n\nThe first year of such a package is worth more than $1.1 million, they said.\n\nIn comparison Cosma Reine, chief executive of Tarn, earned $2.4 million in 2024.")
            .BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("Compare base salaries at Norvik and Caldera", "The articles have a figure for Norvik, none for Caldera:", "$900,000")]
    [InlineData("Compare le salaire de base chez Norvik et Caldera", "Les articles ont un chiffre pour Norvik, aucun pour Caldera :", "900 000 $")]
    public async Task Of_two_the_one_without_a_figure_is_said_to_have_none(string question, string lead, string figure)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("norvik", "Norvik hires from Caldera", "Norvik has hired ten gas traders from Caldera. Caldera said it would answer. Norvik pays gas traders a base salary of $900,000 a year, the company said. Caldera declined to comment.\n\nIn comparison Cosma Reine, chief executive of Tarn, earned a base salary of $2.4 million in 2024.")
            .BuildAsync();

        var text = Text(await answerer.AskAsync(question)).Replace('\u00A0', ' ').Replace('\u202F', ' ');

        Assert.StartsWith(lead, text, StringComparison.Ordinal);
        Assert.Contains(figure, text, StringComparison.Ordinal);
        Assert.DoesNotContain("2.4", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Who said \"No trader has been handed twelve million of anything\"?", "\"No trader has been handed twelve million of anything,\" said Odile Farrow, Norvik's chief people officer.", "Odile Farrow")]
    [InlineData("fr", "Qui a dit « Aucun courtier n'a reçu douze millions de quoi que ce soit » ?", "« Aucun courtier n'a reçu douze millions de quoi que ce soit », a dit Odile Farrow, directrice du personnel de Norvik.", "Odile Farrow")]
    [InlineData("en", "Who called the $12 million package \"inaccurate and ridiculous\"?", "Norvik's spokesperson Odile Farrow called the report \"inaccurate and ridiculous\".", "Odile Farrow")]
    [InlineData("fr", "Qui a qualifié le package de 12 millions de « faux et ridicule » ?", "Odile Farrow, porte-parole de Norvik, a qualifié l'article de « faux et ridicule ».", "Odile Farrow")]
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
