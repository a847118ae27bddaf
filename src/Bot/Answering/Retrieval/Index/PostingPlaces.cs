using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Which articles of a window a block holds: each by its place in the window, which is found from its place in the block and the other way round without a search.</summary>
internal sealed class PostingPlaces
{
    private readonly ulong[] _bits = new ulong[ArticlePlanes.Words];

    // How many come before each word of them.
    private readonly int[] _before = new int[ArticlePlanes.Words];
    private readonly byte[] _slots = new byte[PostingBlock.Articles];
    private int _count;
    private bool _hasSlots;

    /// <summary>As bits.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>As numbers, ascending.</summary>
    public ReadOnlySpan<byte> Slots
    {
        get
        {
            var at = 0;
            for (var word = 0; word < _bits.Length && !_hasSlots; word++)
            {
                for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
                {
                    _slots[at++] = (byte)((word * 64) + BitOperations.TrailingZeroCount(bits));
                }
            }

            _hasSlots = true;
            return _slots.AsSpan(0, _count);
        }
    }

    /// <summary>How many come before the first of 64 places.</summary>
    public int Before(int word) => _before[word];

    /// <param name="count">How many there are: it says how they are written.</param>
    /// <returns>Where they end.</returns>
    public int Read(ReadOnlySpan<byte> lists, int offset, int count)
    {
        var isBytes = count <= PostingWriter.MostSlotBytes;
        if (isBytes)
        {
            Array.Clear(_bits);
            foreach (var slot in lists.Slice(offset, count))
            {
                _bits[slot / 64] |= 1UL << (slot % 64);
            }
        }

        var before = 0;
        for (var word = 0; word < _bits.Length; word++)
        {
            _bits[word] = isBytes ? _bits[word] : BinaryPrimitives.ReadUInt64LittleEndian(lists[(offset + (word * sizeof(ulong)))..]);
            _before[word] = before;
            before += BitOperations.PopCount(_bits[word]);
        }

        (_count, _hasSlots) = (count, false);
        return offset + (isBytes ? count : PostingWriter.MostSlotBytes);
    }

    /// <returns>Which of the block's articles stands at a place that it holds.</returns>
    public int At(int word, int bit) => _before[word] + BitOperations.PopCount(_bits[word] & ((1UL << bit) - 1));

    /// <returns>Which of the block's articles stands at that place of the window; negative when none.</returns>
    public int Find(int slot)
    {
        var (word, bit) = (_bits[slot / 64], slot % 64);
        return (word >> bit & 1) == 0 ? -1 : _before[slot / 64] + BitOperations.PopCount(word & ((1UL << bit) - 1));
    }

    /// <summary>The place in the window of one of the block's articles.</summary>
    public int SlotOf(int at)
    {
        var word = 0;
        while (word + 1 < _before.Length && _before[word + 1] <= at)
        {
            word++;
        }

        var bits = _bits[word];
        if (Bmi2.X64.IsSupported)
        {
            bits = Bmi2.X64.ParallelBitDeposit(1UL << (at - _before[word]), bits);
        }
        else
        {
            for (var i = _before[word]; i < at; i++)
            {
                bits &= bits - 1;
            }
        }

        // None is left of damaged bytes alone.
        return ((word * 64) + BitOperations.TrailingZeroCount(bits)) & (PostingBlock.Articles - 1);
    }
}
