using System.Collections.Concurrent;
using System.Data.Common;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Articles;
using Bot.Storage;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Answering.Retrieval;

public sealed class IndexFollowerTests
{
    // From so many on a snapshot is due.
    private const int Articles = 1_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_snapshot_that_cannot_be_read_back_is_tried_again_after_ten_minutes_and_not_every_second()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([.. Enumerable.Range(0, Articles).Select(at => new ArticleBuilder($"a{at}").WithText($"The bonus at firm {at} was paid.").Draft())], Cancellation);
        var (tries, isSick) = (0, true);
        var snapshots = new SnapshotFolder(store.Services.GetRequiredService<DataFolder>(), store.Clock)
        {
            Disk = (file, bytes, offset) =>
            {
                if (offset != SnapshotFormat.HeaderLength || !Volatile.Read(ref isSick))
                {
                    return RandomAccess.Read(file, bytes, offset);
                }

                Interlocked.Increment(ref tries);
                throw new IOException("Input/output error");
            },
        };
        using var holder = new CorpusIndexHolder(store.Articles, snapshots);
        var log = new Log();
        using var follower = Follower(store, holder, log);
        await follower.StartAsync(Cancellation);
        await LoggedAsync(log, "No snapshot of the index could be saved (IOException)");

        // Two changes followed: between them it has come by the saving.
        await FollowAsync(store, holder, "b");
        await FollowAsync(store, holder, "c");

        Assert.Equal(1, Volatile.Read(ref tries));
        Assert.Empty(snapshots.Files());

        Volatile.Write(ref isSick, false);
        store.Clock.Advance(TimeSpan.FromMinutes(10));
        await LoggedAsync(log, "is saved for the next start");
        await follower.StopAsync(Cancellation);

        Assert.Single(snapshots.Files());
    }

    [Fact]
    public async Task A_host_waits_with_listening_until_the_index_is_built()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([new ArticleBuilder("a").WithText("A bonus was paid at the ferry line.").Draft()], Cancellation);
        using (var before = new CorpusIndexHolder(store.Articles, new SnapshotFolder(store.Services.GetRequiredService<DataFolder>(), store.Clock)))
        {
            await before.UpdateAsync(Cancellation);
            await before.SaveAsync(Cancellation);
        }

        using var reads = new SemaphoreSlim(0);
        using var mayRead = new ManualResetEventSlim();
        using var holder = new CorpusIndexHolder(store.Articles, new SnapshotFolder(store.Services.GetRequiredService<DataFolder>(), store.Clock)
        {
            Disk = (file, bytes, offset) =>
            {
                reads.Release();
                mayRead.Wait(Cancellation);
                return RandomAccess.Read(file, bytes, offset);
            },
        });
        using var follower = Follower(store, holder, new Log());
        var start = Task.Run(() => follower.StartAsync(Cancellation), Cancellation);
        await reads.WaitAsync(Cancellation);

        Assert.False(start.IsCompleted);

        mayRead.Set();
        await start;

        Assert.True(holder.IsBuilt);
        Assert.Equal(1, holder.Current.ArticleCount);
        await follower.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_host_listens_while_the_store_is_away_and_follows_once_it_is_back()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([new ArticleBuilder("a").WithText("A bonus was paid at the ferry line.").Draft()], Cancellation);
        await using var source = new FailingSource(store.Services.GetRequiredService<DbDataSource>()) { Failure = new Microsoft.Data.Sqlite.SqliteException("away", 14) };
        using var holder = new CorpusIndexHolder(new ArticleStore(source, store.Services.GetRequiredService<Dialect>(), store.Clock));
        using var follower = Follower(store, holder, new Log());
        await follower.StartAsync(Cancellation);

        Assert.False(holder.IsBuilt);

        source.Failure = null;
        await Until.TrueAsync(() =>
        {
            store.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(holder.IsBuilt);
        });
        await follower.StopAsync(Cancellation);

        Assert.Equal(1, holder.Current.ArticleCount);
    }

    [Fact]
    public async Task A_host_puts_the_ledger_together_before_anybody_asks_and_again_with_each_change()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([new ArticleBuilder("a").WithText("The ferry line pays its pilots 90,000 dollars a year.").Read()], Cancellation);
        using var holder = new CorpusIndexHolder(store.Articles);
        using var follower = Follower(store, holder, new Log());
        await follower.StartAsync(Cancellation);
        await Until.TrueAsync(() => Task.FromResult(holder.Current.HasLedger));

        await FollowAsync(store, holder, "b");

        Assert.Equal(2, holder.Current.ArticleCount);
        Assert.True(holder.Current.HasLedger);
        await follower.StopAsync(Cancellation);
    }

    private static IndexFollower Follower(TestStore store, CorpusIndexHolder holder, Log log) =>
        new(holder, new FaqIndexHolder(store.Faqs, TestAnswerer.Questions, new QueryReader(TestAnswerer.Translations)), new CorpusSignal(), store.Clock, log);

    private static async Task FollowAsync(TestStore store, CorpusIndexHolder holder, string article)
    {
        var before = holder.Current.Version;
        await store.Articles.SaveAsync([new ArticleBuilder(article).WithText("A bonus was paid.").Draft()], Cancellation);
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await Until.TrueAsync(() => Task.FromResult(holder.Current.Version > before));
    }

    private static Task LoggedAsync(Log log, string words) => Until.TrueAsync(() => Task.FromResult(log.Lines.Any(line => line.Contains(words, StringComparison.Ordinal))));

    private sealed class Log : ILogger<IndexFollower>
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception));
    }
}
