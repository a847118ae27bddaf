using System.Data.Common;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Articles.Ingest;

/// <summary>Re-reads the folders of <see cref="CorpusOptions"/> while the host runs. When nothing changed that is one listing.</summary>
internal sealed partial class CorpusRefresher(
    Ingestor ingestor, IOptions<CorpusOptions> options, Dialect dialect, TimeProvider clock, ILogger<CorpusRefresher> logger) : BackgroundService
{
    // What was said already; said again only when it changes.
    private HashSet<Rejection> _known = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Folders.Count == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.RefreshSeconds), clock);
        do
        {
            await RefreshAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One look at all folders, as one batch: an id belongs to one file among them.</summary>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        try
        {
            var request = new IngestRequest([.. options.Value.Folders]) { OnlyChangedFiles = true };
            var report = await ingestor.IngestAsync(request, null, cancellationToken);
            Tell(report, clock.GetElapsedTime(started));
        }
        catch (DbException e) when (dialect.Explain(e) is { } explanation)
        {
            // The next look may find the disk freed or the database back.
            Log.StoreFailed(logger, explanation);
        }
        catch (DbException e)
        {
            // Nobody can explain it, and it must not stop the host either.
            Log.StoreFailedUnexplained(logger, e.GetType().Name, e.ErrorCode);
        }
    }

    private void Tell(IngestReport report, TimeSpan took)
    {
        foreach (var rejection in report.Rejected.Where(rejection => !_known.Contains(rejection)))
        {
            Log.Rejected(logger, rejection.Where, rejection.Reason);
        }

        _known = [.. report.Rejected];
        if (report.Added + report.Replaced + report.Withdrawn > 0)
        {
            Log.Refreshed(logger, report.Added, report.Replaced, report.Withdrawn, report.Rejected.Count, took.TotalMilliseconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Corpus folders: {Added} articles added, {Replaced} replaced, {Withdrawn} withdrawn, {Rejected} rejected in {ElapsedMs:F0} ms")]
        public static partial void Refreshed(ILogger logger, int added, int replaced, int withdrawn, int rejected, double elapsedMs);

        [LoggerMessage(2, LogLevel.Warning, "Corpus folders: {Where} was not taken: {Reason}")]
        public static partial void Rejected(ILogger logger, string where, string reason);

        [LoggerMessage(3, LogLevel.Error, "Corpus folders: {Explanation}")]
        public static partial void StoreFailed(ILogger logger, string explanation);

        [LoggerMessage(4, LogLevel.Error, "Corpus folders: the store failed with {Exception} {ErrorCode}; the next look tries again")]
        public static partial void StoreFailedUnexplained(ILogger logger, string exception, int errorCode);
    }
}
