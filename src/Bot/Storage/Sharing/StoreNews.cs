using System.Collections.Frozen;
using System.Data.Common;
using Npgsql;

namespace Bot.Storage.Sharing;

/// <summary>Hears what other processes on the same PostgreSQL write or tell, and wakes who has to look. Without it each part looks once a second all the same.</summary>
internal sealed partial class StoreNews(DbDataSource source, IEnumerable<StoreTopic> topics, TimeProvider clock, ILogger<StoreNews> logger) : BackgroundService
{
    private const string Listen = "LISTEN pay_answers";

    private const string Schema = "SELECT current_schema()";

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);

    private readonly FrozenDictionary<string, StoreTopic> _topics = topics.ToFrozenDictionary(topic => topic.Name);
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
            var told = news.Payload.StartsWith(prefix, StringComparison.Ordinal) ? news.Payload[prefix.Length..].Split(' ', 2) : [""];
            _topics.GetValueOrDefault(told[0])?.Hear(told.ElementAtOrDefault(1) ?? "");
        };
        await using var listen = new NpgsqlCommand(Listen, connection);
        await listen.ExecuteNonQueryAsync(cancellationToken);
        _isLost = false;

        foreach (var topic in _topics.Values)
        {
            topic.Miss();
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
