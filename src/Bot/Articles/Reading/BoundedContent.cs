namespace Bot.Articles.Reading;

/// <summary>Reads a file that must fit in memory.</summary>
internal static class BoundedContent
{
    /// <summary>20 MiB. The longest reports stay under 2; beyond this a file is an archive or an accident, and its parsed form would take gigabytes.</summary>
    public const int MaximumBytes = 20 * 1024 * 1024;

    /// <returns>The bytes; null when there are more than <see cref="MaximumBytes"/> (the rest is not read, so a packed file cannot fill the memory).</returns>
    /// <exception cref="IOException">The content cannot be read.</exception>
    /// <exception cref="InvalidDataException">Packed content is broken.</exception>
    public static byte[]? ReadAll(Stream content) => ReadAll(content, MaximumBytes);

    /// <inheritdoc cref="ReadAll(Stream)"/>
    /// <param name="limit">Most bytes taken.</param>
    public static byte[]? ReadAll(Stream content, int limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            if (bytes.Length + read > limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    public static string TooLarge(string kind) =>
        $"larger than {MaximumBytes / (1024 * 1024)} MB unpacked, the limit for one {kind}; split it, or give the articles as JSONL, which is read line by line.";
}
