using System.Data.Common;
using Npgsql;

namespace Bot.Storage.Sharing;

/// <summary>Hears what other processes on the same PostgreSQL write, and wakes who has to look. Without it each part looks once a second all the same.</summary>
internal sealed partial class StoreNews(DbDataSource source, IEnumerable<StoreSignal> signals, TimeProvider clock, ILogger<StoreNews> logger) : BackgroundService
{
    private const string Listen = "LISTEN pay_answers";

    private const string Schema = "SELECT current_schema()";

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<StoreSignal> _signals = [.. signals];
    private bool _isLost;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (source is not NpgsqlDataSource postgres)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(postgres, stoppingToken);
            }
            catch (DbException e)
            {
                if (!_isLost)
                {
                    // Once, not every second.
                    _isLost = true;
                    Log.Lost(logger, e.GetType().Name);
                }

                await Task.Delay(BeforeNextTry, clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(NpgsqlDataSource postgres, CancellationToken cancellationToken)
    {
        // A connection of its own for as long as it holds.
        await using var connection = await postgres.OpenConnectionAsync(cancellationToken);
        await using var schema = new NpgsqlCommand(Schema, connection);
        var prefix = $"{await schema.ExecuteScalarAsync(cancellationToken)}.";
        connection.Notification += (_, news) =>
        {
            foreach (var signal in _signals.Where(signal => news.Payload == prefix + signal.Topic))
            {
                signal.Set();
            }
        };
        await using var listen = new NpgsqlCommand(Listen, connection);
        await listen.ExecuteNonQueryAsync(cancellationToken);
        _isLost = false;

        // What was told while nobody listened.
        foreach (var signal in _signals)
        {
            signal.Set();
        }

        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "News of other processes does not come in ({Exception}); each part looks into the store once a second until it does")]
        public static partial void Lost(ILogger logger, string exception);
    }
}
