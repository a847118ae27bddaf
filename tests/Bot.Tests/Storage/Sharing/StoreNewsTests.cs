using Bot.Answering.Retrieval.Index;
using Bot.Channels.Slack;
using Bot.Channels.Slack.Api;
using Bot.Channels.Web;
using Bot.Inbox;
using Bot.Storage.Sharing;
using Bot.Tests.Builders;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage.Sharing;

/// <summary>One process writes, another hears of it.</summary>
public sealed class StoreNewsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_activity_wakes_the_worker_and_an_article_the_index_of_another_process()
    {
        await using var store = await TestStore.CreateAsync(Engine.Postgres);
        var (inbox, corpus) = (new InboxSignal(), new CorpusSignal());
        using var news = await ListenAsync(store, inbox, corpus);
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);

        await connection.ExecuteAsync("INSERT INTO inbox (channel, event_key, conversation, state, stage, attempts, due_at, accepted_at, body) VALUES ('web', 'k', 'c', 'waiting', 'not_begun', 0, 0, 0, 'b')");
        await inbox.WaitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await store.Articles.SaveAsync([new ArticleBuilder("a").WithText("Norvane pays welders $5,000.").Draft()], Cancellation);
        await corpus.WaitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

        // Each hears of its own alone.
        Assert.False(await IsSetAsync(inbox));
        await news.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_store_beside_it_in_the_same_database_wakes_nobody()
    {
        await using var store = await TestStore.CreateAsync(Engine.Postgres);
        await using var stranger = await TestStore.CreateAsync(Engine.Postgres);
        var corpus = new CorpusSignal();
        using var news = await ListenAsync(store, corpus);

        await stranger.Articles.SaveAsync([new ArticleBuilder("a").WithText("Norvane pays welders $5,000.").Draft()], Cancellation);
        Assert.False(await IsSetAsync(corpus));
        await store.Articles.SaveAsync([new ArticleBuilder("a").WithText("Norvane pays welders $5,000.").Draft()], Cancellation);

        await corpus.WaitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await news.StopAsync(Cancellation);
    }

    [Fact]
    public async Task After_its_connection_broke_it_listens_again_and_has_everybody_look()
    {
        await using var store = await TestStore.CreateAsync(Engine.Postgres);
        var corpus = new CorpusSignal();
        using var news = await ListenAsync(store, corpus);
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);

        await connection.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN pay_answers' AND pid <> pg_backend_pid()");
        await Drivers.Until.TrueAsync(async () =>
        {
            store.Clock.Advance(TimeSpan.FromSeconds(1));
            return await IsSetAsync(corpus);
        });

        await news.StopAsync(Cancellation);
    }

    [Fact]
    public async Task What_Slack_asks_one_process_to_leave_alone_the_others_leave_alone_too()
    {
        await using var store = await TestStore.CreateAsync(Engine.Postgres);
        var teller = new StoreTeller(store.Source);
        var (asked, other, corpus) = (new SlackPauses(teller, store.Clock), new SlackPauses(teller, store.Clock), new CorpusSignal());
        using var news = await ListenAsync(store, [corpus], other);

        await asked.PauseAsync("T1", "chat.postMessage", TimeSpan.FromSeconds(30), Cancellation);
        await asked.PauseAsync("", "response_url", TimeSpan.FromSeconds(20), Cancellation);
        await Drivers.Until.TrueAsync(() => Task.FromResult(other.Left("", "response_url") is not null));

        Assert.Equal((30, 20), (other.Left("T1", "chat.postMessage")!.Value.TotalSeconds, other.Left("", "response_url")!.Value.TotalSeconds));
        Assert.Null(other.Left("T2", "chat.postMessage"));
        store.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(other.Left("T1", "chat.postMessage"));
        await news.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_stop_reaches_the_process_that_is_at_the_answer()
    {
        await using var store = await TestStore.CreateAsync(Engine.Postgres);
        var teller = new StoreTeller(store.Source);
        var (slack, web) = (new SlackStops(teller), new WaitingCallers(teller));
        using var answer = slack.Begin("D1", "1.2");
        using var another = slack.Begin("D1", "3.4");
        _ = web.Join("turn");
        using var news = await ListenAsync(store, [new CorpusSignal()], slack, web);

        await new SlackStops(teller).StopAsync("D1", "1.2", Cancellation);
        Assert.True(await new WaitingCallers(teller).StopAsync("turn", Cancellation));

        await Drivers.Until.TrueAsync(() => Task.FromResult(answer.Stopped.IsCancellationRequested && web.StoppedOf("turn").IsCancellationRequested));
        Assert.False(another.Stopped.IsCancellationRequested);
        await news.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Where_one_process_owns_the_store_nobody_is_told()
    {
        await using var store = await TestStore.CreateAsync();

        Assert.False(await new WaitingCallers(new StoreTeller(store.Source)).StopAsync("turn", Cancellation));
    }

    private static Task<StoreNews> ListenAsync(TestStore store, params StoreSignal[] signals) => ListenAsync(store, signals, []);

    private static async Task<StoreNews> ListenAsync(TestStore store, StoreSignal[] signals, params StoreTopic[] topics)
    {
        var news = new StoreNews(store.Source, [.. signals, .. topics], store.Clock, NullLogger<StoreNews>.Instance);
        await news.StartAsync(Cancellation);
        foreach (var signal in signals)
        {
            // Set once it listens.
            await signal.WaitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        }

        return news;
    }

    private static async Task<bool> IsSetAsync(StoreSignal signal)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        try
        {
            await signal.WaitAsync(soon.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
