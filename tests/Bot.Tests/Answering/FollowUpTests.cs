using Bot.Answering;
using Bot.Language;

namespace Bot.Tests.Answering;

public sealed class FollowUpTests
{
    private const string Before = "What does DeepMind pay?";

    [Theory]
    [InlineData("Combien Meta a-t-il proposé aux chercheurs d'OpenAI ?")]
    [InlineData("Que Norvane verse-t-elle aux soudeurs ?")]
    [InlineData("Comment Lena Marsh justifie-t-elle les primes ?")]
    public void A_pronoun_behind_a_subject_that_is_named_points_at_nothing(string message) =>
        Assert.Null(FollowUp.Earlier(message, [Before], ReplyLanguage.French));

    [Theory]
    [InlineData("Combien gagne-t-il ?")]
    [InlineData("Et qui a dit ça ?")]
    [InlineData("Combien a-t-elle touché ?")]
    public void A_pronoun_alone_points_at_what_was_asked_before(string message) =>
        Assert.Equal(Before, FollowUp.Earlier(message, [Before], ReplyLanguage.French));
}
