using Bot.Answering;
using Bot.Answering.PayQuestions;
using Bot.Language;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>The new people, grade or year of a follow-up take the place of the old; the rest is carried.</summary>
public sealed class SlotFollowUpTests
{
    [Theory]
    [InlineData("and the CFO?", "how much did the CEO of Tarvel make in 2024", "how much did the of Tarvel make in 2024", "en")]
    [InlineData("and in 2023?", "how much did the CEO of Tarvel make in 2024", "how much did the CEO of Tarvel make in", "en")]
    [InlineData("what about senior?", "median base for a junior data scientist", "median base for a data scientist", "en")]
    [InlineData("and welders?", "base salary of structural engineers at Tarvel", "base salary of at Tarvel", "en")]
    [InlineData("et la directrice financière ?", "combien gagne le PDG de Tarvel", "combien gagne le de Tarvel", "fr")]
    [InlineData("et les soudeurs ?", "salaire des ingénieurs chez Tarvel", "salaire des chez Tarvel", "fr")]
    [InlineData("et en 2023 ?", "combien gagne le PDG de Tarvel en 2024", "combien gagne le PDG de Tarvel en", "fr")]
    [InlineData("and in euros?", "how much did the CEO of Tarvel make in 2024", "how much did the CEO of Tarvel make in 2024", "en")]
    [InlineData("who said the CFO agreed?", "how much did the CEO of Tarvel make", "how much did the CEO of Tarvel make", "en")]
    [InlineData("et le bonus ?", "combien gagne le PDG de Tarvel", "combien gagne le PDG de Tarvel", "fr")]
    public void What_is_replaced_is_left_out(string message, string before, string carried, string code) =>
        Assert.Equal(carried, SlotFollowUp.Carried(message, before, ReplyLanguages.Parse(code)!.Value, Corpus().BuildIndex()));

    [Theory]
    [InlineData("how much did the chief executive of Tarvel earn in 2024?", "and the finance chief?", "$1.1 million")]
    [InlineData("how much did the finance chief of Tarvel earn in 2024?", "and the CEO?", "$3.2 million")]
    public async Task The_new_office_answers(string before, string message, string amount)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(message, history: [before]);

        Assert.Equal(amount, answer.Shortest);
    }

    [Theory]
    [InlineData("how much did the chief executive of Tarvel earn in 2024?", "and the welders?")]
    [InlineData("how much did the chief executive of Tarvel earn in 2024?", "and in 2021?")]
    [InlineData("Combien le directeur général de Tarvel a-t-il gagné en 2024 ?", "et les soudeurs ?")]
    public async Task Where_nothing_is_said_of_the_new_the_old_is_not_told_again(string before, string message)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(message, history: [before])).Outcome);
    }

    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("tarvel", "Tarvel publishes what its leaders earn", "Tarvel paid its chief executive, Rolf Hagen, $3.2 million in 2024, its annual report says.\n\nThe company also named its other leaders. Finance chief Mona Idris received $1.1 million in 2024.");
}
