using Bot.Answering.PayQuestions;
using Bot.Language;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>From whom a figure is known, as a question names it: not whose pay it is.</summary>
public sealed class SourceNamesTests
{
    private static readonly HashSet<string> Names = ["tarn", "weekly", "norvik"];

    [Theory]
    [InlineData("In the Tarn guide, what do pilots earn?", "tarn")]
    [InlineData("the Tarn Weekly pay survey median?", "tarn weekly")]
    [InlineData("According to Tarn, what do pilots earn at Norvik?", "tarn")]
    [InlineData("Selon Tarn, combien gagne un pilote chez Norvik ?", "tarn")]
    [InlineData("D'après Tarn, combien gagne un pilote ?", "tarn")]
    [InlineData("le salaire médian dans l'enquête Tarn Weekly", "tarn weekly")]
    public void A_source_is_found(string question, string source) => Assert.Equal(source.Split(' '), In(question));

    [Theory]
    [InlineData("What does Norvik pay its pilots?")]
    [InlineData("Combien gagne un pilote chez Norvik ?")]
    public void Who_pays_is_no_source(string question) => Assert.Empty(In(question));

    private static IEnumerable<string> In(string question) => SourceNames.In(FoldedWords.In(question), Names.Contains);
}
