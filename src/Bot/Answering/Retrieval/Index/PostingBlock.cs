using System.Buffers.Binary;
using System.Numerics;

namespace Bot.Answering.Retrieval.Index;

/// <summary>The block of a term and a window, read into arrays that are used again. Used by one thread.</summary>
/// <remarks>Articles are gone to in any order, and the passages of each are walked forwards once.</remarks>
internal sealed class PostingBlock
{
    /// <summary>Articles in a window, so that a place in it is a byte.</summary>
    public const int Articles = 256;

    // At once.
    private const int BitsRead = 32;

    private readonly byte[] _slots = new byte[Articles];
    private readonly byte[] _fields = new byte[Articles];
    private readonly int[] _frequencies = new int[Articles];

    // The places as bits, each word with how many come before it, so that one is found without a search.
    private readonly ulong[] _bits = new ulong[Articles / 64];
    private readonly int[] _before = new int[Articles / 64];
    // What stands before an article's frequencies and before its passages, in bits.
    private readonly int[] _unaryStarts = new int[Articles];
    private readonly int[] _maskStarts = new int[Articles];
    private readonly ArticleEntries _entries = new();
    private int _first;
    private int _starts;
    private int _unary;
    private int _mask;
    private long _positionsAt;
    private int _positionBits;
    private long _unaryAt;
    private int _occurrences;
    private int _listed;
    private long _listAt;
    private int _index;
    private int _firstPassage;
    private int _given;
    private int _passed;

    public int Count { get; private set; }

    /// <summary>True when some article of the block has the term in its title or source.</summary>
    public bool HasFields { get; private set; }

    /// <summary>The places in the window of the block's articles, ascending.</summary>
    public ReadOnlySpan<byte> Slots => _slots.AsSpan(0, Count);

    /// <summary>The same as bits.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>Occurrences in the text of each.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies.AsSpan(0, Count);

    /// <summary>How many windows hold so many articles.</summary>
    public static int Windows(int articles) => (articles + Articles - 1) / Articles;

    /// <param name="offset"><see cref="BlockDirectory.Offset"/> of the block.</param>
    public void Open(ReadOnlySpan<byte> lists, int offset, int window)
    {
        var head = PostingBytes.Read(lists, ref offset);
        Count = (int)Math.Min(Articles, (head >> PostingWriter.HeadBits) + 1);
        HasFields = (head & PostingWriter.HasAnyFields) != 0;
        offset = ReadSlots(lists, offset);
        offset = ReadFrequencies(lists, offset, (head & PostingWriter.HasLong) != 0);
        if (HasFields)
        {
            offset = ReadFields(lists, offset);
        }

        if (_occurrences > 0)
        {
            _positionBits = lists[offset++] & 31;
            _positionsAt = 8L * offset;
            _unaryAt = 8 * (offset + ((((long)_occurrences * _positionBits) + 7) / 8));
        }

        (_first, _index, _starts, _unary, _mask, _listed) = (window * Articles, -1, 0, 0, 0, -1);
    }

    public ArticleFields Fields(int at) => HasFields ? (ArticleFields)_fields[at] : ArticleFields.None;

    /// <returns>Which of the block's articles stands at that place of the window; negative when none.</returns>
    public int Find(int slot)
    {
        var (word, bit) = (_bits[slot / 64], slot % 64);
        return (word >> bit & 1) == 0 ? -1 : _before[slot / 64] + BitOperations.PopCount(word & ((1UL << bit) - 1));
    }

    /// <summary>Goes to an article of the block, to read its passages.</summary>
    public void MoveTo(ReadOnlySpan<byte> lists, SegmentTables tables, int at)
    {
        if (_index == at)
        {
            return;
        }

        FindStarts(tables, at);
        var article = _first + _slots[at];
        (_index, _firstPassage, _given, _passed) = (at, tables.FirstPassage[article], 0, _unaryStarts[at]);
        var passages = tables.PassagesOf(article);
        var places = ArticleEntries.IsListed(passages) ? FindList(lists, tables, at) : _unaryAt + _occurrences + _maskStarts[at];
        _entries.Read(lists, _unaryAt + _unaryStarts[at], places, passages, _frequencies[at]);
    }

    /// <summary>The next passage of the article that holds the term, by its number in the segment.</summary>
    public bool NextPassage(out int passage, out int frequency)
    {
        if (_given == _entries.Count)
        {
            (passage, frequency) = (0, 0);
            return false;
        }

        (var place, frequency) = _entries[_given++];
        passage = _firstPassage + place;
        _passed += frequency;
        return true;
    }

    /// <summary>Reads the first positions of the passage that <see cref="NextPassage"/> gave.</summary>
    /// <param name="frequency">As it gave it.</param>
    /// <returns>How many were read: as many as there are and as have room.</returns>
    public int ReadPositions(ReadOnlySpan<byte> lists, int frequency, Span<int> positions)
    {
        var count = Math.Min(frequency, positions.Length);
        var at = _positionsAt + ((long)(_passed - frequency) * _positionBits);
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

    private int ReadFrequencies(ReadOnlySpan<byte> lists, int offset, bool hasLong)
    {
        var halves = lists.Slice(offset, (Count + 1) / 2);
        var frequencies = _frequencies.AsSpan(0, 2 * halves.Length);
        var sum = 0;
        for (var i = 0; i < halves.Length; i++)
        {
            var (low, high) = (halves[i] & PostingWriter.LongFrequency, halves[i] >> 4);
            (frequencies[2 * i], frequencies[(2 * i) + 1]) = (low, high);
            sum += low + high;
        }

        offset += halves.Length;
        for (var i = 0; i < Count && hasLong; i++)
        {
            if (_frequencies[i] == PostingWriter.LongFrequency)
            {
                var more = (int)PostingBytes.Read(lists, ref offset);
                _frequencies[i] += more;
                sum = checked(sum + more);
            }
        }

        _occurrences = sum;
        return offset;
    }

    /// <summary>Adds up what stands before each article, on from those where that was done.</summary>
    private void FindStarts(SegmentTables tables, int through)
    {
        var maskLengths = tables.MaskLengths.AsSpan(_first, Math.Min(Articles, tables.ArticleCount - _first));
        var (unary, mask) = (_unary, _mask);
        for (var i = _starts; i <= through; i++)
        {
            (_unaryStarts[i], _maskStarts[i]) = (unary, mask);
            unary += _frequencies[i];
            mask += _frequencies[i] > 0 ? maskLengths[_slots[i]] : 0;
        }

        (_starts, _unary, _mask) = (Math.Max(_starts, through + 1), unary, mask);
    }

    /// <summary>Articles of many passages are few: what stands before one is read.</summary>
    private long FindList(ReadOnlySpan<byte> lists, SegmentTables tables, int at)
    {
        if (at < _listed || _listed < 0)
        {
            FindStarts(tables, Count - 1);
            (_listed, _listAt) = (0, _unaryAt + _occurrences + _mask);
        }

        for (; _listed < at; _listed++)
        {
            var passages = tables.PassagesOf(_first + _slots[_listed]);
            if (_frequencies[_listed] > 0 && ArticleEntries.IsListed(passages))
            {
                _entries.ReadList(lists, ref _listAt, passages);
            }
        }

        return _listAt;
    }

    /// <summary>A bit for each article, then two for each that has some.</summary>
    private int ReadFields(ReadOnlySpan<byte> lists, int offset)
    {
        var (bits, fields) = (8L * offset, (8L * offset) + Count);
        _fields.AsSpan(0, Count).Clear();
        for (var from = 0; from < Count; from += BitsRead)
        {
            // Few have some.
            for (var some = PostingBits.Read(lists, ref bits, Math.Min(BitsRead, Count - from)); some != 0; some &= some - 1)
            {
                _fields[from + BitOperations.TrailingZeroCount(some)] = (byte)PostingBits.Read(lists, ref fields, 2);
            }
        }

        return (int)((fields + 7) / 8);
    }
}
