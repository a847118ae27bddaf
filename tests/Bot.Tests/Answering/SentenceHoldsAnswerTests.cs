using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>A sentence near a question answers only where it has the thing asked for, beside enough of the rest.</summary>
public sealed class SentenceHoldsAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("skua", "Skua Line reviews its crews' pay",
            "Skua Line, the ferry firm, is recalibrating the pay of its best mates, its chief Ines Holm wrote on Monday evening.\n\nSkua Line has lost a quarter of its deck officers since spring. Some forty stewards left Skua Line for Tern Ferries over the winter.\n\nA senior mate was sounded out for the post of fleet captain, but turned it down. The firm has not named anyone to the post.\n\n\"The crews have been generous,\" said the union's secretary, Bo Falk. He called the offer an insult to stewards.")
        .WithArticle("orne", "Les bacs de l'Orne revoient la paie",
            "Les bacs de l'Orne recalibrent la paie de leurs meilleurs pilotes, a écrit lundi soir leur directrice, Inès Hamel.\n\nLes bacs de l'Orne ont perdu un quart de leurs officiers depuis le printemps. Une quarantaine de matelots sont partis chez Sterne Marine cet hiver.\n\nUn pilote chevronné a été pressenti pour le poste de capitaine de flotte, mais il a refusé. La maison n'a nommé personne.\n\n« Les équipages ont été généreux », a dit le secrétaire du syndicat, Bo Falque. Il a qualifié l'offre d'insulte aux matelots.", language: "fr");

    [Theory]
    [InlineData("What share of its deck officers has Skua Line lost?", "a quarter of its deck officers")]
    [InlineData("Quelle part de leurs officiers les bacs de l'Orne ont-ils perdue ?", "un quart de leurs officiers")]
    [InlineData("How many stewards left Skua Line for Tern Ferries?", "Some forty stewards")]
    [InlineData("cb de matelots sont partis chez Sterne Marine ?", "Une quarantaine de matelots")]
    [InlineData("Who turned down the post of fleet captain?", "A senior mate")]
    [InlineData("Qui a refusé le poste de capitaine de flotte ?", "Un pilote chevronné")]
    public async Task What_has_the_thing_asked_for_answers(string question, string said)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(said, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is the resignation rate of stewards at Tern Ferries?")]
    [InlineData("Quel est le taux de démission des matelots de Sterne Marine ?")]
    [InlineData("Quels sont les noms des matelots partis chez Sterne Marine ?")]
    [InlineData("whats Holm's own salary")]
    public async Task Words_near_it_are_no_answer(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("Who called the offer an insult to stewards?", "Bo Falk")]
    [InlineData("Qui a qualifié l'offre d'insulte aux matelots ?", "Bo Falque")]
    public async Task Who_said_it_is_told_though_no_figure_is_known(string question, string name)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(answer.Statements, statement => $"{statement.Speaker} {statement.Citation.Quote}".Contains(name, StringComparison.Ordinal));
    }
}
