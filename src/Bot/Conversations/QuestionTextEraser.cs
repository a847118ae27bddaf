using System.Data.Common;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Conversations;

/// <summary>Erases questions that are older than <see cref="PrivacyOptions.QuestionText"/> while the host runs.</summary>
internal sealed partial class QuestionTextEraser(
    TurnStore turns, IOptions<PrivacyOptions> options, Dialect dialect, TimeProvider clock, ILogger<QuestionTextEraser> logger) : BackgroundService
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
            var erased = await turns.EraseOlderThanAsync(options.Value.QuestionText, cancellationToken);
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
        [LoggerMessage(1, LogLevel.Information, "Erased the text of {Turns} old turns")]
        public static partial void Erased(ILogger logger, int turns);

        [LoggerMessage(2, LogLevel.Error, "The text of old turns could not be erased: {Explanation}")]
        public static partial void Failed(ILogger logger, string explanation);

        [LoggerMessage(3, LogLevel.Error, "The text of old turns could not be erased: {Exception} {ErrorCode}; it is tried again")]
        public static partial void FailedUnexplained(ILogger logger, string exception, int errorCode);
    }
}
