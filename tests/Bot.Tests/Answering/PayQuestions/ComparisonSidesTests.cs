using Bot.Answering.PayQuestions;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Where a comparison parts into its two sides.</summary>
public sealed class ComparisonSidesTests
{
    [Theory]
    [InlineData("Who earns more, Lund or Rivet?", "Who earns more, Lund", "Rivet?")]
    [InlineData("Compare Lund and the head of finance with Rivet vs Moreau", "Compare Lund and the head of finance with Rivet", "Moreau")]
    [InlineData("Les pilotes gagnent-ils plus que les soudeurs ?", "Les pilotes gagnent-ils plus", "les soudeurs ?")]
    [InlineData("Entre Lund et Rivet, qui gagne le plus ?", "Entre Lund", "Rivet, qui gagne le plus ?")]
    public void The_word_between_parts_the_two(string question, string first, string second)
    {
        var sides = ComparisonSides.Find(question)!.Value;

        Assert.Equal((first, second), (question[..sides.End], question[sides.Start..]));
    }

    [Theory]
    [InlineData("Norvik's chief executive vs its median welder?", null, "median")]
    [InlineData("Le salaire moyen ou celui du patron ?", "average", null)]
    [InlineData("The median here or the median there?", null, null)]
    public void A_statistic_may_stand_on_one_side_alone(string question, string? first, string? second) =>
        Assert.Equal((first, second), ComparisonSides.Statistics(question));

    [Fact]
    public void Words_without_one_part_nothing() => Assert.Null(ComparisonSides.Find("Who earns more?"));
}
