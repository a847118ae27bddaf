using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>Passages that are counted at once.</summary>
    public const int Lanes = 8;

    // Of the places those whose articles have the term in their text, and the bits of masks before each word of them.
    private readonly ulong[] _inTexts = new ulong[ArticlePlanes.Words];
    private readonly int[] _masksBefore = new int[ArticlePlanes.Words];
    private readonly byte[] _longs = new byte[Articles];
    private readonly int[] _more = new int[Articles];
    private readonly ArticleEntries _entries = new();
    private int _window;
    private int _longCount;
    private int _frequenciesAt;
    private int _fieldsAt;
    private bool _isLocated;
    private bool _isEndLocated;
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

    /// <summary>Which articles it holds.</summary>
    public PostingPlaces Places { get; } = new();

    /// <summary>How many windows hold so many articles.</summary>
    public static int Windows(int articles) => (articles + Articles - 1) / Articles;

    /// <param name="offset"><see cref="BlockDirectory.Offset"/> of the block.</param>
    public void Open(ReadOnlySpan<byte> lists, int offset, int window)
    {
        var head = PostingBytes.Read(lists, ref offset);
        Count = (int)Math.Min(Articles, (head >> PostingWriter.HeadBits) + 1);
        HasFields = (head & PostingWriter.HasAnyFields) != 0;
        offset = Places.Read(lists, offset, Count);
        (_window, _isLocated, _isEndLocated, _longCount) = (window, false, false, 0);
        (_frequenciesAt, _fieldsAt) = (offset, offset + ((Count + 1) / 2));
        if ((head & PostingWriter.HasLong) != 0)
        {
            ReadLongs(lists);
        }
    }

    /// <summary>Occurrences in the text of one of the block's articles.</summary>
    public int Frequency(ReadOnlySpan<byte> lists, int at)
    {
        var frequency = (lists[_frequenciesAt + (at / 2)] >> (at % 2 * 4)) & PostingWriter.LongFrequency;
        return frequency < PostingWriter.LongFrequency ? frequency : frequency + More(at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ArticleFields Fields(ReadOnlySpan<byte> lists, int at)
    {
        if (!HasFields)
        {
            return ArticleFields.None;
        }

        // A bit for each article, then two for each that has some.
        return (lists[_fieldsAt + (at / 8)] >> (at % 8) & 1) == 0 ? ArticleFields.None : SomeFields(lists, at);
    }

    /// <summary>Adds a weight for each occurrence in the text to what the window's articles have.</summary>
    /// <param name="among">Of these articles alone, as bits.</param>
    /// <param name="sums">One for each article of a window.</param>
    public void AddFrequencies(ReadOnlySpan<byte> lists, ReadOnlySpan<ulong> among, float weight, Span<float> sums)
    {
        sums = sums[..Articles];
        var at = 0;
        for (var word = 0; word < ArticlePlanes.Words; word++)
        {
            var (held, counted) = (Places.Bits[word], among[word]);
            for (var slot = word * 64; held != 0; slot += Lanes, held >>= Lanes, counted >>= Lanes)
            {
                if ((byte)held is not 0 and var some)
                {
                    // Frequencies stand in the order of the bits; those of eight places are spread to them at once.
                    var next = BinaryPrimitives.ReadUInt64LittleEndian(lists[(_frequenciesAt + (at / 2))..]) >> (at % 2 * 4);
                    var frequencies = Vector256.ConvertToSingle(PostingHalves.Spread(next, some, (byte)counted));
                    (Vector256.Create<float>(sums[slot..]) + (Vector256.Create(weight) * frequencies)).CopyTo(sums[slot..]);
                    at += BitOperations.PopCount((uint)some);
                }
            }
        }

        for (var i = 0; i < _longCount; i++)
        {
            var slot = Places.SlotOf(_longs[i]);
            sums[slot] += (among[slot / 64] >> (slot % 64) & 1) == 0 ? 0 : weight * _more[i];
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
                var slot = Places.SlotOf(from + BitOperations.TrailingZeroCount(some));
                var weight = weights[(int)PostingBits.Read(lists, ref fields, 2)];
                sums[slot] += (among[slot / 64] >> (slot % 64) & 1) == 0 ? 0 : weight;
            }
        }
    }

    /// <summary>Adds a weight for each occurrence to the passages of one of the block's articles.</summary>
    /// <param name="slot">Its place in the window.</param>
    /// <param name="passages">Of the article, more than one.</param>
    /// <param name="frequency">What <see cref="Frequency"/> says of it, not 0.</param>
    /// <param name="sums">One for each passage of the article, filled up to a multiple of <see cref="Lanes"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddPassages(ReadOnlySpan<byte> lists, SegmentTables tables, int slot, int passages, int frequency, float weight, Span<float> sums)
    {
        if (ArticleEntries.IsListed(passages))
        {
            AddListed(lists, tables, slot, weight, sums);
            return;
        }

        if (!_isLocated)
        {
            Locate(lists, tables);
        }

        var masks = _masksAt + MasksBefore(tables, slot);
        var mask = PostingBits.Read(lists, ref masks, passages);
        var holders = BitOperations.PopCount(mask);
        if (holders != frequency && holders != 1)
        {
            AddUnary(lists, slot, mask, frequency, weight, sums);
            return;
        }

        // Each once, or all in one: nothing else is to be read.
        var each = Vector256.Create(holders == 1 ? weight * frequency : weight);
        var bits = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        for (; mask != 0; mask >>= Lanes, sums = sums[Lanes..])
        {
            var holds = Vector256.Equals(Vector256.Create((int)mask) & bits, bits).AsSingle();
            (Vector256.Create<float>(sums) + (each & holds)).CopyTo(sums);
        }
    }

    /// <summary>Goes to an article that the block holds, to read its passages.</summary>
    /// <param name="slot">Its place in the window.</param>
    public void MoveTo(ReadOnlySpan<byte> lists, SegmentTables tables, int slot)
    {
        Locate(lists, tables);
        LocateEnd(lists);
        var at = Places.Find(slot);
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

    private void AddListed(ReadOnlySpan<byte> lists, SegmentTables tables, int slot, float weight, Span<float> sums)
    {
        MoveTo(lists, tables, slot);
        while (NextPassage(out var passage, out var frequency))
        {
            sums[passage - _firstPassage] += weight * frequency;
        }
    }

    private void AddUnary(ReadOnlySpan<byte> lists, int slot, uint mask, int frequency, float weight, Span<float> sums)
    {
        // All of an article's are as many bits as it has occurrences: mostly few enough to be read at once.
        var unary = _unaryAt + FrequenciesBefore(lists, Places.Find(slot));
        var isShort = frequency <= PostingBits.MostRead;
        for (var all = isShort ? PostingBits.Read(lists, ref unary, frequency) : 0; mask != 0; mask &= mask - 1)
        {
            var inPassage = 1 + (isShort ? BitOperations.TrailingZeroCount(all) : PostingBits.ReadUnary(lists, ref unary));
            sums[BitOperations.TrailingZeroCount(mask)] += weight * inPassage;
            all >>= inPassage;
        }
    }

    private ArticleFields SomeFields(ReadOnlySpan<byte> lists, int at)
    {
        var fields = (8L * _fieldsAt) + Count + (2 * PostingBits.Count(lists, _fieldsAt, at));
        return (ArticleFields)PostingBits.Read(lists, ref fields, 2);
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

    /// <summary>Finds where passages and their frequencies stand, once for a block.</summary>
    private void Locate(ReadOnlySpan<byte> lists, SegmentTables tables)
    {
        if (_isLocated)
        {
            return;
        }

        Places.Bits.CopyTo(_inTexts);
        for (var from = 0; from < Count && HasFields; from += PostingHalves.AtOnce)
        {
            for (var none = PostingHalves.Zero(lists, _frequenciesAt, from, Count); none != 0; none &= none - 1)
            {
                var slot = Places.SlotOf(from + (BitOperations.TrailingZeroCount(none) / 4));
                _inTexts[slot / 64] &= ~(1UL << (slot % 64));
            }
        }

        var masks = 0;
        for (var word = 0; word < _inTexts.Length; word++)
        {
            _masksBefore[word] = masks;
            masks += tables.Planes.MaskBits(_window, word, _inTexts[word]);
        }

        _masksAt = HasFields ? ((8L * _fieldsAt) + Count + (2 * PostingBits.Count(lists, _fieldsAt, Count)) + 7) / 8 * 8 : 8L * _fieldsAt;
        (_isLocated, _unaryAt) = (true, _masksAt + masks);
    }

    /// <summary>Finds where positions and the passages of long articles stand, once for a block.</summary>
    private void LocateEnd(ReadOnlySpan<byte> lists)
    {
        if (_isEndLocated)
        {
            return;
        }

        if (FrequenciesBefore(lists, Count) is > 0 and var occurrences)
        {
            var offset = checked((int)((_unaryAt + occurrences + 7) / 8));
            _positionBits = lists[offset++] & 31;
            _positionsAt = 8L * offset;
            _listsAt = 8 * (offset + ((((long)occurrences * _positionBits) + 7) / 8));
        }

        (_isEndLocated, _listed, _listAt) = (true, 0, _listsAt);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int MasksBefore(SegmentTables tables, int slot) =>
        _masksBefore[slot / 64] + tables.Planes.MaskBits(_window, slot / 64, _inTexts[slot / 64] & ((1UL << (slot % 64)) - 1));

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
