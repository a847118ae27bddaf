using System.Data.Common;
using Bot.Articles;
using Bot.LanguageModel;

namespace Bot.PayClaims.Filling;

/// <summary>Has a running host ask the model about whatever articles are due, one call at a time. Where the model fails, claims stand as the rules read them, and it is asked again later.</summary>
internal sealed partial class FillingFollower(ClaimFiller filler, ArticleStore articles, TimeProvider clock, ILogger<FillingFollower> logger) : BackgroundService
{
    /// <summary>How long a model that failed is left alone, where it asks for no longer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // Asking the store for its version costs next to nothing; what is due, a walk over the articles.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // What another program asked about becomes due without a change.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(30);

    private long _version = -1;
    private long _looked;
    private ModelFailure? _noted;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A corpus may take days, and the host is to start meanwhile.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await FollowAsync(stoppingToken), clock, stoppingToken);
        }
    }

    /// <returns>How long to wait before the next look.</returns>
    private async Task<TimeSpan> FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            var version = await articles.VersionAsync(cancellationToken);
            if (version == _version && clock.GetElapsedTime(_looked) < BetweenLooks)
            {
                return Interval;
            }

            var started = clock.GetTimestamp();
            var asked = 0;
            while (await filler.FillNextAsync(cancellationToken))
            {
                (asked, _noted) = (asked + 1, null);
            }

            (_version, _looked) = (version, clock.GetTimestamp());
            if (asked > 0)
            {
                Log.Asked(logger, asked, clock.GetElapsedTime(started).TotalMilliseconds);
            }

            return Interval;
        }
        catch (ModelException failure)
        {
            var pause = failure.RetryAfter is { } wish && wish > Pause ? wish : Pause;
            if (_noted != failure.Failure)
            {
                // Once, not twice a minute.
                _noted = failure.Failure;
                Log.Failed(logger, failure.Failure, failure.Code, pause.TotalSeconds);
            }

            return pause;
        }
        catch (DbException e)
        {
            // The store may be busy or away for a while; what was stored is not asked about again.
            Log.StoreFailed(logger, e.GetType().Name, e.ErrorCode);
            return Pause;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The model was asked about the open fields of the pay claims of {Articles} articles in {ElapsedMs} ms")]
        public static partial void Asked(ILogger logger, int articles, double elapsedMs);

        [LoggerMessage(2, LogLevel.Warning, "The model read no pay claims ({Failure} {Code}): they stand as the rules read them, and it is asked again every {Seconds} s")]
        public static partial void Failed(ILogger logger, ModelFailure failure, string code, double seconds);

        [LoggerMessage(3, LogLevel.Warning, "What the model read of pay claims could not be read or stored: {Exception} {ErrorCode}; it is tried again")]
        public static partial void StoreFailed(ILogger logger, string exception, int errorCode);
    }
}
