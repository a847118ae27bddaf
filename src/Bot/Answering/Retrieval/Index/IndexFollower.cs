using System.Data.Common;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Storage;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Keeps the index of a running host, and HR's replies, up to the store, whichever process writes to it.</summary>
internal sealed partial class IndexFollower(CorpusIndexHolder holder, FaqIndexHolder faqs, CorpusSignal signal, TimeProvider clock, ILogger<IndexFollower> logger) : BackgroundService
{
    // One indexed look-up a second is nothing to the store, and an ingest beside the host shows at once.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // A disk that is full stays so for a while.
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(10);

    private DateTimeOffset _nextSave;
    private string? _reported;

    /// <summary>Ends when the index holds all that the store does, so that a host, which starts its server last, listens only then; at once where the store is away.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await FollowAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var looks = clock.CreateTimer(_ => signal.Set(), null, Interval, Interval);

        // Beside the rest of the start, which need not wait for it.
        await TryAsync(() => holder.KeepLedgerAsync(stoppingToken));
        var saving = Task.CompletedTask;
        while (true)
        {
            if (saving.IsCompleted && clock.GetUtcNow() >= _nextSave && holder.IsSnapshotDue)
            {
                saving = SaveAsync(stoppingToken);
            }

            await signal.WaitAsync(stoppingToken);
            await FollowAsync(stoppingToken);
        }
    }

    private Task FollowAsync(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        var before = holder.Current.Version;
        await holder.UpdateAsync(cancellationToken);
        await faqs.UpdateAsync(cancellationToken);
        if (holder.Current.Version != before)
        {
            Log.Followed(logger, holder.Current.Version, holder.Current.ArticleCount, holder.Current.PassageCount);
        }

        if (holder.SnapshotProblem is { } problem && problem != _reported)
        {
            Log.Rebuilt(logger, _reported = problem);
        }
    });

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is DbException or IOException or SnapshotException)
        {
            // The store may be busy or away for a while, or the disk; the index stays as it is and the next tick tries again.
            Log.Failed(logger, e.GetType().Name, e.HResult);
        }
    }

    /// <summary>Beside the following, which a large snapshot would hold up for seconds.</summary>
    private async Task SaveAsync(CancellationToken stoppingToken)
    {
        try
        {
            await holder.SaveAsync(stoppingToken);
            Log.Saved(logger, holder.Current.Version);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start builds from what there is.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SnapshotException or StoreException or DbException)
        {
            _nextSave = clock.GetUtcNow() + Retry;
            Log.NotSaved(logger, e.GetType().Name, Retry.TotalMinutes);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The index follows version {Version}: {Articles} articles, {Passages} passages")]
        public static partial void Followed(ILogger logger, long version, int articles, int passages);

        [LoggerMessage(2, LogLevel.Warning, "The index could not read the store or its snapshot: {Exception} {ErrorCode}; it answers from what it has and tries again")]
        public static partial void Failed(ILogger logger, string exception, int errorCode);

        [LoggerMessage(3, LogLevel.Warning, "The index was rebuilt from the store, because {Problem}")]
        public static partial void Rebuilt(ILogger logger, string problem);

        [LoggerMessage(4, LogLevel.Information, "A snapshot of the index at version {Version} is saved for the next start")]
        public static partial void Saved(ILogger logger, long version);

        [LoggerMessage(5, LogLevel.Warning, "No snapshot of the index could be saved ({Exception}); it is tried again in {Minutes} minutes, and until then a start builds the index from the store")]
        public static partial void NotSaved(ILogger logger, string exception, double minutes);
    }
}
