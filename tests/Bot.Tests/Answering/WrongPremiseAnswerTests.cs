using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>Where a question has one name wrong and a sentence says all the rest, the sentence puts it right.</summary>
public sealed class WrongPremiseAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("dunlin", "Dunlin hires a diver",
            "Dunlin Salvage hired the founder of Petrel Works, Mara Quist, to lead its new cable team in Bergen.\n\nThe harbour has room for two more firms.")
        .WithArticle("loutre", "La Loutre embauche",
            "Les chantiers de la Loutre ont embauché la fondatrice des ateliers Mésange, Maud Querrien, pour diriger leur nouvelle équipe de câbles à Bergen.\n\nLe port a de la place pour deux maisons.", language: "fr");

    [Theory]
    [InlineData("Which Guillemot founder was hired to lead the new cable team?", "Petrel Works", "Guillemot")]
    [InlineData("Quelle fondatrice de Guillemot a été embauchée pour diriger la nouvelle équipe de câbles ?", "Mésange", "Guillemot")]
    public async Task The_sentence_is_quoted_and_the_name_said_to_be_missing(string question, string said, string missing)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Equal("answered.notNamed", answer.Lead.Key);
        Assert.Contains(missing, answer.Lead.Values);
        Assert.Contains(said, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Why did Guillemot close its yard in Bergen last year?")]
    [InlineData("Pourquoi Guillemot a-t-elle fermé son chantier de Bergen ?")]
    public async Task A_question_on_something_else_is_not_answered(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }
}
