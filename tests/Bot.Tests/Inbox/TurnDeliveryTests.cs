using Bot.Answering;
using Bot.Articles;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Dapper;

namespace Bot.Tests.Inbox;

public sealed class TurnDeliveryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_quick_answer_is_sent_at_once_and_recorded_with_asker_and_message(Engine engine)
    {
        await using var store = await StoreAsync(engine);
        var platform = new FakePlatform();
        await using var process = Process(store, platform);
        await process.AcceptAsync("event");

        await process.WorkOnceAsync(Cancellation);

        var answer = Assert.Single(platform.Finals);
        Assert.Equal(["answer"], platform.Calls);
        Assert.Contains("paid once", answer.Text);
        Assert.Equal(answer.Turn, await process.Turns.FindByMessageAsync(AskingHandler.Conversation, answer.Id, Cancellation));
        Assert.Equal(AskingHandler.Asker, (await process.Turns.FindAsync(answer.Turn!.Value, Cancellation))!.Asker);
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_takes_the_place_of_the_announcement()
    {
        await using var store = await StoreAsync();
        var platform = new FakePlatform();
        using var open = new ManualResetEventSlim();
        await using var process = Process(store, platform, open);
        await process.AcceptAsync("event");

        var working = process.WorkOnceAsync(Cancellation);
        await TickUntilAsync(store, () => platform.Calls.Contains("placeholder"));
        open.Set();
        await working;

        Assert.Equal(["placeholder", "answer"], platform.Calls);
        Assert.Equal("answer", Assert.Single(platform.Messages.Values).Kind);
    }

    [Theory]
    [InlineData(nameof(DeliveryFailure.Temporary))]
    [InlineData(nameof(DeliveryFailure.Permanent))]
    public async Task An_announcement_that_is_refused_keeps_no_answer_back(string failure)
    {
        await using var store = await StoreAsync();
        using var open = new ManualResetEventSlim();
        var platform = new FakePlatform { Answer = call => FailAt(call, "placeholder", new DeliveryException(Enum.Parse<DeliveryFailure>(failure), "429"), open) };
        await using var process = Process(store, platform, open);
        await process.AcceptAsync("event");

        var working = process.WorkOnceAsync(Cancellation);
        await TickUntilAsync(store, () => platform.Calls.Contains("placeholder"));
        await working;

        Assert.Equal(["placeholder", "answer"], platform.Calls);
        Assert.Equal("done", await StateAsync(store));
    }

    [Fact]
    public async Task An_announcement_whose_receipt_was_lost_is_looked_for_and_replaced()
    {
        await using var store = await StoreAsync();
        using var open = new ManualResetEventSlim();
        var platform = new FakePlatform();
        platform.Answer = call =>
        {
            if (call == "placeholder")
            {
                platform.Messages["m0"] = new SentMessage("m0", "placeholder", "", null);
                FailAt(call, "placeholder", new DeliveryException(DeliveryFailure.Unknown, "reset"), open);
            }
        };
        await using var process = Process(store, platform, open);
        await process.AcceptAsync("event");

        var working = process.WorkOnceAsync(Cancellation);
        await TickUntilAsync(store, () => platform.Calls.Contains("find"));
        await working;

        Assert.Equal(("m0", "answer"), (Assert.Single(platform.Messages.Values).Id, platform.Messages["m0"].Kind));
    }

    [Theory]
    [InlineData(nameof(DeliveryFailure.Temporary), new[] { "answer", "answer" })]
    [InlineData(nameof(DeliveryFailure.Unknown), new[] { "answer", "find", "answer" })]
    public async Task What_was_surely_refused_is_sent_again_and_what_may_have_arrived_is_looked_for(string failure, string[] calls)
    {
        await using var store = await StoreAsync();
        var refusals = 1;
        var platform = new FakePlatform
        {
            Answer = call =>
            {
                if (call == "answer" && refusals-- > 0)
                {
                    throw new DeliveryException(Enum.Parse<DeliveryFailure>(failure), "503");
                }
            },
        };
        await using var process = Process(store, platform);
        await process.AcceptAsync("event");

        await process.WorkOnceAsync(Cancellation);
        store.Clock.Advance(TimeSpan.FromSeconds(2));
        await process.WorkOnceAsync(Cancellation);

        Assert.Equal(calls, platform.Calls);
        Assert.Single(platform.Finals);
        Assert.Equal(1, await CountTurnsAsync(store));
    }

    [Fact]
    public async Task An_answer_that_arrived_although_its_receipt_was_lost_is_not_sent_again()
    {
        await using var store = await StoreAsync();
        var platform = new FakePlatform();
        platform.Answer = call =>
        {
            if (call == "answer")
            {
                platform.Messages["m0"] = new SentMessage("m0", "answer", "", null);
                throw new DeliveryException(DeliveryFailure.Unknown, "timeout");
            }
        };
        await using var process = Process(store, platform);
        await process.AcceptAsync("event");

        await process.WorkOnceAsync(Cancellation);
        store.Clock.Advance(TimeSpan.FromSeconds(2));
        await process.WorkOnceAsync(Cancellation);

        Assert.Equal(["answer", "find"], platform.Calls);
        Assert.Equal("done", await StateAsync(store));
        Assert.NotNull(await process.Turns.FindByMessageAsync(AskingHandler.Conversation, "m0", Cancellation));
    }

    [Fact]
    public async Task Another_attempt_sends_the_recorded_answer_though_the_articles_have_changed()
    {
        await using var store = await StoreAsync();
        var refusals = 1;
        var platform = new FakePlatform { Answer = call => _ = call == "answer" && refusals-- > 0 ? throw new DeliveryException(DeliveryFailure.Temporary, "503") : 0 };
        await using var process = Process(store, platform);
        await process.AcceptAsync("event");
        await process.WorkOnceAsync(Cancellation);

        await store.Articles.WithdrawAsync([new ArticleId("bonus")], Cancellation);
        await using var next = Process(store, platform);
        store.Clock.Advance(TimeSpan.FromSeconds(2));
        await next.WorkOnceAsync(Cancellation);

        Assert.Contains("paid once", Assert.Single(platform.Finals).Text);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up_and_the_asker_is_told_once()
    {
        await using var store = await StoreAsync();
        var platform = new FakePlatform();
        using var never = new ManualResetEventSlim();
        await using var process = Process(store, platform, never);
        await process.AcceptAsync("event");

        var working = process.WorkOnceAsync(Cancellation);
        await TickUntilAsync(store, () => platform.Calls.Contains("failure"));
        await working;
        never.Set();

        Assert.Equal(["placeholder", "failure"], platform.Calls);
        Assert.Equal(nameof(TurnFailure.OutOfTime), Assert.Single(platform.Messages.Values).Text);
        Assert.Equal("done", await StateAsync(store));
    }

    [Fact]
    public async Task An_answer_that_breaks_each_time_is_told_once_and_can_be_asked_for_again()
    {
        await using var store = await StoreAsync();
        var platform = new FakePlatform();
        await using (var broken = new InboxProcess(store, composer: new BrokenComposer(), answering: delivery => new AskingHandler(delivery, platform)))
        {
            await broken.AcceptAsync("event");
            for (var i = 0; i < 5; i++)
            {
                await broken.WorkOnceAsync(Cancellation);
                store.Clock.Advance(TimeSpan.FromSeconds(20));
            }
        }

        Assert.Equal(["failure"], platform.Calls);
        Assert.Equal(nameof(TurnFailure.Broken), Assert.Single(platform.Messages.Values).Text);

        await using var mended = Process(store, platform);
        var letter = Assert.Single(await mended.DeadLetters.ListAsync(Cancellation));
        Assert.Equal(Resending.Resent, await mended.DeadLetters.ResendAsync(letter.Id, Cancellation));
        await mended.WorkOnceAsync(Cancellation);

        Assert.Equal(["failure", "answer"], platform.Calls);
        Assert.Equal("done", await StateAsync(store));
    }

    [Fact]
    public async Task Words_that_do_not_tell_their_language_are_answered_in_the_askers()
    {
        await using var store = await StoreAsync();
        await using var process = new InboxProcess(store);
        var answerer = process.Answerer;

        var french = await answerer.AnswerAsync(Asked("Bonus?", "fr-CA"), Cancellation);
        var told = await answerer.AnswerAsync(Asked("Is a signing bonus paid once?", "fr"), Cancellation);
        var unknown = await answerer.AnswerAsync(Asked("Bonus?", "de"), Cancellation);

        Assert.Equal(["fr", "en", "en"], new[] { french, told, unknown }.Select(answered => answered.Line.Language));
    }

    private static IncomingQuestion Asked(string text, string locale) => new(AskingHandler.Conversation, null, text, null, locale, Audience.Everyone);

    private static async Task<TestStore> StoreAsync(Engine engine = Engine.Sqlite)
    {
        var store = await TestStore.CreateAsync(engine);
        await InboxProcess.StoreArticleAsync(store);
        return store;
    }

    private static InboxProcess Process(TestStore store, FakePlatform platform, ManualResetEventSlim? open = null) =>
        new(store, composer: open is null ? null : new SlowComposer(open.WaitHandle), answering: delivery => new AskingHandler(delivery, platform));

    private static void FailAt(string call, string failing, Exception failure, ManualResetEventSlim open)
    {
        if (call == failing)
        {
            open.Set();
            throw failure;
        }
    }

    private static Task TickUntilAsync(TestStore store, Func<bool> condition) => Until.TrueAsync(() =>
    {
        store.Clock.Advance(TimeSpan.FromSeconds(0.5));
        return Task.FromResult(condition());
    });

    private static async Task<string?> StateAsync(TestStore store)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<string>("SELECT state FROM inbox");
    }

    private static async Task<long> CountTurnsAsync(TestStore store)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM turns");
    }
}
