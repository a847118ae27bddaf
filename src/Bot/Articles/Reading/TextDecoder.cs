using System.Text;

namespace Bot.Articles.Reading;

/// <summary>Decides on a file's encoding: byte order mark, UTF-8 where the bytes are valid UTF-8, the declared charset, Windows-1252.</summary>
/// <remarks>Valid UTF-8 goes before the declaration: pages that declare Latin-1 and hold UTF-8 are common, the accident the other way is not.</remarks>
internal static class TextDecoder
{
    // Far more stray control characters than real texts carry, far fewer than compressed or compiled data.
    private const double MaximumControlShare = 0.005;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="declaredCharset">What the file says of itself (HTML meta); null or unknown names are passed over.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declaredCharset = null)
    {
        if (ByteOrderMark(bytes) is { } mark)
        {
            return new DecodedText.Readable(mark.Encoding.GetString(bytes[mark.Length..]));
        }

        if (BinaryContent.Problem(bytes, MaximumControlShare) is { } problem)
        {
            return new DecodedText.Unreadable(problem);
        }

        var declared = Known(declaredCharset);
        var isSevenBit = declared is not null && declared.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase);
        if (!isSevenBit && TryUtf8(bytes) is { } utf8)
        {
            return new DecodedText.Readable(utf8);
        }

        if (declared is not null and not UTF8Encoding and not UnicodeEncoding and not UTF32Encoding)
        {
            return new DecodedText.Readable(declared.GetString(bytes));
        }

        return HasUndefinedWindows1252(bytes)
            ? new DecodedText.Unreadable("the encoding is neither UTF-8 nor Windows-1252; save the file as UTF-8.")
            : new DecodedText.Readable(Encoding.GetEncoding(1252).GetString(bytes));
    }

    /// <summary>The encoding a byte order mark announces, and the mark's length.</summary>
    public static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return MostlyUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : null;
        }
    }

    // A page cut inside a character or pasted together from two sources is still UTF-8: text in another
    // encoding hardly ever holds valid sequences, so a few of them among many invalid ones mean nothing.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            var good = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            valid += good ? 1 : 0;
            invalid += good ? 0 : 1;
            bytes = bytes[length..];
        }

        return valid > 9 * invalid;
    }

    private static bool HasUndefinedWindows1252(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny<byte>([0x81, 0x8D, 0x8F, 0x90, 0x9D]) >= 0;

    private static Encoding? Known(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset))
        {
            return null;
        }

        // What pages call Latin-1 or ASCII is Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
        var name = charset.Trim().ToLowerInvariant();
        var label = name is "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" ? "windows-1252" : name;
        try
        {
            return label == "utf-7" ? null : Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
