using System.Data.Common;

namespace Bot.Storage;

/// <summary>Tells whether the store can be looked into without changing it.</summary>
internal sealed class StoreState(DbDataSource source, Migrator migrator)
{
    /// <returns>False where there is no store yet, or one of another schema, or one that does not answer.</returns>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        // Opening a SQLite file that is not there would make it.
        if (source is SqliteDataSource sqlite && !File.Exists(sqlite.File))
        {
            return false;
        }

        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return await migrator.VersionAsync(connection, cancellationToken) == migrator.KnownVersion;
        }
        catch (Exception e) when (e is DbException or StoreException)
        {
            return false;
        }
    }
}
