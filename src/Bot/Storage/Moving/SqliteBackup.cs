using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Moving;

/// <summary>Copies of a SQLite store while it is in use, and back in its place.</summary>
internal sealed class SqliteBackup(SqliteDataSource store, DataFolder folder, Migrator migrator, TimeProvider clock)
{
    /// <summary>Writes the store as it is at one moment into a file of its own, beside whatever else goes on.</summary>
    /// <exception cref="StoreException">The file exists already, cannot be written, or did not come out whole.</exception>
    public async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw new StoreException($"{file} exists already. Name another file, or move that one away first.");
        }

        if (Path.GetDirectoryName(file) is { } parent && !Directory.Exists(parent))
        {
            throw new StoreException($"There is no folder {parent}. Make it, or name a file in a folder that exists.");
        }

        var unfinished = file + ".unfinished";
        try
        {
            File.Delete(unfinished);
            await CopyAsync(store.File, unfinished, cancellationToken);
            await ExamineAsync(unfinished, cancellationToken);
            File.Move(unfinished, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 14 })
        {
            throw new StoreException($"The backup cannot be written to {file} ({e.Message.TrimEnd('.')}). Name a file in a folder that is writable for this user.", e);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Puts a backup in the store's place; what was there is kept beside it.</summary>
    /// <returns>The file that was there; null when there was none.</returns>
    /// <exception cref="StoreException">The file is no store of this program, a newer program's, or damaged; or a <c>serve</c> is at work. Then nothing changes.</exception>
    public async Task<string?> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new StoreException($"There is no file {file}.");
        }

        using var alone = ServeLock.Acquire(folder);
        await ExamineAsync(file, cancellationToken);
        var unfinished = store.File + ".unfinished";
        File.Delete(unfinished);
        await CopyAsync(file, unfinished, cancellationToken);
        await ExamineAsync(unfinished, cancellationToken);

        string? before = null;
        if (File.Exists(store.File))
        {
            before = $"{store.File}.before-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";

            // With what its log still holds; the log itself belongs to the file that goes.
            await CopyAsync(store.File, before, cancellationToken);
            SqliteConnection.ClearAllPools();
            File.Delete(store.File + "-wal");
            File.Delete(store.File + "-shm");
        }

        File.Move(unfinished, store.File, overwrite: true);
        return before;
    }

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = Open(from, SqliteOpenMode.ReadWrite);
        await using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        await Task.Run(() => source.BackupDatabase(target), cancellationToken);

        // One file, complete in itself.
        await target.ExecuteAsync("PRAGMA journal_mode = DELETE");
    }

    private async Task ExamineAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = Open(file, SqliteOpenMode.ReadOnly);
            if (await migrator.VersionAsync(connection, cancellationToken) == 0)
            {
                throw new StoreException($"{file} is not a store of this program.");
            }

            if (await connection.ExecuteScalarAsync<string>(new CommandDefinition("PRAGMA integrity_check(1)", cancellationToken: cancellationToken)) is not "ok")
            {
                throw new StoreException($"{file} is damaged: SQLite's own check fails. Use another backup.");
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 26)
        {
            throw new StoreException($"{file} is damaged, or is not a store of this program.", e);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
