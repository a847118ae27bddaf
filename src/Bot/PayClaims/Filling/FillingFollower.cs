using System.Data.Common;
using Bot.Articles;
using Bot.LanguageModel;

namespace Bot.PayClaims.Filling;

/// <summary>Has a running host ask the model about whatever articles are due, one call at a time. Where the model fails, claims stand as the rules read them, and it is asked again later.</summary>
internal sealed partial class FillingFollower(ClaimFiller filler, ArticleStore articles, TimeProvider clock, ILogger<FillingFollower> logger) : ModelFollower(clock)
{
    // Asking the store for its version costs next to nothing; what is due, a walk over the articles.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // What another program asked about becomes due without a change.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(30);

    private long _version = -1;
    private long _looked;

    protected override async Task<TimeSpan> FollowAsync(CancellationToken cancellationToken)
    {
        var version = await articles.VersionAsync(cancellationToken);
        if (version == _version && Clock.GetElapsedTime(_looked) < BetweenLooks)
        {
            return Interval;
        }

        var started = Clock.GetTimestamp();
        var asked = 0;
        while (await filler.FillNextAsync(cancellationToken))
        {
            asked++;
            Worked();
        }

        (_version, _looked) = (version, Clock.GetTimestamp());
        if (asked > 0)
        {
            Log.Asked(logger, asked, Clock.GetElapsedTime(started).TotalMilliseconds);
        }

        return Interval;
    }

    protected override void Tell(ModelException failure, TimeSpan pause) => Log.Failed(logger, failure.Failure, failure.Code, pause.TotalSeconds);

    protected override void Tell(DbException failure) => Log.StoreFailed(logger, failure.GetType().Name, failure.ErrorCode);

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
