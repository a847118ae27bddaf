using System.Data.Common;
using Bot.LanguageModel;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Keeps the vectors of a running host up to its index and HR's replies. Where the model fails, what has no vector yet is found by its words, and the model is asked again later.</summary>
internal sealed partial class VectorFollower(VectorHolder holder, TimeProvider clock, ILogger<VectorFollower> logger) : ModelFollower(clock)
{
    // Looking costs nothing while nothing changes.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromDays(1);

    private long? _cleaned;

    protected override async Task<TimeSpan> FollowAsync(CancellationToken cancellationToken)
    {
        if (await holder.UpdateAsync(cancellationToken))
        {
            Log.Followed(logger, holder.Current.Passages.Values.Sum(block => (long)block.Count), holder.Current.Replies?.Wordings.Count ?? 0);
        }

        if ((_cleaned is not { } last || Clock.GetElapsedTime(last) >= BetweenCleanings) && await holder.ForgetUnusedAsync(cancellationToken) is { } removed)
        {
            _cleaned = Clock.GetTimestamp();
            Log.Cleaned(logger, removed);
        }

        Worked();
        return Interval;
    }

    protected override void Tell(ModelException failure, TimeSpan pause) => Log.Failed(logger, failure.Failure, failure.Code, pause.TotalSeconds);

    protected override void Tell(DbException failure) => Log.StoreFailed(logger, failure.GetType().Name, failure.ErrorCode);

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
