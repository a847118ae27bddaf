using Bot.Answering.PayQuestions;
using Bot.Language;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Offices asked for by their letters are found where they are written in full, in either language.</summary>
public sealed class OfficesTests
{
    [Theory]
    [InlineData("ceo", "Ada Lund, the chief executive of Norvik")]
    [InlineData("ceo", "le directeur général de Verdier")]
    [InlineData("pdg", "Norvik's chief executive")]
    [InlineData("cfo", "the finance chief, Devi Rao")]
    [InlineData("drh", "the yard's chief people officer")]
    public void Letters_stand_for_the_office(string letters, string text) => Assert.True(Offices.Stands(letters, FoldedWords.In(text)));

    [Theory]
    [InlineData("ceo", "the chief engineer and the executive floor")]
    [InlineData("cto", "le directeur général de Verdier")]
    [InlineData("welder", "a welder at Norvik")]
    public void Another_office_is_not_meant(string letters, string text) => Assert.False(Offices.Stands(letters, FoldedWords.In(text)));
}
