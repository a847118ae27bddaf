using Bot.Answering.Retrieval.Index;
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

    private static async Task<StoreNews> ListenAsync(TestStore store, params StoreSignal[] signals)
    {
        var news = new StoreNews(store.Source, signals, store.Clock, NullLogger<StoreNews>.Instance);
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
