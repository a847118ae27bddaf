using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>One voice that gives one figure several times is one line of an answer.</summary>
public sealed class RestatementTests
{
    private const string English = "Sundal pays its senior divers packages of $9 million, said Ivo Brandt, its spokesman. The total compensation of a senior diver is $9 million in the first year, Ivo Brandt said.";
    private const string French = "Sundal verse à ses plongeurs confirmés des packages de 9 millions d'euros, affirme Ivo Brandt, son porte-parole. La rémunération totale d'un plongeur confirmé est de 9 millions d'euros la première année, affirme Ivo Brandt.";

    [Theory]
    [InlineData("en", English, "Does Sundal really pay its senior divers $9 million?", "in the first year", "pay package")]
    [InlineData("fr", French, "Sundal verse-t-elle vraiment 9 millions d'euros à ses plongeurs confirmés ?", "la première année", "package de rémunération")]
    public async Task The_fullest_words_stand_for_the_others(string language, string text, string question, string told, string folded)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("sundal", "Sundal", text, language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        var shown = AnswerLineWriter.Write(answer, TimeSpan.Zero).Text;
        Assert.Contains(told, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(folded, shown, StringComparison.Ordinal);
        Assert.Contains(answer.More, statement => statement.Citation.Quote.Contains("packages", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", English, "Ivo Brandt said.", "a union paper says.", "Does Sundal really pay its senior divers $9 million?")]
    [InlineData("fr", French, "la première année, affirme Ivo Brandt.", "la première année, selon le syndicat.", "Sundal verse-t-elle vraiment 9 millions d'euros à ses plongeurs confirmés ?")]
    public async Task Another_voice_keeps_its_line(string language, string text, string voice, string other, string question)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("sundal", "Sundal", text.Replace(voice, other, StringComparison.Ordinal), language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(2, answer.Statements.Count);
    }

    [Theory]
    [InlineData("en", "Ivo Brandt said that the $9 million is not a signing bonus.", "Sundal's divers ask about pay. Ivo Brandt said the $9 million was not a signing bonus, according to the Sundal Post.", "Is it true that Sundal pays signing bonuses of $9 million?")]
    [InlineData("fr", "Ivo Brandt a dit que les 9 millions d'euros ne sont pas une prime à la signature.", "Les plongeurs de Sundal s'interrogent. Ivo Brandt a dit que les 9 millions d'euros n'étaient pas une prime à la signature, selon Le Quai.", "Est-il vrai que Sundal verse des primes à la signature de 9 millions d'euros ?")]
    public async Task What_one_voice_denies_in_two_articles_is_one_line_behind_the_figure_asked_about(string language, string first, string second, string question)
    {
        var figure = language == "en" ? "Sundal pays its divers $9 million in total compensation, three sources say. It pays its welders bonuses of $12 million, they say." : "Sundal verse à ses plongeurs 9 millions d'euros de rémunération totale, selon trois sources. Elle verse à ses soudeurs des primes de 12 millions d'euros, disent-elles.";
        await using var answerer = await new AnswererBuilder().WithArticle("sundal", "Sundal", $"{figure} {first}", language: language).WithArticle("other", "Sundal", second, language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Single(answer.Statements, statement => statement.Claim?.Denies is not null);
        Assert.Contains("9 million", answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }
}
