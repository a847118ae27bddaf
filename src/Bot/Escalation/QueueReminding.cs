using System.Data.Common;
using Bot.Storage;
using Bot.Storage.Sharing;

namespace Bot.Escalation;

/// <summary>Looks for questions that have waited long while the host runs.</summary>
internal sealed partial class QueueReminding(QueueReminders reminders, StoreLeader leader, Dialect dialect, TimeProvider clock, ILogger<QueueReminding> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await leader.LeadsAsync(cancellationToken))
            {
                return;
            }

            await reminders.RemindOfReviewsAsync(cancellationToken);
            if (await reminders.RemindAsync(cancellationToken) is > 0 and var people)
            {
                Log.Reminded(logger, people);
            }
        }
        catch (DbException e)
        {
            Log.Failed(logger, dialect.Explain(e) ?? e.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Reminded {People} people of questions that wait for HR")]
        public static partial void Reminded(ILogger logger, int people);

        [LoggerMessage(2, LogLevel.Error, "Nobody could be reminded of the queue: {Explanation}; it is tried again")]
        public static partial void Failed(ILogger logger, string explanation);
    }
}
