using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Writes the lists of one term after another, as <see cref="PostingBlock"/> and <see cref="BlockDirectory"/> read them.</summary>
/// <remarks>
/// A term: length of its directory; the directory; its blocks. In the directory for each block: distance to the window before, length in bytes, highest share of an article and of a passage
/// (<see cref="Saturation"/>). A block: number of articles and what is special of them; their places in the window, as bytes or where they are many as a bitmap; half a byte for each article's frequency in the text,
/// and what does not fit in one; the fields, where there are any; for each article of a few passages which of them those are (<see cref="ArticleEntries"/>); for each passage its frequency; bits of a position, and the
/// positions; which passages, for each article of many.
/// </remarks>
/// <param name="tables">Of the segment that is written: lengths decide the shares.</param>
internal sealed class PostingWriter(SegmentTables tables)
{
    /// <summary>From more articles on, a bit for every article of the window takes less than a byte for each that has the term.</summary>
    public const int MostSlotBytes = PostingBlock.Articles / 8;

    /// <summary>Bits of a block's head below the number of its articles: whether any has fields, and whether any frequency is long.</summary>
    public const int HeadBits = 2;
    public const uint HasAnyFields = 1;
    public const uint HasLong = 2;

    /// <summary>What does not fit in half a byte: the rest follows.</summary>
    public const int LongFrequency = 15;

    private readonly PostingBytes _term = new();
    private readonly PostingBytes _directory = new();
    private readonly PostingBytes _blocks = new();
    private readonly PostingBytes _block = new();
    private readonly PostingBits _bits = new();
    private readonly List<int> _positions = [];
    private readonly List<int> _places = [];
    private readonly List<int> _placeFrequencies = [];
    private readonly int[] _placeCounts = new int[PostingBlock.Articles];
    private readonly byte[] _slots = new byte[PostingBlock.Articles];
    private readonly int[] _frequencies = new int[PostingBlock.Articles];
    private readonly ArticleFields[] _fields = new ArticleFields[PostingBlock.Articles];
    private int _count;
    private int _window;
    private int _windowBefore;
    private int _article;
    private float _articleShare;
    private float _passageShare;
    private int _articleCount;
    private int _passageCount;

    /// <summary>Begins the next article of the term.</summary>
    /// <param name="article">Ascending within a term.</param>
    public void Article(int article, ArticleFields fields)
    {
        EndArticle();
        var window = article / PostingBlock.Articles;
        if (_count > 0 && window != _window)
        {
            EndBlock();
        }

        (_window, _article) = (window, article);
        (_slots[_count], _frequencies[_count], _placeCounts[_count], _fields[_count]) = ((byte)(article % PostingBlock.Articles), 0, 0, fields);
        _count++;
        _articleCount++;
    }

    /// <summary>A passage of the article that holds the term.</summary>
    /// <param name="passage">Ascending.</param>
    /// <param name="positions">Ascending, at least one.</param>
    public void Passage(int passage, ReadOnlySpan<int> positions)
    {
        _places.Add(passage - tables.FirstPassage[_article]);
        _placeFrequencies.Add(positions.Length);
        _positions.AddRange(positions);
        _passageShare = Math.Max(_passageShare, Saturation.Share(positions.Length, tables.PassageLengths[passage] / tables.AveragePassage));
        _frequencies[_count - 1] += positions.Length;
        _placeCounts[_count - 1]++;
        _passageCount++;
    }

    /// <summary>Ends the term.</summary>
    /// <param name="start">Where its bytes will stand.</param>
    /// <returns>Its bytes, good until the next term, and its entry without capitals; nothing where no article was added.</returns>
    public ReadOnlySpan<byte> End(int start, out TermEntry entry)
    {
        EndArticle();
        if (_count > 0)
        {
            EndBlock();
        }

        entry = new TermEntry(start, _passageCount, _articleCount, 0, 0);
        _term.Clear();
        _term.Write((uint)_directory.Length);
        _term.Append(_directory.Written);
        _term.Append(_blocks.Written);
        _directory.Clear();
        _blocks.Clear();
        (_windowBefore, _articleCount, _passageCount) = (0, 0, 0);
        return _term.Written;
    }

    private void EndArticle()
    {
        // A block begins with its first article, so one that holds any has one open.
        if (_count > 0)
        {
            _articleShare = Math.Max(_articleShare, Saturation.Share(_frequencies[_count - 1] + FieldWeights.Of(_fields[_count - 1]), tables.ArticleLengths[_article] / tables.AverageArticle));
        }
    }

    private void EndBlock()
    {
        var hasFields = _fields.AsSpan(0, _count).ContainsAnyExcept(ArticleFields.None);
        _block.Clear();
        var hasLong = _frequencies.AsSpan(0, _count).ContainsAnyInRange(LongFrequency, int.MaxValue);
        _block.Write(((uint)(_count - 1) << HeadBits) | (hasFields ? HasAnyFields : 0) | (hasLong ? HasLong : 0));
        WriteSlots(_slots.AsSpan(0, _count));
        WriteFrequencies(_frequencies.AsSpan(0, _count));
        if (hasFields)
        {
            WriteFields(_fields.AsSpan(0, _count));
        }

        if (_positions.Count > 0)
        {
            WritePassages();
            WritePositions();
            WritePlaces(ArticleEntries.IsListed, ArticleEntries.WriteList);
            _bits.MoveTo(_block);
        }

        _directory.Write((uint)(_window - _windowBefore));
        _directory.Write((uint)_block.Length);
        _directory.Append([Saturation.Pack(_articleShare), _passageShare > 0 ? Saturation.Pack(_passageShare) : (byte)0]);
        _blocks.Append(_block.Written);
        _positions.Clear();
        _places.Clear();
        _placeFrequencies.Clear();
        (_windowBefore, _count, _articleShare, _passageShare) = (_window, 0, 0, 0);
    }

    private void WriteSlots(ReadOnlySpan<byte> slots)
    {
        if (slots.Length <= MostSlotBytes)
        {
            _block.Append(slots);
            return;
        }

        Span<byte> bits = stackalloc byte[MostSlotBytes];
        bits.Clear();
        foreach (var slot in slots)
        {
            bits[slot / 8] |= (byte)(1 << (slot % 8));
        }

        _block.Append(bits);
    }

    private void WriteFrequencies(ReadOnlySpan<int> frequencies)
    {
        foreach (var frequency in frequencies)
        {
            _bits.Write((uint)Math.Min(frequency, LongFrequency), 4);
        }

        _bits.MoveTo(_block);
        foreach (var frequency in frequencies)
        {
            if (frequency >= LongFrequency)
            {
                _block.Write((uint)(frequency - LongFrequency));
            }
        }
    }

    private void WriteFields(ReadOnlySpan<ArticleFields> fields)
    {
        foreach (var of in fields)
        {
            _bits.Write(of == ArticleFields.None ? 0u : 1, 1);
        }

        foreach (var of in fields)
        {
            if (of != ArticleFields.None)
            {
                _bits.Write((uint)of, 2);
            }
        }

        _bits.MoveTo(_block);
    }

    private void WritePositions()
    {
        var highest = 0u;
        foreach (var position in _positions)
        {
            highest = Math.Max(highest, (uint)position);
        }

        var width = highest == 0 ? 0 : BitOperations.Log2(highest) + 1;
        _block.Append([(byte)width]);
        foreach (var position in _positions)
        {
            _bits.Write((uint)position, width);
        }

        _bits.MoveTo(_block);
    }

    /// <summary>What a search reads stands before the positions, which few articles are asked for.</summary>
    private void WritePassages()
    {
        WritePlaces(ArticleEntries.IsMasked, ArticleEntries.WriteMask);
        foreach (var frequency in _placeFrequencies)
        {
            _bits.WriteUnary(frequency - 1);
        }

        _bits.MoveTo(_block);
    }

    private void WritePlaces(Func<int, bool> isWanted, Action<PostingBits, ReadOnlySpan<int>, int> write)
    {
        var places = CollectionsMarshal.AsSpan(_places);
        for (var i = 0; i < _count; i++)
        {
            var passages = tables.PassagesOf((_window * PostingBlock.Articles) + _slots[i]);
            if (_placeCounts[i] > 0 && isWanted(passages))
            {
                write(_bits, places[.._placeCounts[i]], passages);
            }

            places = places[_placeCounts[i]..];
        }
    }
}
