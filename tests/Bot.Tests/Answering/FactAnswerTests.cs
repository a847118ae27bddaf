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

    [Theory]
    [InlineData("When did the dyke keepers meet the mayor?", "last week")]
    [InlineData("Quand les éclusiers ont-ils vu le préfet ?", "la semaine dernière")]
    public async Task A_day_told_from_the_articles_own_is_when(string question, string expected)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("dyke", "Dyke keepers ask for more", "The dyke keepers met the mayor last week over their night shifts. They will decide on a strike.")
            .WithArticle("ecluse", "Les éclusiers à bout", "Les éclusiers ont vu le préfet la semaine dernière pour parler de leurs nuits. Ils voteront une grève.", language: "fr")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(expected, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many welders has Lorne Yards hired in Leith so far?")]
    [InlineData("Combien de soudeurs Lorne Yards a-t-il embauchés à Leith ?")]
    public async Task How_many_is_not_answered_by_a_sentence_without_a_number(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("lorne", "Lorne Yards looks east", "Lorne Yards, a builder of ferries, looks to Leith, where it can hire welders at a lower cost than in the capital.")
            .WithArticle("lorne-fr", "Lorne Yards regarde vers l'est", "Lorne Yards, un chantier naval, se tourne vers Leith, où il peut embaucher des soudeurs à un coût inférieur.", language: "fr")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
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
