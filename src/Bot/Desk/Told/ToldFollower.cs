using System.Data.Common;
using Bot.Storage;

namespace Bot.Desk.Told;

/// <summary>Keeps the record of what was told up with the turns while the host runs.</summary>
internal sealed partial class ToldFollower(ToldAnswers told, Dialect dialect, TimeProvider clock, ILogger<ToldFollower> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
        {
            try
            {
                await told.FollowAsync(stoppingToken);
            }
            catch (DbException e)
            {
                // The next look takes up what this one left.
                Log.Failed(logger, dialect.Explain(e) ?? $"{e.GetType().Name} {e.ErrorCode}");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The record of what was told could not be brought up to date: {Explanation}; it is tried again")]
        public static partial void Failed(ILogger logger, string explanation);
    }
}
