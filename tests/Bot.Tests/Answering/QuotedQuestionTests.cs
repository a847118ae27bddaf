using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>Questions on words that they quote, on whose report a sentence passes on, and in words of chat.</summary>
public sealed class QuotedQuestionTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("quay", "Orrin Quay woos pilots",
            "Orrin Quay made offers to nine harbour pilots.\n\nIts fleet captain, Greta Holm, told the crews at an assembly in the canteen last week that not every pilot had been offered a house. “Listen, the coast is busy. That is a fairy tale,” she said. “We hire four masters.”\n\nAccording to the Coastal Courier, Holm promised the newcomers that they would never lack tugs. The promise counts in a trade where tugs are scarce.\n\nThe rival yard wrote that it would not act “at the expense of fairness”.")
        .WithArticle("phare", "Le phare de Morlec cherche des gardiens",
            "Le phare de Morlec recrute.\n\nSon directeur, Yann Keradec, a expliqué lundi aux équipes que personne ne dormirait dans la lanterne. « Écoutez, la nuit est longue. C'est une légende », a-t-il lancé.\n\nSelon La Gazette des Îles, Keradec a assuré aux recrues qu'elles ne manqueraient jamais de bateaux.\n\nLa mairie promet que la réforme ne se fera pas « au détriment de la justice ».", language: "fr");

    [Theory]
    [InlineData("When Holm says “that is a fairy tale”, which statement does she mean?", "not every pilot had been offered a house")]
    [InlineData("what is Holm talking about with 'that is a fairy tale'?", "not every pilot had been offered a house")]
    [InlineData("in what context did she say \"that is a fairy tale\"", "not every pilot had been offered a house")]
    [InlineData("Quand Keradec lâche « c'est une légende », il vise quelle affirmation au juste ?", "personne ne dormirait dans la lanterne")]
    [InlineData("« c'est une légende », de quoi parle le directeur du phare ?", "personne ne dormirait dans la lanterne")]
    [InlineData("when the lighthouse boss says 'it is a legend', which claim is he denying?", "personne ne dormirait dans la lanterne")]
    [InlineData("« at the expense of fairness » → it is really the pay of the crews they mean there, no?", "would not act “at the expense of fairness”")]
    public async Task What_quoted_words_are_on_is_told_with_the_sentence_before(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Which newspaper had the bit about Holm telling newcomers they'd never lack tugs?", "Coastal Courier")]
    [InlineData("which paper reported that newcomers would not lack tugs?", "Coastal Courier")]
    [InlineData("Quel journal a écrit que les recrues ne manqueraient jamais de bateaux ?", "Gazette des Îles")]
    public async Task A_newspaper_asked_for_is_the_one_whose_report_is_passed_on(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(expected, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_sentence_is_quoted_as_no_answer_and_without_a_sum()
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("pier", "A season at the pier", "Norvane signed a lease for the pier and hired Sela Brandt, who keeps its lamps.\n\nNorvane gave Brandt $70,000 for the lamps of the pier.")
            .BuildAsync();

        var answer = await answerer.AskAsync("On which day did Norvane hire Sela Brandt for its lamps?");

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
        Assert.True(answer.QuotesNearest);
        var line = Bot.Rendering.AnswerLineWriter.Write(answer, TimeSpan.Zero);
        Assert.Contains("Nearest, not an answer:\n• “Norvane signed a lease", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("70,000", line.Text, StringComparison.Ordinal);
    }
}
