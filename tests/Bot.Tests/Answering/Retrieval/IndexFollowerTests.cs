using System.Collections.Concurrent;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Index.Snapshots;
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
        var faqs = new FaqIndexHolder(store.Faqs, TestAnswerer.Questions, new QueryReader(TestAnswerer.Translations));
        var log = new Log();
        using var follower = new IndexFollower(holder, faqs, new CorpusSignal(), store.Clock, log);
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
