using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>SQLite: one writer at a time, one file.</summary>
internal sealed class SqliteDialect(DataFolder folder) : Dialect
{
    public override string Name => "Sqlite";

    // A write transaction holds the whole store already.
    public override string ForUpdate => "";

    public override string ForUpdateSkipLocked => "";

    public override bool IsOneProcess => true;

    // There is one writer at a time.
    public override string LockGroup(string group) => "";

    public override string? TryLead => null;

    public override string EndLead => "";

    public override string FlushEachCommit => "PRAGMA synchronous = FULL";

    public override string FlushAsUsual => "PRAGMA synchronous = NORMAL";

    // The erased pages are overwritten in the file; the log still holds what they were until it is emptied.
    public override string EraseFromLog => "PRAGMA wal_checkpoint(TRUNCATE)";

    public override string TableExists => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name";

    // Dapper writes the list out.
    public override string AnyOf(string column, string parameter) => $"{column} IN @{parameter}";

    public override async Task PrepareAsync(DbDataSource source, CancellationToken cancellationToken)
    {
        folder.EnsureWritable();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);

        // Readers beside one writer; remembered in the file, so once is enough.
        await connection.ExecuteAsync(new CommandDefinition("PRAGMA journal_mode = WAL", cancellationToken: cancellationToken));
    }

    // The migration's transaction began IMMEDIATE, which is the lock.
    public override Task LockMigrationsAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    // The provider's ordinary transaction takes the write lock; a deferred one reads a snapshot.
    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));
    }

    // Result codes: https://www.sqlite.org/rescode.html
    public override string? Explain(DbException failure)
    {
        var code = (failure as SqliteException)?.SqliteErrorCode;
        return code switch
        {
            5 or 6 => $"The store in {folder.Path} stayed busy: another process is writing to it. Try again when it has finished.",
            8 => $"The store in {folder.Path} is read-only. Make the folder and its files writable for this user, or name another folder with --data.",
            10 => $"The disk under {folder.Path} failed while reading or writing ({failure.Message}). Check the disk; what was stored before is kept.",
            11 or 26 => $"The store in {folder.Path} is damaged or is not a store of this program. Restore a backup, or name another folder with --data.",
            13 => $"The disk under {folder.Path} is full. What was stored before is kept; free some space and run the same command again.",
            14 => $"The store in {folder.Path} cannot be opened. Check that the folder exists and is writable for this user, or name another with --data.",
            _ => null,
        };
    }
}
