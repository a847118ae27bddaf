using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Numbers of half a byte each, behind one another from the lower half of the first byte on, sixteen at a time.</summary>
internal static class PostingHalves
{
    /// <summary>In eight bytes.</summary>
    public const int AtOnce = 16;

    private const ulong Lowest = 0x1111111111111111;
    private const ulong EachByte = 0x0101010101010101;
    private const ulong LowHalves = 0x0F0F0F0F0F0F0F0F;

    /// <summary>The sum of the first ones.</summary>
    /// <param name="offset">The byte in which they begin.</param>
    public static int Sum(ReadOnlySpan<byte> bytes, int offset, int count)
    {
        var sum = 0;
        for (var from = 0; from < count; from += AtOnce)
        {
            var halves = Read(bytes, offset, from) & Kept(count - from);

            // The highest byte of the product is the sum of all eight, each thirty at most.
            sum += (int)((((halves & LowHalves) + ((halves >> 4) & LowHalves)) * EachByte) >> 56);
        }

        return sum;
    }

    /// <returns>A bit, the lowest of its half, for each of the sixteen from <paramref name="from"/> on that is zero.</returns>
    public static ulong Zero(ReadOnlySpan<byte> bytes, int offset, int from, int count)
    {
        var halves = Read(bytes, offset, from);
        return ~(halves | (halves >> 1) | (halves >> 2) | (halves >> 3)) & Lowest & Kept(count - from);
    }

    /// <returns>The same of those that are as high as can be.</returns>
    public static ulong Full(ReadOnlySpan<byte> bytes, int offset, int from, int count)
    {
        var halves = Read(bytes, offset, from);
        return halves & (halves >> 1) & (halves >> 2) & (halves >> 3) & Lowest & Kept(count - from);
    }

    /// <summary>Brings each of the next numbers to the place of the bit it belongs to.</summary>
    /// <param name="halves">As many numbers as <paramref name="places"/> has bits, and whatever follows.</param>
    /// <param name="kept">Only numbers of these places stay.</param>
    /// <returns>Eight numbers; 0 where none belongs.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Spread(ulong halves, byte places, byte kept)
    {
        var spread = 0UL;
        if (Bmi2.X64.IsSupported)
        {
            spread = Bmi2.X64.ParallelBitDeposit(halves, Bmi2.X64.ParallelBitDeposit(places, EachByte) * 0x0F) & (Bmi2.X64.ParallelBitDeposit(kept, EachByte) * 0x0F);
        }
        else
        {
            for (var bits = (uint)places; bits != 0; bits &= bits - 1, halves >>= 4)
            {
                var place = BitOperations.TrailingZeroCount(bits);
                spread |= (kept >> place & 1) == 0 ? 0 : (halves & 0x0F) << (8 * place);
            }
        }

        var shorts = Vector128.WidenLower(Vector128.CreateScalarUnsafe(spread).AsByte());
        return Vector256.WidenLower(shorts.ToVector256Unsafe()).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ReadOnlySpan<byte> bytes, int offset, int from) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[(offset + (from / 2))..]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Kept(int count) => count >= AtOnce ? ulong.MaxValue : (1UL << (4 * count)) - 1;
}
