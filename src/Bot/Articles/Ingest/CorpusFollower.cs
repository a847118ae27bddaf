using System.Data.Common;
using Bot.Storage;
using Bot.Storage.Sharing;

namespace Bot.Articles.Ingest;

/// <summary>Looks at a part of the corpus again and again while the host runs, and tells what changed.</summary>
/// <param name="part">What it looks at, as logs say it.</param>
internal abstract partial class CorpusFollower(string part, StoreLeader leader, Dialect dialect, TimeProvider clock, ILogger logger) : BackgroundService
{
    // What was said already; said again only when it changes.
    private HashSet<Rejection> _known = [];

    /// <summary>Null when there is nothing to look at.</summary>
    protected abstract TimeSpan? Interval { get; }

    protected abstract Task<IngestReport> LookAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Interval is not { } interval)
        {
            return;
        }

        using var timer = new PeriodicTimer(interval, clock);
        do
        {
            await RefreshAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One look.</summary>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        try
        {
            if (!await leader.LeadsAsync(cancellationToken))
            {
                return;
            }

            var report = await LookAsync(cancellationToken);
            Tell(report, clock.GetElapsedTime(started));
        }
        catch (DbException e) when (dialect.Explain(e) is { } explanation)
        {
            // The next look may find the disk freed or the database back.
            Log.StoreFailed(logger, part, explanation);
        }
        catch (DbException e)
        {
            // Nobody can explain it, and it must not stop the host either.
            Log.StoreFailedUnexplained(logger, part, e.GetType().Name, e.ErrorCode);
        }
    }

    /// <summary>Whether what was refused at an earlier look, and is not refused at this one, is refused no more.</summary>
    protected virtual bool LooksAtEverything => true;

    private void Tell(IngestReport report, TimeSpan took)
    {
        foreach (var rejection in report.Rejected.Where(rejection => !_known.Contains(rejection)))
        {
            Log.Rejected(logger, part, rejection.Where, rejection.Reason);
        }

        if (LooksAtEverything)
        {
            _known = [.. report.Rejected];
        }
        else
        {
            _known.UnionWith(report.Rejected);
        }

        if (report.Added + report.Replaced + report.Withdrawn > 0)
        {
            Log.Refreshed(logger, part, report.Added, report.Replaced, report.Withdrawn, report.Rejected.Count, took.TotalMilliseconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Part}: {Added} articles added, {Replaced} replaced, {Withdrawn} withdrawn, {Rejected} rejected in {ElapsedMs:F0} ms")]
        public static partial void Refreshed(ILogger logger, string part, int added, int replaced, int withdrawn, int rejected, double elapsedMs);

        [LoggerMessage(2, LogLevel.Warning, "{Part}: {Where} was not taken: {Reason}")]
        public static partial void Rejected(ILogger logger, string part, string where, string reason);

        [LoggerMessage(3, LogLevel.Error, "{Part}: {Explanation}")]
        public static partial void StoreFailed(ILogger logger, string part, string explanation);

        [LoggerMessage(4, LogLevel.Error, "{Part}: the store failed with {Exception} {ErrorCode}; the next look tries again")]
        public static partial void StoreFailedUnexplained(ILogger logger, string part, string exception, int errorCode);
    }
}
