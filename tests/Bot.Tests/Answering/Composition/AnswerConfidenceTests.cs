using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Composition;

/// <summary>How sure the bot is of an answer on pay, from retrieval and claims together.</summary>
public sealed class AnswerConfidenceTests
{
    private static AnswererBuilder Articles => new AnswererBuilder()
        .WithArticle("norvik", "Norvik opens its pay book", "Norvik pays its pilots a base salary of $210,000 a year, the company's annual report shows.");

    [Fact]
    public async Task A_claim_that_says_all_that_is_asked_is_surer_than_one_on_others()
    {
        await using var answerer = await Articles.BuildAsync();

        var right = await answerer.AskAsync("What base salary does Norvik pay its pilots?");
        var missing = await answerer.AskAsync("What base salary does Tarn pay its welders?");

        Assert.InRange(right.Confidence, 0.9, 1);
        Assert.InRange(missing.Confidence, 0, right.Confidence - 0.2);
    }

    [Theory]
    [InlineData("What does my manager make?")]
    [InlineData("Book me a meeting room for 3pm")]
    public async Task A_message_that_wants_no_articles_is_not_believed_to_have_its_answer_there(string message)
    {
        await using var answerer = await Articles.BuildAsync();

        Assert.InRange((await answerer.AskAsync(message)).Confidence, 0, 0.05);
    }

    [Fact]
    public async Task What_confidence_rests_on_is_kept_with_the_answer_and_complete()
    {
        await using var answerer = await Articles.BuildAsync();

        var answer = await answerer.AskAsync("What base salary does Norvik pay its pilots?");

        Assert.Equal(Grounds.Names.Count, answer.Grounds?.Values.Count);
        Assert.Equal(AnswerConfidence.Of(answer.Grounds!), answer.Confidence);
    }
}
