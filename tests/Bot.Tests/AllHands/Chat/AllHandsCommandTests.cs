using Bot.AllHands.Chat;
using Bot.Language;

namespace Bot.Tests.AllHands.Chat;

/// <summary>Which words ask for a meeting, and which are a question to the bot.</summary>
public sealed class AllHandsCommandTests
{
    [Theory]
    [InlineData("allhands", "allhands", "")]
    [InlineData(" All-Hands? ", "allhands", "")]
    [InlineData("all hands", "allhands", "")]
    [InlineData("Réunion", "réunion", "")]
    [InlineData("reunion.", "réunion", "")]
    [InlineData("allhands why is the office so cold", "allhands", "why is the office so cold")]
    [InlineData("All-hands: when do we move?", "allhands", "when do we move?")]
    [InlineData("réunion : quand\ndéménage-t-on ?", "réunion", "quand\ndéménage-t-on ?")]
    public void Written_to_the_bot_it_stands_alone_or_before_the_question(string text, string word, string rest)
    {
        var read = AllHandsCommand.Read(text);

        Assert.Equal((word, rest), (read?.Word, read?.Rest));
        Assert.Equal(word == AllHandsCommand.French ? ReplyLanguage.French : null, read!.Language);
    }

    [Theory]
    [InlineData("All-hands meeting at Meta: what did Bosworth say?")]
    [InlineData("What did Bosworth say at the all-hands?")]
    [InlineData("Réunion de Bosworth avec ses équipes, qu'a-t-il dit des primes ?")]
    [InlineData("allhandsome offers")]
    [InlineData("")]
    public void A_question_about_pay_that_has_such_a_word_stays_one(string text) => Assert.Null(AllHandsCommand.Read(text));

    [Theory]
    [InlineData("allhands", "")]
    [InlineData("all-hands when do we move?", "when do we move?")]
    [InlineData("réunion pourquoi fait-il froid ?", "pourquoi fait-il froid ?")]
    public void Behind_the_slash_command_the_first_word_says_it(string text, string rest) => Assert.Equal(rest, AllHandsCommand.ReadTyped(text)?.Rest);

    [Theory]
    [InlineData("what does Meta pay?")]
    [InlineData("réunions")]
    public void Behind_the_slash_command_other_words_are_a_question(string text) => Assert.Null(AllHandsCommand.ReadTyped(text));
}
