using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>Questions on what articles say besides pay: the sentence that answers is the one quoted.</summary>
public sealed class FactAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("wick", "Divers wanted at Wick Salvage",
            "Wick Salvage, the diving firm · Published 3 March 2026 · Written by Ada Lund, harbour editor of the paper\n\nWick Salvage lost nine divers over the winter, and rivals wait at the gate.\n\nWhy the rush for a few divers? Because the season cannot wait. A wreck lies in the fairway until May and the harbour fines the firm for every day of delay.\n\nA tenth diver resigned on Tuesday. She is going to a pipe layer in Iceland, which offers shorter shifts.\n\nThe owners of Wick Salvage want a vote on the new pay plan, and one adviser spoke against it on Saturday. The vote takes place in Aberdeen on June 22.")
        .WithArticle("verney", "La scierie Verney s'arrête",
            "La scierie Verney est en grève depuis le 4 mars, et trois équipes sur cinq ont cessé le travail.\n\nPourquoi tant de colère pour une pause ? Parce que la chaleur monte à quarante degrés sous le toit. La direction refuse d'ouvrir les portes depuis l'été.\n\nUn médiateur est arrivé jeudi. Il recevra les deux camps à Nantes.", language: "fr");

    [Theory]
    [InlineData("Why is there such a rush for divers at Wick?", "Because the season cannot wait.")]
    [InlineData("Pourquoi cette colère pour une pause chez Verney ?", "Parce que la chaleur monte")]
    public async Task A_question_of_the_articles_own_is_answered_by_what_follows_it(string question, string answered)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.StartsWith(answered, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Where and when is the vote of the owners of Wick Salvage?", "Aberdeen on June 22")]
    [InlineData("Depuis quand la scierie Verney est-elle en grève ?", "4 mars")]
    public async Task A_place_and_a_date_are_taken_from_the_sentence_that_has_them(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Where will the tenth diver work who resigned from Wick?", "A tenth diver resigned on Tuesday. She is going to a pipe layer in Iceland")]
    [InlineData("Où le médiateur de la scierie Verney recevra-t-il les deux camps ?", "Un médiateur est arrivé jeudi. Il recevra les deux camps à Nantes.")]
    public async Task A_sentence_that_points_back_is_quoted_with_the_one_it_points_to(string question, string quote)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.StartsWith(quote, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_by_line_answers_nothing()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("What does the diving firm Wick Salvage say in the paper?");

        Assert.DoesNotContain(answer.Statements.Concat(answer.More), statement => statement.Citation.Quote.Contains("Published 3 March", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_back_is_not_answered()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("Combien d'équipes... non pardon, how many divers did Wick lose?");

        Assert.Contains("nine divers", answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }
}
