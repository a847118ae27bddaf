using System.Data.Common;
using Bot.Storage;

namespace Bot.Conversations;

/// <summary>Erases what is older than <see cref="PrivacyOptions"/> lets it be kept while the host runs.</summary>
internal sealed partial class OldTextEraser(
    Retention retention, Dialect dialect, TimeProvider clock, ILogger<OldTextEraser> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
        {
            await EraseAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One look; when the store fails the next one tries again.</summary>
    internal async Task EraseAsync(CancellationToken cancellationToken)
    {
        try
        {
            var erased = await retention.EraseAsync(cancellationToken);
            if (erased > 0)
            {
                Log.Erased(logger, erased);
            }
        }
        catch (DbException e) when (dialect.Explain(e) is { } explanation)
        {
            // Said each time: a promise to the people who asked is not kept until it works again.
            Log.Failed(logger, explanation);
        }
        catch (DbException e)
        {
            // Nobody can explain it, and it must not stop the host either.
            Log.FailedUnexplained(logger, e.GetType().Name, e.ErrorCode);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Erased {Rows} rows that were older than they may be kept")]
        public static partial void Erased(ILogger logger, int rows);

        [LoggerMessage(2, LogLevel.Error, "What is older than it may be kept could not be erased: {Explanation}")]
        public static partial void Failed(ILogger logger, string explanation);

        [LoggerMessage(3, LogLevel.Error, "What is older than it may be kept could not be erased: {Exception} {ErrorCode}; it is tried again")]
        public static partial void FailedUnexplained(ILogger logger, string exception, int errorCode);
    }
}
