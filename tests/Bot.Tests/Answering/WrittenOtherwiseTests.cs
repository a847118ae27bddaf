using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>Names and words that askers write otherwise than the articles do.</summary>
public sealed class WrittenOtherwiseTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("tidal", "Tidal Forge goes south",
            "Tidal Forge, a maker of buoys, turns to Portugal because welders are easier to find there.\n\nIts foreman, Osric Zabriskie, told the crews on Monday that the yard would hire forty apprentices.\n\nThe crews complained that the yard had promised them new ROVs and never bought any.")
        .WithArticle("brume", "Brume Claire cherche des verriers",
            "Brume Claire, une verrerie, se tourne vers la Moravie, car les souffleurs y sont moins rares.\n\nSon chef d'atelier, Anselme Kerbrat, a dit lundi aux équipes que la verrerie formerait trente apprentis.\n\nLes équipes se plaignent que la verrerie avait promis de nouveaux fours et n'en a acheté aucun.", language: "fr");

    [Theory]
    [InlineData("why is tidalforge turning to portugal", "Tidal Forge, a maker of buoys")]
    [InlineData("pourquoi brumeclaire se tourne vers la moravie", "Brume Claire, une verrerie")]
    [InlineData("Qu'a dit Kerb aux équipes ?", "formerait trente apprentis")]
    [InlineData("What was the complaint about the ROV?", "new ROVs")]
    public async Task The_sentence_with_the_name_in_full_answers(string question, string said)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("What did Tidalmoor tell the crews?")]
    [InlineData("What did Ada Zab tell the crews?")]
    [InlineData("Qu'a dit Brumeval aux équipes ?")]
    public async Task Another_name_is_not_taken_for_one_that_begins_alike(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("What did Zuck tell the bakers?")]
    [InlineData("Qu'a dit Zuck aux boulangers ?")]
    public async Task A_name_cut_short_is_no_word_that_sounds_alike(string question)
    {
        // "Successor" sounds as the name begins, and is in the vocabulary.
        await using var answerer = await Corpus().WithArticle("oven", "Ovens for Lisk", "Lena Zuckert, who owns the mill, told the bakers on Monday that the ovens stay.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains("the ovens stay", answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }
}
