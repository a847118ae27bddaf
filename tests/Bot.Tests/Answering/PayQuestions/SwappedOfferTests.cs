using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>A question that has who pays and whose people are courted the wrong way round.</summary>
public sealed class SwappedOfferTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("norvik", "Norvik courts Tarn's engineers", "Norvik has offered engineers at its smaller rival Tarn packages worth 2 million dollars over four years, according to a filing.\n\nTarn has set aside a retention bonus of 90,000 dollars for its welders, a memo shows.", outlet: "The Harbour Ledger")
        .WithArticle("brume", "Brume débauche chez Halden", "Brume a proposé aux pilotes de son rival Halden un package de 3 millions d'euros sur quatre ans, selon un document officiel.", language: "fr", outlet: "Le Quai");

    [Theory]
    [InlineData("How much did Tarn offer Norvik's engineers?", "Norvik", "Tarn", "2 million")]
    [InlineData("Combien Tarn a-t-il offert aux ingénieurs de Norvik ?", "Norvik", "Tarn", "2 million")]
    [InlineData("How much did Halden offer Brume's pilots?", "Brume", "Halden", "3 million")]
    [InlineData("Combien Halden a-t-il proposé aux pilotes de Brume ?", "Brume", "Halden", "3 million")]
    public async Task It_is_told_whose_offer_it_is(string question, string right, string wrong, string sum)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Equal("answered.premise.whose", answer.Lead.Key);
        Assert.Contains(right, answer.Lead.Values[0], StringComparison.Ordinal);
        Assert.Contains(wrong, answer.Lead.Values[1], StringComparison.Ordinal);
        Assert.Contains(sum, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much did Norvik offer Tarn's engineers?")]
    [InlineData("Combien Norvik a-t-il offert aux ingénieurs de Tarn ?")]
    public async Task The_right_way_round_nothing_is_put_right(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.DoesNotContain("premise", answer.Lead.Key, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much did Halden offer Norvik's engineers?")]
    [InlineData("Combien Halden a-t-il offert aux ingénieurs de Norvik ?")]
    public async Task Of_a_company_that_the_article_does_not_have_nothing_is_said(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }
}
