using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Dapper;
using Npgsql;

namespace Bot.Storage;

/// <summary>PostgreSQL: several replicas on one database.</summary>
internal sealed class PostgresDialect : Dialect
{
    // Any number will do as long as every replica uses the same: "BOT" in ASCII.
    private const long MigrationLock = 0x424F54;

    public override string Name => "Postgres";

    public override string ForUpdate => "FOR UPDATE";

    public override string ForUpdateSkipLocked => "FOR UPDATE SKIP LOCKED";

    public override bool IsOneProcess => false;

    // Identities are handed out before the commit, so a later one could be seen first.
    public override string LockGroup(string group) => $"SELECT pg_advisory_xact_lock(hashtextextended({group}, 0));";

    // Of each schema one; a connection that holds it already gets it again.
    public override string TryLead => "SELECT pg_try_advisory_lock(hashtextextended('pay answers lead ' || current_schema(), 0))";

    public override string EndLead => "SELECT pg_advisory_unlock_all()";

    public override string FlushEachCommit => "";

    public override string FlushAsUsual => "";

    // Dead rows go with the next vacuum, and the log with its archive: the operator's to set.
    public override string EraseFromLog => "";

    public override string TableExists => "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = @name";

    // Arrays are values here, and Dapper leaves them alone.
    public override string AnyOf(string column, string parameter) => $"{column} = ANY(@{parameter})";

    public override Task PrepareAsync(DbDataSource source, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task LockMigrationsAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }, transaction, cancellationToken: cancellationToken));

    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    // Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
    public override string? Explain(DbException failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "PostgreSQL's disk is full. What was stored before is kept; free some space and run the same command again.",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "PostgreSQL is read-only (a standby?). Point Storage:ConnectionString at the primary.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } p => $"PostgreSQL answers, but {p.MessageText}. Create the empty database, or correct Storage:ConnectionString.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } p => $"PostgreSQL refuses: {p.MessageText}. Give the user of Storage:ConnectionString the right to create tables.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } p => $"PostgreSQL refuses the sign-in: {p.MessageText}. Correct Storage:ConnectionString.",
        PostgresException { SqlState: ['5', '3' or '7', ..] } p => $"PostgreSQL cannot serve now: {p.MessageText}. Try again later.",
        PostgresException => null,
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } n => $"PostgreSQL does not answer ({n.InnerException!.Message}). Start it, or correct Storage:ConnectionString.",
        _ => null,
    };
}
