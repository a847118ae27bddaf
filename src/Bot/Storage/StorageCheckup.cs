using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Diagnosis;
using Dapper;

namespace Bot.Storage;

/// <summary>Looks at the data folder, its disk and the store's schema.</summary>
internal sealed class StorageCheckup(DataFolder folder, DbDataSource source, Dialect dialect, Migrator migrator, TimeProvider clock) : ICheckup
{
    // Ten thousand articles take 50 MB; below the first mark an ingest may not end, below the second nothing may.
    private const long LittleSpace = 1L << 30;

    private const long NoSpace = 64L << 20;

    // Each replica tells by its own clock whether another's lease is over.
    private static readonly TimeSpan MostApart = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Writable();
        yield return FreeSpace();
        yield return await StoreAsync(cancellationToken);
        if (!dialect.IsOneProcess && await ClockAsync(cancellationToken) is { } finding)
        {
            yield return finding;
        }
    }

    private Finding Writable()
    {
        if (!Directory.Exists(folder.Path))
        {
            return new Finding("data folder", FindingStatus.Warn, $"{folder.Path} does not exist yet.", "The first serve, ask or ingest makes it; name another folder with --data.");
        }

        try
        {
            folder.EnsureWritable();
            return new Finding("data folder", FindingStatus.Ok, $"{folder.Path} is writable.");
        }
        catch (StoreException e)
        {
            return new Finding("data folder", FindingStatus.Fail, e.Message);
        }
    }

    private Finding FreeSpace()
    {
        var existing = folder.Path;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent)
        {
            existing = parent;
        }

        var free = new DriveInfo(existing).AvailableFreeSpace;
        var cause = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1 << 30):0.0} GB free under {existing}.");
        return free switch
        {
            < NoSpace => new Finding("disk", FindingStatus.Fail, cause, "Free some space: nothing can be stored."),
            < LittleSpace => new Finding("disk", FindingStatus.Warn, cause, "Free some space before the next ingest."),
            _ => new Finding("disk", FindingStatus.Ok, cause),
        };
    }

    /// <returns>Null where the store cannot be asked, which is a finding already.</returns>
    private async Task<Finding?> ClockAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            var there = await connection.ExecuteScalarAsync<DateTime>(new CommandDefinition("SELECT clock_timestamp()", cancellationToken: cancellationToken));
            var ahead = clock.GetUtcNow() - there.ToUniversalTime();
            var cause = string.Create(CultureInfo.InvariantCulture, $"This machine's clock is {Math.Abs(ahead.TotalSeconds):0} s {(ahead < TimeSpan.Zero ? "behind" : "ahead of")} the database's.");
            return ahead.Duration() <= MostApart
                ? new Finding("clock", FindingStatus.Ok, cause)
                : new Finding("clock", FindingStatus.Warn, cause, "Set both by the same time server: a replica whose clock is ahead takes over what others are still answering.");
        }
        catch (DbException)
        {
            return null;
        }
    }

    private async Task<Finding> StoreAsync(CancellationToken cancellationToken)
    {
        // Opening a SQLite file that is not there would make it.
        if (source is SqliteDataSource sqlite && !File.Exists(sqlite.File))
        {
            return new Finding("store", FindingStatus.Warn, $"{sqlite.File} does not exist yet.", "The first serve, ask or ingest makes it.");
        }

        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            var version = await migrator.VersionAsync(connection, cancellationToken);
            var pending = migrator.KnownVersion - version;
            return pending == 0
                ? new Finding("store", FindingStatus.Ok, $"{dialect.Name}, schema version {version}, no migration pending.")
                : new Finding("store", FindingStatus.Warn, $"{dialect.Name}, schema version {version}, {pending} of {migrator.KnownVersion} migrations pending.", "The next serve, ask or ingest applies them; back up the store first.");
        }
        catch (StoreException e)
        {
            return new Finding("store", FindingStatus.Fail, e.Message);
        }
        catch (DbException e) when (dialect.Explain(e) is { } explanation)
        {
            return new Finding("store", FindingStatus.Fail, explanation);
        }
    }
}
