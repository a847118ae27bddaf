namespace Bot.Answering.Retrieval.Index;

/// <summary>A growing byte array of variable-length integers: seven bits a byte, the high bit says that more follow.</summary>
internal sealed class PostingBytes
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public void Write(uint value)
    {
        if (Length + 5 > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        while (value >= 0x80)
        {
            _bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _bytes[Length++] = (byte)value;
    }

    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();

    /// <summary>Reads the integer at <paramref name="offset"/> and moves past it.</summary>
    public static uint Read(ReadOnlySpan<byte> bytes, ref int offset)
    {
        uint value = bytes[offset++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = bytes[offset++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
