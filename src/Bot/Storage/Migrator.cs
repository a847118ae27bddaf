using System.Data.Common;
using System.Reflection;
using Dapper;

namespace Bot.Storage;

/// <summary>Brings the store to the schema this program knows, one transaction a step, and refuses a store that is ahead of it.</summary>
internal sealed partial class Migrator(DbDataSource source, Dialect dialect, TimeProvider clock, ILogger<Migrator> logger)
{
    // The same in both engines, so it is not a migration itself.
    private const string CreateTable = """
        CREATE TABLE IF NOT EXISTS migrations (
            number BIGINT PRIMARY KEY,
            name TEXT NOT NULL,
            program TEXT NOT NULL,
            applied_at BIGINT NOT NULL
        )
        """;

    private const string Last = "SELECT number AS Number, program AS Program FROM migrations ORDER BY number DESC LIMIT 1";

    private const string Record = """
        INSERT INTO migrations (number, name, program, applied_at)
        VALUES (@number, @name, @program, @applied_at)
        """;

    private readonly IReadOnlyList<Migration> _known = Migration.For(dialect.Name);

    /// <summary>The program's version, as the store remembers it.</summary>
    public static string ProgramVersion { get; } =
        typeof(Migrator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>The newest schema version this program knows.</summary>
    public int KnownVersion => _known[^1].Number;

    /// <exception cref="StoreException">The store is newer than the program, or the data folder cannot be written.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await dialect.PrepareAsync(source, cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var version = await VersionAsync(connection, cancellationToken);
        foreach (var migration in _known.Where(known => known.Number > version))
        {
            await ApplyAsync(connection, migration, cancellationToken);
        }
    }

    /// <returns>The store's schema version; 0 when it is empty.</returns>
    /// <exception cref="StoreTooNewException">The store is newer than the program.</exception>
    public async Task<int> VersionAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var exists = await connection.ExecuteScalarAsync<long>(new CommandDefinition(dialect.TableExists, new { name = "migrations" }, cancellationToken: cancellationToken));
        return exists == 0 ? 0 : await LastAsync(connection, null, cancellationToken);
    }

    private async Task ApplyAsync(DbConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await dialect.LockMigrationsAsync(connection, transaction, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(CreateTable, transaction: transaction, cancellationToken: cancellationToken));
        if (await LastAsync(connection, transaction, cancellationToken) >= migration.Number)
        {
            return; // another process was first
        }

        await connection.ExecuteAsync(new CommandDefinition(migration.Sql, transaction: transaction, cancellationToken: cancellationToken));
        var row = new { number = migration.Number, name = migration.Name, program = ProgramVersion, applied_at = clock.GetUtcNow().ToUnixTimeMilliseconds() };
        await connection.ExecuteAsync(new CommandDefinition(Record, row, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        Log.Migrated(logger, migration.Number, migration.Name);
    }

    private async Task<int> LastAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var last = await connection.QueryFirstOrDefaultAsync<Applied>(new CommandDefinition(Last, transaction: transaction, cancellationToken: cancellationToken));
        if (last is not null && last.Number > KnownVersion)
        {
            throw new StoreTooNewException((int)last.Number, last.Program, KnownVersion, ProgramVersion);
        }

        return (int)(last?.Number ?? 0);
    }

    private sealed record Applied(long Number, string Program);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "The store is now at schema version {Version} ({Migration})")]
        public static partial void Migrated(ILogger logger, int version, string migration);
    }
}
