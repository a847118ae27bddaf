using Bot.Answering;

namespace Bot.Tests.Answering;

/// <summary>A message that takes back what it began with.</summary>
public sealed class SelfCorrectionTests
{
    [Theory]
    [InlineData("How many welders... no sorry, how many divers left?", "how many divers left?", "How many welders..")]
    [InlineData("What does Norvik pay, I mean to ask what Sundal pays", "what Sundal pays", "What does Norvik pay")]
    [InlineData("Combien gagnent les soudeurs, non pardon, les plongeurs ?", "les plongeurs ?", "Combien gagnent les soudeurs")]
    public void What_is_asked_in_the_end_counts(string message, string final, string takenBack)
    {
        var found = SelfCorrection.Find(message);

        Assert.Equal((final, takenBack), found);
    }

    [Theory]
    [InlineData("What does Norvik pay?")]
    [InlineData("Sorry, what does Norvik pay?")]
    [InlineData("Pardon, combien gagnent les plongeurs ?")]
    [InlineData("Combien gagnent les plongeurs, non ?")]
    public void Politeness_takes_nothing_back(string message) => Assert.Null(SelfCorrection.Find(message));
}
