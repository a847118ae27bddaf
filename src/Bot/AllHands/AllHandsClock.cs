using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.AllHands;

/// <summary>Closes and erases meetings when their time has come, while the host runs.</summary>
internal sealed partial class AllHandsClock(AllHandsPlanning planning, DbDataSource source, Dialect dialect, TimeProvider clock, ILogger<AllHandsClock> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(20);

    private const string ToClose = "SELECT id FROM allhands_sessions WHERE state = 'open' AND closes_at <= @now";

    private const string ToErase = "SELECT id FROM allhands_sessions WHERE purges_at <= @now";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (DbException e)
            {
                // Said each time: a promise to those who asked is not kept until it works again.
                Log.Failed(logger, dialect.Explain(e) ?? e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await DueAsync(ToClose, cancellationToken))
        {
            await planning.CloseDueAsync(id, cancellationToken);
        }

        foreach (var id in await DueAsync(ToErase, cancellationToken))
        {
            await planning.EraseDueAsync(id, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<AllHandsId>> DueAsync(string statement, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var ids = await connection.QueryAsync<string>(new CommandDefinition(statement, new { now = clock.GetUtcNow().ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));
        return [.. ids.Select(id => new AllHandsId(id))];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Meetings whose time has come could not be closed or erased: {Explanation}; it is tried again")]
        public static partial void Failed(ILogger logger, string explanation);
    }
}
