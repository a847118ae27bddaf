using System.Runtime.CompilerServices;

namespace Bot.Answering.Retrieval.Index;

/// <summary>A growing byte array of variable-length integers: seven bits a byte, the high bit says that more follow.</summary>
internal sealed class PostingBytes
{
    private const int LongestInteger = 5;

    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Write(uint value)
    {
        Reserve(LongestInteger);
        while (value >= 0x80)
        {
            _bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _bytes[Length++] = (byte)value;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>So many bytes more, to be filled by the caller.</summary>
    public Span<byte> Append(int length)
    {
        Reserve(length);
        Length += length;
        return _bytes.AsSpan(Length - length, length);
    }

    public void Clear() => Length = 0;

    public byte[] ToArray() => Written.ToArray();

    /// <summary>Reads the integer at <paramref name="offset"/> and moves past it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ReadOnlySpan<byte> bytes, ref int offset)
    {
        uint value = bytes[offset++];
        return value < 0x80 ? value : ReadMore(bytes, ref offset, value & 0x7F);
    }

    private static uint ReadMore(ReadOnlySpan<byte> bytes, ref int offset, uint value)
    {
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

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max((long)Length + more, 2L * _bytes.Length)));
        }
    }
}
