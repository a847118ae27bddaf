using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>When shares vest, what must be repaid, how much notice is due and who is eligible are conditions: the sum beside them is no answer.</summary>
public sealed class ConditionAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("kelder", "Kelder Marine opens its purse",
            "Kelder Marine offered two welders packages of up to $3 million over four years.\n\nThe package holds shares, and the shares vest at once in the first year, people with knowledge of the offers said.\n\nOnly welders with at least five years at the yard are eligible for the retention bonus of $40,000.\n\nWelders must give three months' notice.")
        .WithArticle("morlec", "Morlec soigne ses gardiens",
            "Morlec propose à ses gardiens jusqu'à 400 000 euros sur quatre ans.\n\nLe lot contient des actions, et les actions sont acquises dès la première année, précise une source.\n\nLa prime de phare, 1 200 euros par mois, est réservée à ceux qui acceptent de servir deux phares.\n\nLe préavis des gardiens est de deux mois.", language: "fr");

    [Theory]
    [InlineData("vesting on the Kelder packages is the usual 4 yrs w/ 1-yr cliff I guess?", "vest at once in the first year")]
    [InlineData("when do the shares in the Kelder package vest?", "vest at once in the first year")]
    [InlineData("is there a cliff on Kelder's stock?", "vest at once in the first year")]
    [InlineData("chez Morlec les actions sont acquises quand ?", "acquises dès la première année")]
    [InlineData("c'est quoi le calendrier d'acquisition des actions chez Morlec ?", "acquises dès la première année")]
    [InlineData("when do Morlec's shares vest?", "acquises dès la première année")]
    [InlineData("chez Kelder les actions du package sont acquises quand ?", "vest at once in the first year")]
    [InlineData("who is eligible for the Kelder retention bonus?", "at least five years at the yard")]
    [InlineData("quelles conditions pour toucher la prime de phare chez Morlec ?", "ceux qui acceptent de servir deux phares")]
    [InlineData("how much notice do Kelder's welders have to give?", "three months' notice")]
    [InlineData("le préavis chez Morlec c'est combien de temps ?", "deux mois")]
    public async Task A_condition_asked_for_is_a_condition_answered(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(expected, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much are the Kelder packages over four years?", "$3 million")]
    [InlineData("combien propose Morlec sur quatre ans ?", "400 000 euros")]
    public async Task A_sum_asked_for_is_still_a_sum(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.Contains(expected, (await answerer.AskAsync(question)).Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What did Osric Vane make in 2019?")]
    [InlineData("Quel était le salaire d'Osric Vane en 2019 ?")]
    public async Task One_years_figure_is_none_of_a_year_that_is_nowhere_named(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("vane", "What the water firm pays", "Osric Vane, chief executive of Lisk Water, took home £1.1m, according to its annual report.")
            .BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task A_figure_whose_own_words_name_other_years_is_none_of_the_year_asked()
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("vane", "Vane's pay slides", "Compensation for Osric Vane, chief executive of Lisk Water, totaled $13.6 million for 2024, down from his 2023 pay package of $16.9 million.\n\nHis car has been the same since 2022.", published: new DateOnly(2025, 4, 11))
            .BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync("What did Osric Vane make in 2022?")).Outcome);
    }
}
