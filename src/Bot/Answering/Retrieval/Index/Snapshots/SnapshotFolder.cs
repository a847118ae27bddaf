using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Storage;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>The snapshots in the data folder. A file there is whole or damaged by others: it comes by renaming once it is synced.</summary>
/// <remarks>Each has a name of its own, so that a process that reads one is not disturbed by one that writes the next.</remarks>
internal sealed partial class SnapshotFolder(DataFolder folder, TimeProvider clock)
{
    // No merge takes so long: who was writing it is gone.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(6);

    /// <summary>How snapshots are read; null for the system's own reading.</summary>
    public DiskRead? Disk { get; init; }

    /// <summary>The snapshots, newest first.</summary>
    public IReadOnlyList<string> Files() => !Directory.Exists(folder.Path) ? [] :
    [
        .. Directory.EnumerateFiles(folder.Path, "index-*.snapshot")
            .Select(path => (Path: path, Name: Name().Match(Path.GetFileName(path))))
            .Where(file => file.Name.Success)
            .OrderByDescending(file => long.Parse(file.Name.Groups["version"].ValueSpan, CultureInfo.InvariantCulture)).ThenBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => file.Path),
    ];

    /// <summary>False when there is nothing to <see cref="Open(out string?)"/>.</summary>
    public bool HasAny
    {
        get
        {
            try
            {
                return Files().Count > 0;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Opening says what is wrong.
                return true;
            }
        }
    }

    /// <summary>The newest snapshot that is sound.</summary>
    /// <param name="problem">What is wrong with a newer one, as "the snapshot NAME …", or that their folder cannot be read; null when nothing.</param>
    /// <returns>Null when there is none.</returns>
    public SnapshotSegment? Open(out string? problem)
    {
        problem = null;
        try
        {
            foreach (var path in Files())
            {
                if (Open(path, ref problem) is { } sound)
                {
                    return sound;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem ??= $"the folder of snapshots {CannotBeRead(e)}";
        }

        return null;
    }

    /// <summary>Writes a snapshot, opens it, and removes what it replaces.</summary>
    /// <exception cref="SnapshotException">A section would be too long to be mapped, or what was written cannot be read again.</exception>
    /// <exception cref="IOException">The disk is full or does not take it; what was there stays.</exception>
    public SnapshotSegment Save(IReadOnlyList<LiveSegment> segments, long storeVersion, CancellationToken cancellationToken)
    {
        folder.EnsureWritable();
        var path = folder.File(string.Create(CultureInfo.InvariantCulture, $"index-{storeVersion}-{Guid.NewGuid():N}.snapshot"));
        var saved = WriteAside(segments, storeVersion, temporary => File.Move(temporary, path), isKept: true, cancellationToken);
        Clean(path);
        return saved;
    }

    /// <summary>Moves a segment out of memory into a file that goes with the process.</summary>
    /// <inheritdoc cref="Save"/>
    public SnapshotSegment MoveOut(MemorySegment segment, CancellationToken cancellationToken)
    {
        folder.EnsureWritable();
        return WriteAside([new LiveSegment(segment, null)], 0, TryDelete, isKept: false, cancellationToken);
    }

    private SnapshotSegment? Open(string path, ref string? problem)
    {
        try
        {
            return SnapshotSegment.Open(path, Disk);
        }
        catch (Exception e) when (e is SnapshotException or IOException or UnauthorizedAccessException)
        {
            problem ??= $"the snapshot {Path.GetFileName(path)} {(e is SnapshotException ? e.Message : CannotBeRead(e))}";
            return null;
        }
    }

    private static string CannotBeRead(Exception e) => $"cannot be read ({e.Message.TrimEnd('.')})";

    private SnapshotSegment WriteAside(IReadOnlyList<LiveSegment> segments, long storeVersion, Action<string> place, bool isKept, CancellationToken cancellationToken)
    {
        var temporary = folder.File($"index-{Guid.NewGuid():N}.tmp");
        try
        {
            SnapshotWriter.Write(temporary, segments, storeVersion, isKept, cancellationToken);
            var written = SnapshotSegment.Open(temporary, Disk);
            place(temporary);
            return written;
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    private void Clean(string kept)
    {
        var abandoned = Directory.EnumerateFiles(folder.Path, "index-*.tmp").Where(path => clock.GetUtcNow() - File.GetLastWriteTimeUtc(path) > Abandoned);
        foreach (var path in Files().Where(path => path != kept).Concat(abandoned))
        {
            TryDelete(path);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Still open in another process where the system does not allow it; the next one takes it away.
        }
    }

    [GeneratedRegex(@"^index-(?<version>[0-9]{1,18})-[0-9a-f]{32}\.snapshot$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
