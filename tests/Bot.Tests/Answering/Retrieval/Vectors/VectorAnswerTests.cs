using System.Net;
using Bot.Answering;
using Bot.Articles;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Answering.Retrieval.Vectors;

public sealed class VectorAnswerTests
{
    private const string Question = "Does anybody sponsor bicycles?";

    private static FakeEmbeddings Service() => new(["bicycle", "bicycles", "velocipede"], ["sponsor", "handout"]);

    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("wheels", "A handout", "Whoever comes by velocipede gets a handout of 300 euros each spring.")
        .WithArticle("harvest", "A poor harvest", "Rain spoiled the barley in the valley, and bakers fear dear flour before winter.")
        .WithArticle("bridge", "The bridge", "The Halden bridge opened in May after nine years of works.");

    [Fact]
    public async Task What_says_it_in_other_words_is_found()
    {
        using var service = Service();
        await using var words = await Corpus().BuildAsync();
        await using var vectors = await Corpus().WithVectors(service).BuildAsync();

        Assert.DoesNotContain((await words.AskAsync(Question)).Ranked, article => article.Value == "wheels");
        Assert.Equal("wheels", (await vectors.AskAsync(Question)).Ranked[0].Value);
    }

    [Fact]
    public async Task Being_near_makes_nothing_surer()
    {
        using var service = Service();
        await using var words = await Corpus().BuildAsync();
        await using var vectors = await Corpus().WithVectors(service).BuildAsync();

        var answer = await vectors.AskAsync(Question);

        Assert.Equal((await words.AskAsync(Question)).Confidence, answer.Confidence);
        Assert.IsType<Outcome.Abstained>(answer.Outcome);
    }

    [Fact]
    public async Task Only_words_decide_when_the_model_is_dead()
    {
        using var service = Service();
        await using var words = await Corpus().BuildAsync();
        await using var vectors = await Corpus().WithVectors(service).BuildAsync();
        service.Fails = _ => HttpStatusCode.Unauthorized;

        var answer = await vectors.AskAsync("When did the Halden bridge open?");

        Assert.Equal("bridge", answer.Ranked[0].Value);
        Assert.Equal((await words.AskAsync("When did the Halden bridge open?")).Ranked, answer.Ranked);
    }

    [Fact]
    public async Task Nobody_waits_more_than_a_second_and_a_half_for_a_silent_model()
    {
        using var service = Service();
        await using var vectors = await Corpus().WithVectors(service).BuildAsync();
        service.IsSilent = true;

        var answering = vectors.AskAsync("When did the Halden bridge open?");
        var passed = TimeSpan.Zero;
        await Until.TrueAsync(() =>
        {
            if (!answering.IsCompleted && service.Calls > 1)
            {
                vectors.Store.Clock.Advance(TimeSpan.FromSeconds(1.5));
                passed += TimeSpan.FromSeconds(1.5);
            }

            return Task.FromResult(answering.IsCompleted || passed > TimeSpan.Zero);
        });

        Assert.Equal("bridge", (await answering).Ranked[0].Value);
    }

    [Fact]
    public async Task Who_may_not_read_an_article_is_not_led_to_it_by_its_meaning()
    {
        using var service = Service();
        await using var vectors = await Corpus().WithArticle("secret", "Velocipede handout", "The velocipede handout ends.", audience: Audience.Managers).WithVectors(service).BuildAsync();

        Assert.DoesNotContain((await vectors.AskAsync(Question)).Ranked, article => article.Value == "secret");
        Assert.Contains((await vectors.AskAsync(Question, audience: Audience.Managers)).Ranked, article => article.Value == "secret");
    }

    [Fact]
    public async Task A_reply_of_HRs_in_other_words_is_compared_but_not_shown_for_being_near()
    {
        using var service = Service();
        var corpus = Corpus().WithFaq("wheels", "What handout goes with a velocipede?", "300 euros a year.").WithFaq("parking", "Where may I park?", "Behind the house.");
        await using var words = await corpus.BuildAsync();
        await using var vectors = await corpus.WithVectors(service).BuildAsync();

        var answer = await vectors.AskAsync(Question);

        Assert.Empty((await words.AskAsync(Question)).RankedFaqs);
        Assert.Contains(answer.RankedFaqs, faq => faq.Value == "wheels");
        Assert.IsNotType<Outcome.Faq>(answer.Outcome);
    }

    [Fact]
    public async Task A_question_that_is_refused_is_not_sent_to_the_model()
    {
        using var service = Service();
        await using var vectors = await Corpus().WithVectors(service).BuildAsync();
        var calls = service.Calls;

        var answer = await vectors.AskAsync("What does my colleague Anna Keller earn?");

        Assert.IsType<Outcome.Refused>(answer.Outcome);
        Assert.Equal(calls, service.Calls);
    }
}
