using System.Data.Common;
using Bot.LanguageModel;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Keeps the vectors of a running host up to its index and HR's replies. Where the model fails, what has no vector yet is found by its words, and the model is asked again later.</summary>
internal sealed partial class VectorFollower(VectorHolder holder, TimeProvider clock, ILogger<VectorFollower> logger) : BackgroundService
{
    /// <summary>How long a model that failed is left alone, where it asks for no longer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // Looking costs nothing while nothing changes.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromDays(1);

    private long? _cleaned;
    private ModelFailure? _noted;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Embedding a corpus may take long, and the host is to start meanwhile.
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
            if (await holder.UpdateAsync(cancellationToken))
            {
                Log.Followed(logger, holder.Current.Passages.Values.Sum(block => (long)block.Count), holder.Current.Replies?.Wordings.Count ?? 0);
            }

            if ((_cleaned is not { } last || clock.GetElapsedTime(last) >= BetweenCleanings) && await holder.ForgetUnusedAsync(cancellationToken) is { } removed)
            {
                _cleaned = clock.GetTimestamp();
                Log.Cleaned(logger, removed);
            }

            _noted = null;
            return Interval;
        }
        catch (ModelException failure)
        {
            var pause = failure.RetryAfter is { } asked && asked > Pause ? asked : Pause;
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
            // The store may be busy or away for a while; what was stored is not asked for again.
            Log.StoreFailed(logger, e.GetType().Name, e.ErrorCode);
            return Pause;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Passages} passages and {Wordings} wordings of replies have vectors")]
        public static partial void Followed(ILogger logger, long passages, int wordings);

        [LoggerMessage(2, LogLevel.Information, "Removed {Vectors} vectors that nothing needs any more")]
        public static partial void Cleaned(ILogger logger, int vectors);

        [LoggerMessage(3, LogLevel.Warning, "The model made no vectors ({Failure} {Code}): what has none is found by its words, and the model is asked again every {Seconds} s")]
        public static partial void Failed(ILogger logger, ModelFailure failure, string code, double seconds);

        [LoggerMessage(4, LogLevel.Warning, "Vectors could not be read or stored: {Exception} {ErrorCode}; it is tried again")]
        public static partial void StoreFailed(ILogger logger, string exception, int errorCode);
    }
}
