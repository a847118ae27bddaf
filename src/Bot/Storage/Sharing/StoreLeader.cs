using System.Data.Common;
using Dapper;

namespace Bot.Storage.Sharing;

/// <summary>Whether this process does what one of all that share the store is to do: fetch pages, remind, erase.</summary>
/// <remarks>
/// The leader holds a lock of the engine's on a connection of its own, so that the engine ends its turn with it, however it ends, and the next that asks takes over.
/// What leaders do stands a second one for a moment, for a lock lost with its connection is noticed only when the leader asks again.
/// </remarks>
internal sealed partial class StoreLeader(DbDataSource source, Dialect dialect, ILogger<StoreLeader> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _asking = new(1);
    private DbConnection? _held;

    /// <exception cref="DbException">The store is away.</exception>
    public async Task<bool> LeadsAsync(CancellationToken cancellationToken)
    {
        if (dialect.TryLead is not { } tryLead)
        {
            return true;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_held is not null && await IsAliveAsync(_held, cancellationToken))
            {
                return true;
            }

            await DropAsync();
            var connection = await source.OpenConnectionAsync(cancellationToken);
            if (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition(tryLead, cancellationToken: cancellationToken)))
            {
                await connection.DisposeAsync();
                return false;
            }

            _held = connection;
            Log.Leads(logger);
            return true;
        }
        finally
        {
            _asking.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        _asking.Dispose();
    }

    private static async Task<bool> IsAliveAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteScalarAsync<int>(new CommandDefinition("SELECT 1", cancellationToken: cancellationToken));
            return true;
        }
        catch (DbException)
        {
            // The engine gave the lock back with the connection.
            return false;
        }
    }

    private async Task DropAsync()
    {
        if (_held is { } held)
        {
            _held = null;
            try
            {
                await held.ExecuteAsync(dialect.EndLead);
            }
            catch (DbException)
            {
                // It ended with its connection.
            }

            await held.DisposeAsync();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "This process leads: it does what one of all that share the store does")]
        public static partial void Leads(ILogger logger);
    }
}
