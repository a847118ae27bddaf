namespace Bot.Articles.Reading;

/// <summary>Tells bytes that are no text: by known first bytes, NUL bytes and many control characters.</summary>
internal static class BinaryContent
{
    private const string Mend = "HTML, Markdown, text and JSONL are text; PDF and DOCX are read under the endings .pdf and .docx.";

    /// <returns>What the bytes seem to be, in words; null when they may be text.</returns>
    public static string? Problem(ReadOnlySpan<byte> bytes, double maximumControlShare)
    {
        if (Known(bytes) is { } kind)
        {
            return $"binary content ({kind}), not text; {Mend}";
        }

        if (bytes.Contains((byte)0))
        {
            return $"binary content (NUL bytes), or UTF-16 without a byte order mark; save it as UTF-8 if it is text, {Mend}";
        }

        var controls = 0;
        foreach (var b in bytes)
        {
            // Tab, line breaks, form feed, and escape (which ISO-2022 encodings use) belong to text.
            controls += b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1B) ? 1 : 0;
        }

        return controls > bytes.Length * maximumControlShare ? $"binary content (control characters), not text; {Mend}" : null;
    }

    private static string? Known(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "a PDF document",
        [0x50, 0x4B, 0x03, 0x04, ..] => "a ZIP archive or office document",
        [0x89, 0x50, 0x4E, 0x47, ..] => "a PNG image",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        [0x47, 0x49, 0x46, 0x38, ..] => "a GIF image",
        [0x1F, 0x8B, ..] => "a gzip archive; name it with .gz at the end",
        [0x7F, 0x45, 0x4C, 0x46, ..] => "a program",
        _ => null,
    };
}
