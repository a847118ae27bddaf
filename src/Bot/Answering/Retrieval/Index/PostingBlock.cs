using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Answering.Retrieval.Index;

/// <summary>The block of a term and a window: any article of it is found and read without reading the others. Used again for block after block, by one thread.</summary>
/// <remarks>
/// Opened, it knows only which articles it holds; the rest is read where it stands. What stands before an article is counted: its frequencies eight bytes at a time, its bits of passages by
/// <see cref="ArticlePlanes"/>.
/// </remarks>
internal sealed class PostingBlock
{
    /// <summary>Articles in a window, so that a place in it is a byte.</summary>
    public const int Articles = 256;

    // The places as bits, each word with how many come before it, so that one is found without a search; and of those the articles that have the term in their text.
    private readonly ulong[] _bits = new ulong[ArticlePlanes.Words];
    private readonly int[] _before = new int[ArticlePlanes.Words];
    private readonly ulong[] _inTexts = new ulong[ArticlePlanes.Words];
    private readonly int[] _masksBefore = new int[ArticlePlanes.Words];
    private readonly byte[] _slots = new byte[Articles];
    private readonly byte[] _longs = new byte[Articles];
    private readonly int[] _more = new int[Articles];
    private readonly ArticleEntries _entries = new();
    private int _window;
    private int _longCount;
    private bool _hasSlots;
    private int _frequenciesAt;
    private int _fieldsAt;
    private bool _isLocated;
    private int _positionBits;
    private long _positionsAt;
    private long _unaryAt;
    private long _masksAt;
    private long _listsAt;
    private int _listed;
    private long _listAt;
    private int _firstPassage;
    private int _given;
    private int _passed;

    public int Count { get; private set; }

    /// <summary>True when some article of the block has the term in its title or source.</summary>
    public bool HasFields { get; private set; }

    /// <summary>The places in the window of the block's articles, as bits.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>The same as numbers, ascending.</summary>
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
            return _slots.AsSpan(0, Count);
        }
    }

    /// <summary>How many windows hold so many articles.</summary>
    public static int Windows(int articles) => (articles + Articles - 1) / Articles;

    /// <param name="offset"><see cref="BlockDirectory.Offset"/> of the block.</param>
    public void Open(ReadOnlySpan<byte> lists, int offset, int window)
    {
        var head = PostingBytes.Read(lists, ref offset);
        Count = (int)Math.Min(Articles, (head >> PostingWriter.HeadBits) + 1);
        HasFields = (head & PostingWriter.HasAnyFields) != 0;
        offset = ReadBits(lists, offset);
        (_window, _hasSlots, _isLocated, _longCount) = (window, false, false, 0);
        (_frequenciesAt, _fieldsAt) = (offset, offset + ((Count + 1) / 2));
        if ((head & PostingWriter.HasLong) != 0)
        {
            ReadLongs(lists);
        }
    }

    /// <returns>Which of the block's articles stands at that place of the window; negative when none.</returns>
    public int Find(int slot)
    {
        var (word, bit) = (_bits[slot / 64], slot % 64);
        return (word >> bit & 1) == 0 ? -1 : _before[slot / 64] + BitOperations.PopCount(word & ((1UL << bit) - 1));
    }

    /// <summary>Occurrences in the text of one of the block's articles.</summary>
    public int Frequency(ReadOnlySpan<byte> lists, int at)
    {
        var frequency = (lists[_frequenciesAt + (at / 2)] >> (at % 2 * 4)) & PostingWriter.LongFrequency;
        return frequency < PostingWriter.LongFrequency ? frequency : frequency + More(at);
    }

    public ArticleFields Fields(ReadOnlySpan<byte> lists, int at)
    {
        if (!HasFields)
        {
            return ArticleFields.None;
        }

        // A bit for each article, then two for each that has some.
        var bit = (8L * _fieldsAt) + at;
        if (PostingBits.Read(lists, ref bit, 1) == 0)
        {
            return ArticleFields.None;
        }

        var fields = (8L * _fieldsAt) + Count + (2 * PostingBits.Count(lists, _fieldsAt, at));
        return (ArticleFields)PostingBits.Read(lists, ref fields, 2);
    }

    /// <summary>Adds a weight for each occurrence in the text to what the window's articles have.</summary>
    /// <param name="among">Of these articles alone, as bits.</param>
    /// <param name="sums">One for each article of a window.</param>
    public void AddFrequencies(ReadOnlySpan<byte> lists, ReadOnlySpan<ulong> among, float weight, Span<float> sums)
    {
        sums = sums[..Articles];
        for (var word = 0; word < _bits.Length; word++)
        {
            var (bits, at) = (_bits[word], _before[word]);
            if ((bits & ~among[word]) != 0)
            {
                for (bits &= among[word]; bits != 0; bits &= bits - 1)
                {
                    var slot = (word * 64) + BitOperations.TrailingZeroCount(bits);
                    sums[slot] += weight * Frequency(lists, Find(slot));
                }

                continue;
            }

            // Frequencies stand in the order of the bits; sixteen are read at a time.
            var next = 0UL;
            for (var left = 0; bits != 0; bits &= bits - 1, left--)
            {
                if (left == 0)
                {
                    next = BinaryPrimitives.ReadUInt64LittleEndian(lists[(_frequenciesAt + (at / 2))..]) >> (at % 2 * 4);
                    left = PostingHalves.AtOnce - (at % 2);
                    at += left;
                }

                sums[((word * 64) + BitOperations.TrailingZeroCount(bits)) & (Articles - 1)] += weight * (int)(next & PostingWriter.LongFrequency);
                next >>= 4;
            }

            for (var i = 0; i < _longCount; i++)
            {
                if (_longs[i] >= _before[word] && _longs[i] < _before[word] + BitOperations.PopCount(_bits[word]))
                {
                    sums[SlotOf(_longs[i])] += weight * _more[i];
                }
            }
        }
    }

    /// <summary>Adds what a set of fields counts to the articles that have the term in some.</summary>
    /// <param name="weights">For each set of fields.</param>
    public void AddFields(ReadOnlySpan<byte> lists, ReadOnlySpan<ulong> among, ReadOnlySpan<float> weights, Span<float> sums)
    {
        var (bits, fields) = (8L * _fieldsAt, (8L * _fieldsAt) + Count);
        for (var from = 0; from < Count; from += PostingBits.MostRead)
        {
            for (var some = PostingBits.Read(lists, ref bits, Math.Min(PostingBits.MostRead, Count - from)); some != 0; some &= some - 1)
            {
                var slot = SlotOf(from + BitOperations.TrailingZeroCount(some));
                var weight = weights[(int)PostingBits.Read(lists, ref fields, 2)];
                sums[slot] += (among[slot / 64] >> (slot % 64) & 1) == 0 ? 0 : weight;
            }
        }
    }

    /// <summary>Adds a weight for each occurrence to the passages of one of the block's articles.</summary>
    /// <param name="slot">Its place in the window, and <paramref name="at"/> in the block.</param>
    /// <param name="sums">One for each passage of the article.</param>
    public void AddPassages(ReadOnlySpan<byte> lists, SegmentTables tables, int slot, int at, float weight, Span<float> sums)
    {
        var frequency = Frequency(lists, at);
        if (frequency > 0 && sums.Length == 1)
        {
            sums[0] += weight * frequency;
        }
        else if (frequency > 0)
        {
            Locate(lists, tables);
            var mask = ArticleEntries.IsMasked(sums.Length) ? ReadMask(lists, tables, slot, sums.Length) : 0;
            var holders = BitOperations.PopCount(mask);
            if (holders == frequency || holders == 1)
            {
                // Each once, or all in one: nothing else is to be read.
                for (var each = weight * (frequency / holders); mask != 0; mask &= mask - 1)
                {
                    sums[BitOperations.TrailingZeroCount(mask)] += each;
                }
            }
            else if (mask != 0)
            {
                for (var unary = _unaryAt + FrequenciesBefore(lists, at); mask != 0; mask &= mask - 1)
                {
                    sums[BitOperations.TrailingZeroCount(mask)] += weight * (PostingBits.ReadUnary(lists, ref unary) + 1);
                }
            }
            else
            {
                MoveTo(lists, tables, slot);
                while (NextPassage(out var passage, out var inPassage))
                {
                    sums[passage - _firstPassage] += weight * inPassage;
                }
            }
        }
    }

    /// <summary>Goes to an article that the block holds, to read its passages.</summary>
    /// <param name="slot">Its place in the window.</param>
    public void MoveTo(ReadOnlySpan<byte> lists, SegmentTables tables, int slot)
    {
        Locate(lists, tables);
        var at = Find(slot);
        var article = (_window * Articles) + slot;
        var passages = tables.PassagesOf(article);
        (_firstPassage, _given) = (tables.FirstPassage[article], 0);
        _passed = FrequenciesBefore(lists, at);
        var frequency = Frequency(lists, at);
        var places = ArticleEntries.IsListed(passages) && frequency > 0 ? FindList(lists, tables, slot) : _masksAt + MasksBefore(tables, slot);
        _entries.Read(lists, _unaryAt + _passed, places, passages, frequency);
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

    private int ReadBits(ReadOnlySpan<byte> lists, int offset)
    {
        var isBytes = Count <= PostingWriter.MostSlotBytes;
        if (isBytes)
        {
            Array.Clear(_bits);
            foreach (var slot in lists.Slice(offset, Count))
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

        return offset + (isBytes ? Count : PostingWriter.MostSlotBytes);
    }

    /// <summary>Reads what did not fit in half a byte.</summary>
    private void ReadLongs(ReadOnlySpan<byte> lists)
    {
        for (var from = 0; from < Count; from += PostingHalves.AtOnce)
        {
            for (var longs = PostingHalves.Full(lists, _frequenciesAt, from, Count); longs != 0; longs &= longs - 1)
            {
                (_longs[_longCount], _more[_longCount]) = ((byte)(from + (BitOperations.TrailingZeroCount(longs) / 4)), (int)PostingBytes.Read(lists, ref _fieldsAt));
                _longCount++;
            }
        }
    }

    private int More(int at) => _longs.AsSpan(0, _longCount).IndexOf((byte)at) is >= 0 and var i ? _more[i] : 0;

    /// <summary>Occurrences in the articles before one.</summary>
    private int FrequenciesBefore(ReadOnlySpan<byte> lists, int at)
    {
        var sum = PostingHalves.Sum(lists, _frequenciesAt, at);
        for (var i = 0; i < _longCount && _longs[i] < at; i++)
        {
            sum = checked(sum + _more[i]);
        }

        return sum;
    }

    private int SlotOf(int at)
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

        return ((word * 64) + BitOperations.TrailingZeroCount(bits)) & (Articles - 1);
    }

    /// <summary>Finds where positions and passages stand, once for a block.</summary>
    private void Locate(ReadOnlySpan<byte> lists, SegmentTables tables)
    {
        if (_isLocated)
        {
            return;
        }

        var occurrences = FrequenciesBefore(lists, Count);
        var offset = HasFields ? (int)(((8L * _fieldsAt) + Count + (2 * PostingBits.Count(lists, _fieldsAt, Count)) + 7) / 8) : _fieldsAt;
        if (occurrences > 0)
        {
            _positionBits = lists[offset++] & 31;
            _positionsAt = 8L * offset;
            _unaryAt = 8 * (offset + ((((long)occurrences * _positionBits) + 7) / 8));
        }

        _bits.CopyTo(_inTexts, 0);
        for (var from = 0; from < Count && HasFields; from += PostingHalves.AtOnce)
        {
            for (var none = PostingHalves.Zero(lists, _frequenciesAt, from, Count); none != 0; none &= none - 1)
            {
                var slot = SlotOf(from + (BitOperations.TrailingZeroCount(none) / 4));
                _inTexts[slot / 64] &= ~(1UL << (slot % 64));
            }
        }

        var masks = 0;
        for (var word = 0; word < _inTexts.Length; word++)
        {
            _masksBefore[word] = masks;
            masks += tables.Planes.MaskBits(_window, word, _inTexts[word]);
        }

        _masksAt = _unaryAt + occurrences;
        _listsAt = _masksAt + masks;
        (_isLocated, _listed, _listAt) = (true, 0, _listsAt);
    }

    private int MasksBefore(SegmentTables tables, int slot) =>
        _masksBefore[slot / 64] + tables.Planes.MaskBits(_window, slot / 64, _inTexts[slot / 64] & ((1UL << (slot % 64)) - 1));

    private uint ReadMask(ReadOnlySpan<byte> lists, SegmentTables tables, int slot, int passages)
    {
        var at = _masksAt + MasksBefore(tables, slot);
        return PostingBits.Read(lists, ref at, passages);
    }

    /// <summary>Articles of many passages are few: what stands before one is read, on from the one that was asked for before.</summary>
    private long FindList(ReadOnlySpan<byte> lists, SegmentTables tables, int slot)
    {
        if (slot < _listed)
        {
            (_listed, _listAt) = (0, _listsAt);
        }

        for (; _listed < slot; _listed++)
        {
            if ((_inTexts[_listed / 64] & tables.Planes.Listed(_window, _listed / 64)) >> (_listed % 64) is var bits && (bits & 1) != 0)
            {
                _entries.ReadList(lists, ref _listAt, tables.PassagesOf((_window * Articles) + _listed));
            }
        }

        return _listAt;
    }
}
