using System.Text.Json;
using Bot.Evaluation.Commands;
using Bot.Evaluation.Generation;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;
using Bot.Evaluation.Speed;

namespace Bot.Tests.Evaluation;

public sealed class SpeedTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void A_percentile_is_the_time_that_share_of_the_answers_took_at_most()
    {
        var latencies = Latencies.Of(Enumerable.Range(1, 1000).Reverse().Select(number => (double)number));

        Assert.Equal(new Latencies(501, 951, 991, 1000), latencies);
        Assert.Equal(new Latencies(7, 7, 7, 7), Latencies.Of([7]));
    }

    [Fact]
    public void No_question_is_asked_twice_and_those_that_warm_up_are_not_measured()
    {
        File.WriteAllLines(path, Enumerable.Range(0, 80).Select(number => $$"""{"id":"{{number}}","text":"question {{number % 40}}","lang":"en"}"""));

        var (warmUp, measured) = SpeedQuestion.Load(path, count: 20);

        Assert.Equal((2, 20), (warmUp.Count, measured.Count));
        Assert.Equal(22, warmUp.Concat(measured).Select(question => question.Text).Distinct().Count());
    }

    [Fact]
    public void Too_few_questions_are_refused_in_words()
    {
        File.WriteAllText(path, """{"id":"1","text":"one"}""");

        Assert.Contains("1 distinct questions", Assert.Throws<EvaluationException>(() => SpeedQuestion.Load(path, count: 20)).Message);
    }

    [Fact]
    public async Task The_built_program_is_timed_from_its_start_to_its_answers()
    {
        var generator = new ArticleGenerator([Vocabulary.English, Vocabulary.French], seed: 3);
        await File.WriteAllLinesAsync(path, Enumerable.Range(0, 30).Select(number => JsonSerializer.Serialize(generator.Article(number))), TestContext.Current.CancellationToken);
        var questions = GenerateCommand.Questions(generator, articles: 30, wanted: 12).Select(question => new SpeedQuestion(question.Text, question.Language)).ToList();
        var articles = path + ".jsonl";
        File.Move(path, articles);

        var report = await new SpeedMeasurement(new BotProgram(), articles, questions[..2], questions[2..]).MeasureAsync(TestContext.Current.CancellationToken);

        File.Delete(articles);

        // Only Linux tells the memory of another process in a file.
        Assert.All(report.Figures.Where(figure => OperatingSystem.IsLinux() || figure.Unit != "MB"), figure => Assert.True(figure.Value > 0, figure.Name));
        Assert.Equal(30, report.Figures.Single(figure => figure.Name == "articles").Value);
        Assert.Equal(10, report.Figures.Single(figure => figure.Name == "questions").Value);
        Assert.Contains(report.Figures, figure => figure.Name == "answer inside the host, p95");
    }

    public void Dispose() => File.Delete(path);
}
