using System.Text.Json;
using Bot.Evaluation.Commands;
using Bot.Evaluation.Generation;
using Bot.Evaluation.Runs;
using Bot.Evaluation.Speed;
using Bot.Evaluation.Speed.Channels;
using Bot.Tests.Drivers;

namespace Bot.Tests.Evaluation;

public sealed class ChannelSpeedTests
{
    [Fact]
    public async Task The_bot_and_the_echo_are_timed_through_both_platforms_addresses_with_the_same_questions()
    {
        using var folder = new TempFolder();
        var generator = new ArticleGenerator([Vocabulary.English, Vocabulary.French], seed: 3);
        var articles = folder.Write("articles.jsonl", string.Join('\n', Enumerable.Range(0, 40).Select(number => JsonSerializer.Serialize(generator.Article(number)))));
        var questions = GenerateCommand.Questions(generator, articles: 40, wanted: 36).Select(question => new SpeedQuestion(question.Text, question.Language)).ToList();

        var figures = await new ChannelMeasurement(new BotProgram(), BotProgram.Evaluation, articles, questions[..4], questions[4..]).MeasureAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [("Slack", 1, "bot"), ("Slack", 1, "echo"), ("Slack", 32, "bot"), ("Slack", 32, "echo"), ("Teams", 1, "bot"), ("Teams", 1, "echo"), ("Teams", 32, "bot"), ("Teams", 32, "echo")],
            figures.Select(row => (row.Channel, row.AtOnce, row.Program)));
        Assert.All(figures, row => Assert.Equal((questions.Count - 4) / 4, row.Answers));
        Assert.All(figures, row => Assert.True(row is { Acknowledgement.P50: > 0, AnswersPerSecond: > 0, ProcessorPerAnswer: >= 0 } && row.Acknowledgement.P50 <= row.Answer.Longest));
    }
}
