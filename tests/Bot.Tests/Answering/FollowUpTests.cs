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
    [InlineData("Combien Lena Marsh a-t-elle touché en 2024 ?")]
    public void A_pronoun_behind_a_subject_that_is_named_points_at_nothing(string message) =>
        Assert.Null(FollowUp.Earlier(message, [Before], ReplyLanguage.French));

    [Theory]
    [InlineData("Combien Lena Marsh a touché en 2024 ?")]
    [InlineData("Que verse Norvane en actions à Lena Marsh ?")]
    public void What_happened_in_a_year_or_is_paid_in_shares_points_at_nothing(string message) =>
        Assert.Null(FollowUp.Earlier(message, [Before], ReplyLanguage.French));

    [Theory]
    [InlineData("Combien en touche Lena Marsh ?")]
    [InlineData("Combien ils en touchent chez Norvane ?")]
    [InlineData("Que sait-on, qu'en dit Lena Marsh ?")]
    public void Who_speaks_of_it_leans_on_the_question_before(string message) =>
        Assert.NotNull(FollowUp.Earlier(message, [Before], ReplyLanguage.French));

    [Theory]
    [InlineData("Combien gagne-t-il ?")]
    [InlineData("Et qui a dit ça ?")]
    [InlineData("Combien a-t-elle touché ?")]
    public void A_pronoun_alone_points_at_what_was_asked_before(string message) =>
        Assert.Equal(Before, FollowUp.Earlier(message, [Before], ReplyLanguage.French));
}
