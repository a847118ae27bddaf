namespace Bot.Articles.Ingest;

/// <summary>A file as it was when it was read.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Size">Bytes on disk.</param>
/// <param name="ModifiedAt">Milliseconds since 1970, UTC, as the file system says.</param>
/// <param name="ReadAt">Milliseconds since 1970, UTC.</param>
/// <param name="Contested">It holds an article whose id another file has taken; when that one goes, this one must be read again.</param>
internal sealed record SourceFile(string Path, long Size, long ModifiedAt, long ReadAt, bool Contested)
{
    // File systems stamp coarsely: a file changed this soon after it was read may carry the same time and size.
    private const long StampMs = 2_000;

    /// <returns>Null when the file is gone or cannot be looked at.</returns>
    public static SourceFile? Of(string path, DateTimeOffset readAt)
    {
        try
        {
            var info = new FileInfo(path);
            return info.Exists
                ? new SourceFile(path, info.Length, new DateTimeOffset(info.LastWriteTimeUtc).ToUnixTimeMilliseconds(), readAt.ToUnixTimeMilliseconds(), false)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether the file as it is now is surely the one read before.</summary>
    public bool IsSameAs(SourceFile before) =>
        Size == before.Size && ModifiedAt == before.ModifiedAt && Math.Abs(before.ReadAt - before.ModifiedAt) >= StampMs;
}
