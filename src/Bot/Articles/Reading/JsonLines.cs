using System.Buffers;
using System.Text;

namespace Bot.Articles.Reading;

/// <summary>One line of a JSONL file.</summary>
/// <param name="Number">From 1, blank lines counted.</param>
/// <param name="Problem">Why the line cannot be read; null when it can.</param>
internal readonly record struct JsonLine(int Number, string Text, string? Problem);

/// <summary>Cuts a stream into lines without holding more than one of them; blank lines are passed over.</summary>
internal sealed class JsonLines(Stream content, int maximumLineBytes)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly ArrayBufferWriter<byte> _line = new();
    private Stream _content = content;
    private int _start;
    private int _end;

    /// <exception cref="IOException">The content cannot be read.</exception>
    public IEnumerable<JsonLine> Read()
    {
        Fill();
        if (TextDecoder.ByteOrderMark(_buffer.AsSpan(0, _end)) is { Encoding: not UTF8Encoding } wide)
        {
            // Lines are found by their bytes, so UTF-16 is brought to UTF-8 first.
            var read = new MemoryStream(_buffer[wide.Length.._end]);
            _content = Encoding.CreateTranscodingStream(new ConcatenatedStream(read, _content), wide.Encoding, Encoding.UTF8);
            _start = _end = 0;
        }

        for (var number = 1; ReadLine() is { } fits; number++)
        {
            if (!fits)
            {
                yield return new JsonLine(number, "", BoundedContent.TooLarge("line"));
                continue;
            }

            var line = TextDecoder.Decode(_line.WrittenSpan);
            if (line is DecodedText.Unreadable unreadable)
            {
                yield return new JsonLine(number, "", unreadable.Reason);
            }
            else if (line is DecodedText.Readable { Text: var text } && !string.IsNullOrWhiteSpace(text))
            {
                yield return new JsonLine(number, text, null);
            }
        }
    }

    /// <returns>True when the line fits, false when it is too long (it is read over), null at the end.</returns>
    private bool? ReadLine()
    {
        _line.ResetWrittenCount();
        var any = false;
        var fits = true;
        while (_start < _end || Fill())
        {
            any = true;
            var available = _buffer.AsSpan(_start, _end - _start);
            var lineEnd = available.IndexOf((byte)'\n');
            var part = lineEnd < 0 ? available : available[..lineEnd];
            fits = fits && _line.WrittenCount + part.Length <= maximumLineBytes;
            if (fits)
            {
                _line.Write(part);
            }

            _start += part.Length + (lineEnd < 0 ? 0 : 1);
            if (lineEnd >= 0)
            {
                return fits;
            }
        }

        return any ? fits : null;
    }

    private bool Fill()
    {
        _start = 0;
        _end = _content.ReadAtLeast(_buffer, 4, throwOnEndOfStream: false);
        return _end > 0;
    }
}
