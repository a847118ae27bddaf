using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Numbers of a few bits each, behind one another from the lowest bit of the first byte on.</summary>
internal sealed class PostingBits
{
    /// <summary>Bits that are read at once, at most.</summary>
    public const int MostRead = 32;

    /// <summary>Bytes that must follow whatever is read as bits: it is read eight bytes at a time.</summary>
    public const int Padding = sizeof(ulong);

    // Of eight bytes at a place within a byte so many bits are certain.
    private const int Certain = 57;

    private readonly PostingBytes _bytes = new();
    private ulong _open;
    private int _openBits;

    /// <summary>Writes the low bits of a number.</summary>
    /// <param name="bits">From 0 to 32.</param>
    public void Write(uint value, int bits)
    {
        _open |= (value & ((1UL << bits) - 1)) << _openBits;
        _openBits += bits;
        if (_openBits >= 32)
        {
            Flush(32);
        }
    }

    /// <summary>So many zeros and a one.</summary>
    public void WriteUnary(int value)
    {
        for (; value >= 32; value -= 32)
        {
            Write(0, 32);
        }

        Write(0, value);
        Write(1, 1);
    }

    /// <summary>How many bits the number has, in unary, and those below its highest.</summary>
    /// <param name="value">Not 0.</param>
    /// <remarks>Elias, "Universal codeword sets and representations of the integers" (1975): gamma.</remarks>
    public void WriteGamma(uint value)
    {
        var below = BitOperations.Log2(value);
        WriteUnary(below);
        Write(value, below);
    }

    /// <summary>Adds what was written to some bytes, filled up to whole ones, and begins anew.</summary>
    public void MoveTo(PostingBytes bytes)
    {
        Flush((_openBits + 7) / 8 * 8);
        bytes.Append(_bytes.Written);
        _bytes.Clear();
        (_open, _openBits) = (0, 0);
    }

    /// <param name="at">In bits; it moves past the number.</param>
    /// <param name="bits">From 0 to 32.</param>
    public static uint Read(ReadOnlySpan<byte> bytes, ref long at, int bits)
    {
        var value = (uint)(From(bytes, at) & ((1UL << bits) - 1));
        at += bits;
        return value;
    }

    public static int ReadUnary(ReadOnlySpan<byte> bytes, ref long at)
    {
        var before = at;
        ulong next;
        while ((next = From(bytes, at) & ((1UL << Certain) - 1)) == 0)
        {
            at += Certain;
        }

        at += BitOperations.TrailingZeroCount(next) + 1;
        return (int)(at - before) - 1;
    }

    public static uint ReadGamma(ReadOnlySpan<byte> bytes, ref long at)
    {
        // More than 31 come of damaged bytes alone.
        var below = ReadUnary(bytes, ref at) & 31;
        return (1u << below) | Read(bytes, ref at, below);
    }

    /// <summary>How many of the first bits from a byte on are set.</summary>
    public static int Count(ReadOnlySpan<byte> bytes, int offset, int bits)
    {
        var count = 0;
        for (; bits >= 64; bits -= 64, offset += sizeof(ulong))
        {
            count += BitOperations.PopCount(BinaryPrimitives.ReadUInt64LittleEndian(bytes[offset..]));
        }

        return bits == 0 ? count : count + BitOperations.PopCount(BinaryPrimitives.ReadUInt64LittleEndian(bytes[offset..]) & ((1UL << bits) - 1));
    }

    private void Flush(int bits)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, _open);
        _bytes.Append(bytes[..(bits / 8)]);
        _open >>= bits;
        _openBits -= bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong From(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[checked((int)(at >> 3))..]) >> (int)(at & 7);
}
