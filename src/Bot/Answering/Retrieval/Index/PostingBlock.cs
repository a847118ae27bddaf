using System.Buffers.Binary;
using System.Numerics;

namespace Bot.Answering.Retrieval.Index;

/// <summary>The block of a term and a window, read into arrays that are used again. Used by one thread.</summary>
/// <remarks>Passages and positions are walked forwards once: article after article, in each passage after passage.</remarks>
internal sealed class PostingBlock
{
    /// <summary>Articles in a window, so that a place in it is a byte.</summary>
    public const int Articles = 256;

    // From here on a bit for every article of the window takes less than a byte for each that has the term.
    private const int MostBytes = Articles / 8;

    // Of a passage's number the low bits hold its frequency up to this; what is more follows.
    private const int FrequencyBits = 3;
    private const int LongFrequency = 1 << FrequencyBits;

    private readonly byte[] _slots = new byte[Articles];

    // The same as bits, each word with how many come before it, so that a place is found without a search.
    private readonly ulong[] _bits = new ulong[Articles / 64];
    private readonly int[] _before = new int[Articles / 64];
    private readonly int[] _numbers = new int[Articles];
    private int _first;
    private int _index;
    private int _passagesAt;
    private int _left;
    private int _passage;
    private bool _isOnly;
    private int _positionsAt;
    private int _passed;
    private int _read;

    public int Count { get; private set; }

    /// <summary>How many windows hold so many articles.</summary>
    public static int Windows(int articles) => (articles + Articles - 1) / Articles;

    /// <param name="offset"><see cref="BlockDirectory.Offset"/> of the block.</param>
    public void Open(ReadOnlySpan<byte> lists, int offset, int window)
    {
        Count = (int)PostingBytes.Read(lists, ref offset);
        var numbers = (int)PostingBytes.Read(lists, ref offset);
        var passages = (int)PostingBytes.Read(lists, ref offset);
        offset = ReadSlots(lists, offset);
        _passagesAt = offset + numbers;
        _positionsAt = _passagesAt + passages;
        for (var i = 0; i < Count; i++)
        {
            _numbers[i] = (int)PostingBytes.Read(lists, ref offset);
        }

        (_first, _index, _left, _passed, _read) = (window * Articles, -1, 0, 0, 0);
    }

    /// <summary>The place in the window of the block's <paramref name="at"/>th article.</summary>
    public int Slot(int at) => _slots[at];

    /// <summary>Occurrences in the text of the block's <paramref name="at"/>th article.</summary>
    public int Frequency(int at) => _numbers[at] >> 2;

    public ArticleFields Fields(int at) => (ArticleFields)(_numbers[at] & 3);

    /// <returns>Which of the block's articles stands at that place of the window; negative when none.</returns>
    public int Find(int slot)
    {
        var (word, bit) = (_bits[slot / 64], slot % 64);
        return (word >> bit & 1) == 0 ? -1 : _before[slot / 64] + BitOperations.PopCount(word & ((1UL << bit) - 1));
    }

    /// <summary>Goes to an article of the block, to read its passages. Only forwards.</summary>
    public void MoveTo(ReadOnlySpan<byte> lists, SegmentTables tables, int at)
    {
        if (_index == at)
        {
            return;
        }

        var firsts = tables.FirstPassage;
        var passagesAt = _passagesAt;
        while (true)
        {
            // What of an article was not read is passed over.
            _passed += _left;
            while (_left > 0 && !_isOnly)
            {
                var number = PostingBytes.Read(lists, ref passagesAt);
                var frequency = (int)(number & (LongFrequency - 1)) + 1;
                _left -= frequency < LongFrequency ? frequency : frequency + (int)PostingBytes.Read(lists, ref passagesAt);
            }

            var article = _first + _slots[++_index];
            _left = _numbers[_index] >> 2;
            _isOnly = firsts[article + 1] - firsts[article] == 1;
            if (_index == at)
            {
                (_passage, _passagesAt) = (firsts[article], passagesAt);
                return;
            }
        }
    }

    /// <summary>The next passage of the article that holds the term, by its number in the segment.</summary>
    public bool NextPassage(ReadOnlySpan<byte> lists, out int passage, out int frequency)
    {
        if (_left == 0)
        {
            (passage, frequency) = (0, 0);
            return false;
        }

        if (_isOnly)
        {
            frequency = _left;
        }
        else
        {
            var number = (int)PostingBytes.Read(lists, ref _passagesAt);
            frequency = (number & (LongFrequency - 1)) + 1;
            _passage += number >> FrequencyBits;
            if (frequency == LongFrequency)
            {
                frequency += (int)PostingBytes.Read(lists, ref _passagesAt);
            }
        }

        passage = _passage;
        _left -= frequency;
        _passed += frequency;
        return true;
    }

    /// <summary>Reads the first positions of the passage that <see cref="NextPassage"/> gave.</summary>
    /// <param name="frequency">As it gave it.</param>
    /// <returns>How many were read: as many as there are and as have room.</returns>
    public int ReadPositions(ReadOnlySpan<byte> lists, int frequency, Span<int> positions)
    {
        for (; _read < _passed - frequency; _read++)
        {
            while (lists[_positionsAt++] >= 0x80)
            {
            }
        }

        var count = Math.Min(frequency, positions.Length);
        var position = 0;
        for (var i = 0; i < count; i++, _read++)
        {
            positions[i] = position += (int)PostingBytes.Read(lists, ref _positionsAt);
        }

        return count;
    }

    public static void WriteSlots(PostingBytes bytes, ReadOnlySpan<byte> slots)
    {
        if (slots.Length <= MostBytes)
        {
            bytes.Append(slots);
            return;
        }

        Span<byte> bits = stackalloc byte[MostBytes];
        bits.Clear();
        foreach (var slot in slots)
        {
            bits[slot / 8] |= (byte)(1 << (slot % 8));
        }

        bytes.Append(bits);
    }

    public static void WritePassage(PostingBytes bytes, int distance, int frequency)
    {
        bytes.Write(((uint)distance << FrequencyBits) | (uint)(Math.Min(frequency, LongFrequency) - 1));
        if (frequency >= LongFrequency)
        {
            bytes.Write((uint)(frequency - LongFrequency));
        }
    }

    private int ReadSlots(ReadOnlySpan<byte> lists, int offset)
    {
        var isBytes = Count <= MostBytes;
        Array.Clear(_bits);
        for (var i = 0; i < Count && isBytes; i++)
        {
            var slot = _slots[i] = lists[offset + i];
            _bits[slot / 64] |= 1UL << (slot % 64);
        }

        var at = 0;
        for (var word = 0; word < _bits.Length; word++)
        {
            _before[word] = at;
            if (isBytes)
            {
                at += BitOperations.PopCount(_bits[word]);
                continue;
            }

            _bits[word] = BinaryPrimitives.ReadUInt64LittleEndian(lists[(offset + (word * sizeof(ulong)))..]);
            for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
            {
                _slots[at++] = (byte)((word * 64) + BitOperations.TrailingZeroCount(bits));
            }
        }

        return offset + (isBytes ? Count : MostBytes);
    }
}
