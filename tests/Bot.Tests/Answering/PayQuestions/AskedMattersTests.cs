using Bot.Answering.PayQuestions;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>What is asked for besides parts of pay must be spoken of by what answers.</summary>
public sealed class AskedMattersTests
{
    [Theory]
    [InlineData("what is the on-call pay at Corral", "Standby duty earns 90 euros a week.")]
    [InlineData("combien est payée l'astreinte chez Corral", "an allowance of 90 euros for on-call weeks")]
    [InlineData("by how much did the rangers' pay rise", "Rangers' pay grew by 4 percent.")]
    [InlineData("l'augmentation des gardes", "Le salaire des gardes a progressé de 4 %.")]
    [InlineData("what was Ada Lund's target bonus", "Her target was 60 percent of her salary.")]
    [InlineData("what does a K4 earn", "Grades K3 to K5 earn 50,000 dollars.")]
    [InlineData("combien pour un K4", "Les niveaux K4 et au-dessus touchent 50 000 euros.")]
    public void What_speaks_of_it_may_answer(string question, string text) => Assert.True(AskedMatters.Read(question, null).AreIn(text));

    [Theory]
    [InlineData("what is the on-call pay at Corral", "Corral pays its keepers 31,000 euros a year.")]
    [InlineData("by how much did the rangers' pay rise", "Rangers earn 40,000 dollars.")]
    [InlineData("what was Ada Lund's target bonus", "Lund received a cash bonus of $300,000.")]
    [InlineData("what does a K4 earn", "A K5 earns 60,000 dollars.")]
    public void What_does_not_is_no_answer(string question, string text) => Assert.False(AskedMatters.Read(question, null).AreIn(text));

    [Theory]
    [InlineData("what does a keeper earn at Corral")]
    [InlineData("combien gagne un soigneur chez Corral")]
    [InlineData("what is the P90 of keepers' pay")]
    [InlineData("what did Corral pay in Q3 2025")]
    public void Most_questions_are_after_pay_alone(string question) => Assert.False(AskedMatters.Read(question, null).Any);

    [Fact]
    public void The_question_before_decides_where_this_one_names_none() =>
        Assert.True(AskedMatters.Read("and at Corral?", "what is the on-call pay at Ashby").AreIn("On-call weeks earn 90 euros."));
}
