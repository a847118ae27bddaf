using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>The sentence that has what was asked goes before a figure on the pay of the company named, and before one that only repeats its name.</summary>
public sealed class MatterAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("corral", "Corral Parks pays its chief less",
            "Corral Parks paid its chief executive, Odile Farrow, $2.1 million in total compensation for fiscal 2025, down from $2.6 million a year earlier, its filing says.\n\nFarrow received a base salary of $600,000 and a cash bonus of $450,000. Her target bonus was 90 percent of salary.\n\nKeepers on standby duty get 75 dollars a night. The median Corral employee earned $38,200, which gives a CEO pay ratio of 55 to 1.\n\nChief operating officer Amos Trent leads the eleven parks. Corral opened its hiring drive in May, after two of its parks failed an inspection.\n\nThe park in Orley stays shut. \"We cannot find vets. Most of them go to farms,\" said Ines Dole, a keeper. She declined to say how many posts are free.")
        .WithArticle("serre", "Les serres Aubrac refusent d'augmenter",
            "Les serres Aubrac, dirigées par Hugo Salvan, directeur général, ont versé 310 000 euros à leur patron en 2025. La direction propose 1,2 % d'augmentation générale aux jardiniers.\n\nUne astreinte de nuit est payée 48 euros. Le chef de culture reste anonyme de peur de perdre sa place.\n\nL'employeur doit répondre par écrit sous trente jours à toute demande. Un contrôle a lieu tous les six mois chez chaque employeur.", language: "fr");

    [Theory]
    [InlineData("What is the standby pay at Corral Parks?", "standby duty get 75 dollars")]
    [InlineData("combien est payée l'astreinte chez Aubrac ?", "astreinte de nuit est payée 48 euros")]
    [InlineData("what was Odile Farrow's target bonus", "Her target bonus was 90 percent")]
    [InlineData("c'est quoi l'augmentation proposée par la direction des serres Aubrac", "1,2 % d'augmentation")]
    [InlineData("did Corral Parks' CEO pay go up or down?", "down from $2.6 million")]
    [InlineData("why did Corral start its hiring drive", "after two of its parks failed")]
    [InlineData("pourquoi le chef de culture d'Aubrac reste anonyme", "de peur de perdre sa place")]
    [InlineData("who is the COO of Corral Parks?", "Amos Trent")]
    [InlineData("qui est le DG des serres Aubrac ?", "Hugo Salvan")]
    public async Task The_sentence_with_what_is_asked_comes_first(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(expected, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much does a K7 earn at Corral Parks?")]
    [InlineData("combien coûtent les repas aux serres Aubrac, montant de la prime de repas ?")]
    public async Task Without_it_no_figure_is_shown(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
    }

    [Theory]
    [InlineData("What does Corral say about vets who go to farms?")]
    public async Task No_quote_ends_a_quotation_that_it_does_not_begin(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.StartsWith("\"We cannot find vets. Most of them go to farms,\"", StringComparison.Ordinal));
    }
}
