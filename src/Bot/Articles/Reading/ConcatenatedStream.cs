namespace Bot.Articles.Reading;

/// <summary>Bytes already taken from a stream to look at them, then the rest of it. Read-only.</summary>
internal sealed class ConcatenatedStream(Stream first, Stream second) : Stream
{
    private bool _inSecond;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!_inSecond && first.Read(buffer, offset, count) is > 0 and var read)
        {
            return read;
        }

        _inSecond = true;
        return second.Read(buffer, offset, count);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
