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

    [Fact]
    public void Words_without_one_part_nothing() => Assert.Null(ComparisonSides.Find("Who earns more?"));
}
