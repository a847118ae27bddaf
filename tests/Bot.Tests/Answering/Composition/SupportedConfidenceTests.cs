using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Composition;

/// <summary>How sure the bot is of a sentence that answers a question which is not on pay.</summary>
public sealed class SupportedConfidenceTests
{
    private static AnswererBuilder Articles => new AnswererBuilder()
        .WithArticle("bridge", "The bridge at Marl", "The old bridge at Marl opened in 1931. Boats pass below it before noon. It was never painted.")
        .WithArticle("pont", "Le pont de Vaulin", "Le vieux pont de Vaulin a ouvert en 1931. Les bateaux passent dessous avant midi. Il a toujours été gris.", "fr")
        .WithArticle("museum", "A museum of clocks", "The museum of clocks keeps nine hundred of them in a former mill.");

    [Theory]
    [InlineData("When did the old bridge at Marl open?", "When did the old bridge at Marl not open?")]
    [InlineData("Quand le vieux pont de Vaulin a-t-il ouvert ?", "Quand le vieux pont de Vaulin n'a-t-il pas ouvert ?")]
    public async Task A_sentence_that_says_what_is_denied_is_believed_less(string asked, string denied)
    {
        await using var answerer = await Articles.BuildAsync();

        var right = await answerer.AskAsync(asked);
        var wrong = await answerer.AskAsync(denied);

        Assert.IsType<Outcome.Answered>(right.Outcome);
        Assert.InRange(wrong.Confidence, 0, right.Confidence - 0.1);
    }

    [Theory]
    [InlineData("What do boats pass below before noon?", "What do boats pass below after noon?")]
    [InlineData("Sous quoi les bateaux passent-ils avant midi ?", "Sous quoi les bateaux passent-ils après midi ?")]
    public async Task A_sentence_with_the_opposite_of_a_word_asked_is_believed_less(string asked, string opposite)
    {
        await using var answerer = await Articles.BuildAsync();

        var right = await answerer.AskAsync(asked);
        var wrong = await answerer.AskAsync(opposite);

        Assert.InRange(wrong.Confidence, 0, right.Confidence - 0.05);
    }

    [Fact]
    public async Task What_confidence_rests_on_is_kept_with_the_answer_and_complete()
    {
        await using var answerer = await Articles.BuildAsync();

        var answer = await answerer.AskAsync("When did the old bridge at Marl open?");

        Assert.Equal(SentenceSupport.Names.Count, answer.Support?.Values.Count);
        Assert.Equal(SentenceSupport.Names.Count, SentenceSupport.Signs.Count);
        Assert.Equal(SupportedConfidence.Of(answer.Support!), answer.Confidence);
    }

    [Theory]
    [InlineData("What does the old bridge at Marl pay its keeper in base salary?")]
    [InlineData("When did the old bridge at Marl open, and do boats pass below it before noon, or was the museum of clocks in the former mill opened earlier?")]
    public async Task One_sentence_tells_nothing_of_pay_or_of_a_long_question(string question)
    {
        await using var answerer = await Articles.BuildAsync();

        Assert.Null((await answerer.AskAsync(question)).Support);
    }

    [Fact]
    public void Beyond_some_odds_retrieval_makes_no_surer_that_the_sentence_answers()
    {
        var values = new double[SentenceSupport.Names.Count];

        Assert.Equal(SupportedConfidence.Of(new SentenceSupport(0.7, values)), SupportedConfidence.Of(new SentenceSupport(0.95, values)));
        Assert.InRange(SupportedConfidence.Of(new SentenceSupport(0.3, values)), 0, SupportedConfidence.Of(new SentenceSupport(0.5, values)) - 0.1);
        Assert.Equal(0, SupportedConfidence.Of(new SentenceSupport(0, values)));
    }
}
