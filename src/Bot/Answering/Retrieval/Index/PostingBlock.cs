using System.Buffers.Binary;
using System.Numerics;

namespace Bot.Answering.Retrieval.Index;

/// <summary>The block of a term and a window, read into arrays that are used again. Used by one thread.</summary>
/// <remarks>Passages and positions are walked forwards once: article after article, in each passage after passage.</remarks>
internal sealed class PostingBlock
{
    /// <summary>Articles in a window, so that a place in it is a byte.</summary>
    public const int Articles = 256;

    private readonly byte[] _slots = new byte[Articles];
    private readonly byte[] _fields = new byte[Articles];
    private readonly int[] _frequencies = new int[Articles];

    // The places as bits, each word with how many come before it, so that one is found without a search.
    private readonly ulong[] _bits = new ulong[Articles / 64];
    private readonly int[] _before = new int[Articles / 64];
    private readonly ArticleEntries _entries = new();
    private int _first;
    private int _index;
    private long _entriesAt;
    private long _positionsAt;
    private int _positionBits;
    private int _given;
    private long _passed;

    public int Count { get; private set; }

    /// <summary>Where what <see cref="ArticleEntries"/> reads of the first article begins, in bits.</summary>
    public long EntriesAt => _entriesAt;

    /// <summary>True when some article of the block has the term in its title or source.</summary>
    public bool HasFields { get; private set; }

    /// <summary>The places in the window of the block's articles, ascending.</summary>
    public ReadOnlySpan<byte> Slots => _slots.AsSpan(0, Count);

    /// <summary>Occurrences in the text of each.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies.AsSpan(0, Count);

    /// <summary>How many windows hold so many articles.</summary>
    public static int Windows(int articles) => (articles + Articles - 1) / Articles;

    /// <param name="offset"><see cref="BlockDirectory.Offset"/> of the block.</param>
    public void Open(ReadOnlySpan<byte> lists, int offset, int window)
    {
        var head = PostingBytes.Read(lists, ref offset);
        Count = (int)Math.Min(Articles, (head >> 1) + 1);
        HasFields = (head & 1) == 1;
        offset = ReadSlots(lists, offset);
        var occurrences = ReadFrequencies(lists, ref offset);
        if (HasFields)
        {
            offset = ReadFields(lists, offset);
        }

        if (occurrences > 0)
        {
            _positionBits = lists[offset++] & 31;
            _positionsAt = 8L * offset;
            _entriesAt = 8 * (offset + (((occurrences * _positionBits) + 7) / 8));
        }

        (_first, _index, _given, _passed) = (window * Articles, -1, 0, 0);
        _entries.Clear();
    }

    public ArticleFields Fields(int at) => HasFields ? (ArticleFields)_fields[at] : ArticleFields.None;

    /// <returns>Which of the block's articles stands at that place of the window; negative when none.</returns>
    public int Find(int slot)
    {
        var (word, bit) = (_bits[slot / 64], slot % 64);
        return (word >> bit & 1) == 0 ? -1 : _before[slot / 64] + BitOperations.PopCount(word & ((1UL << bit) - 1));
    }

    /// <summary>Goes to an article of the block, to read its passages. Only forwards.</summary>
    public void MoveTo(ReadOnlySpan<byte> lists, SegmentTables tables, int at)
    {
        while (_index < at)
        {
            if (_index >= 0)
            {
                // What of the article before was not asked for is passed over.
                _passed += _frequencies[_index] - _entries.Occurrences(_given);
            }

            var article = _first + _slots[++_index];
            var passages = tables.FirstPassage[article + 1] - tables.FirstPassage[article];
            _given = 0;
            if (_index == at)
            {
                _entries.Read(lists, ref _entriesAt, passages, _frequencies[at], tables.FirstPassage[article]);
            }
            else
            {
                _entries.Skip(lists, ref _entriesAt, passages, _frequencies[_index]);
            }
        }
    }

    /// <summary>The next passage of the article that holds the term, by its number in the segment.</summary>
    public bool NextPassage(out int passage, out int frequency)
    {
        if (_given == _entries.Count)
        {
            (passage, frequency) = (0, 0);
            return false;
        }

        (passage, frequency) = _entries[_given++];
        _passed += frequency;
        return true;
    }

    /// <summary>Reads the first positions of the passage that <see cref="NextPassage"/> gave.</summary>
    /// <param name="frequency">As it gave it.</param>
    /// <returns>How many were read: as many as there are and as have room.</returns>
    public int ReadPositions(ReadOnlySpan<byte> lists, int frequency, Span<int> positions)
    {
        var count = Math.Min(frequency, positions.Length);
        var at = _positionsAt + ((_passed - frequency) * _positionBits);
        for (var i = 0; i < count; i++)
        {
            positions[i] = (int)PostingBits.Read(lists, ref at, _positionBits);
        }

        return count;
    }

    private int ReadSlots(ReadOnlySpan<byte> lists, int offset)
    {
        var isBytes = Count <= PostingWriter.MostSlotBytes;
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

        return offset + (isBytes ? Count : PostingWriter.MostSlotBytes);
    }

    /// <returns>Their sum.</returns>
    private long ReadFrequencies(ReadOnlySpan<byte> lists, ref int offset)
    {
        var halves = lists.Slice(offset, (Count + 1) / 2);
        offset += halves.Length;
        var sum = 0L;
        for (var i = 0; i < Count; i++)
        {
            var frequency = (halves[i / 2] >> (4 * (i % 2))) & PostingWriter.LongFrequency;
            if (frequency == PostingWriter.LongFrequency)
            {
                frequency += (int)PostingBytes.Read(lists, ref offset);
            }

            _frequencies[i] = frequency;
            sum += frequency;
        }

        return sum;
    }

    /// <summary>A bit for each article, then two for each that has some.</summary>
    private int ReadFields(ReadOnlySpan<byte> lists, int offset)
    {
        var (bits, fields) = (8L * offset, (8L * offset) + Count);
        for (var i = 0; i < Count; i++)
        {
            _fields[i] = PostingBits.Read(lists, ref bits, 1) == 0 ? (byte)0 : (byte)PostingBits.Read(lists, ref fields, 2);
        }

        return (int)((fields + 7) / 8);
    }
}
