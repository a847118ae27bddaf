using Bot.Evaluation.Reading;
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

    public void Dispose() => File.Delete(path);
}
