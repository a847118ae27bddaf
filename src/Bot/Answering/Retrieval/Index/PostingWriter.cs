namespace Bot.Answering.Retrieval.Index;

/// <summary>Writes the lists of one term after another, as <see cref="PostingBlock"/> and <see cref="BlockDirectory"/> read them.</summary>
/// <remarks>
/// A term: length of its directory; the directory; its blocks. In the directory for each block: distance to the window before, length in bytes, highest share of an article and of a passage
/// (<see cref="Saturation"/>). A block: number of articles, lengths of the next but one part and of the one after it; the articles' places in the window, as bytes or where they are many as a bitmap; for each article its frequency
/// in the text and its fields; for each article of several passages the passages that hold the term, as distance and frequency; for each passage the positions, as distances.
/// </remarks>
/// <param name="tables">Of the segment that is written: lengths decide the shares.</param>
internal sealed class PostingWriter(SegmentTables tables)
{
    private readonly PostingBytes _term = new();
    private readonly PostingBytes _directory = new();
    private readonly PostingBytes _blocks = new();
    private readonly PostingBytes _block = new();
    private readonly PostingBytes _numbers = new();
    private readonly PostingBytes _passages = new();
    private readonly PostingBytes _positions = new();
    private readonly byte[] _slots = new byte[PostingBlock.Articles];
    private int _count;
    private int _window;
    private int _windowBefore;
    private int _article;
    private int _passageBefore;
    private int _frequency;
    private ArticleFields _fields;
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

        (_window, _article, _passageBefore, _frequency, _fields) = (window, article, tables.FirstPassage[article], 0, fields);
        _slots[_count++] = (byte)(article % PostingBlock.Articles);
        _articleCount++;
    }

    /// <summary>A passage of the article that holds the term.</summary>
    /// <param name="passage">Ascending.</param>
    /// <param name="positions">Ascending, at least one.</param>
    public void Passage(int passage, ReadOnlySpan<int> positions)
    {
        if (!tables.HasOnePassage(_article))
        {
            PostingBlock.WritePassage(_passages, passage - _passageBefore, positions.Length);
        }

        var before = 0;
        foreach (var position in positions)
        {
            _positions.Write((uint)(position - before));
            before = position;
        }

        _passageShare = Math.Max(_passageShare, Saturation.Share(positions.Length, tables.PassageLengths[passage] / tables.AveragePassage));
        _passageBefore = passage;
        _frequency += positions.Length;
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
            _numbers.Write(((uint)_frequency << 2) | (uint)_fields);
            _articleShare = Math.Max(_articleShare, Saturation.Share(_frequency + FieldWeights.Of(_fields), tables.ArticleLengths[_article] / tables.AverageArticle));
        }
    }

    private void EndBlock()
    {
        _block.Clear();
        _block.Write((uint)_count);
        _block.Write((uint)_numbers.Length);
        _block.Write((uint)_passages.Length);
        PostingBlock.WriteSlots(_block, _slots.AsSpan(0, _count));
        _block.Append(_numbers.Written);
        _block.Append(_passages.Written);
        _block.Append(_positions.Written);
        _directory.Write((uint)(_window - _windowBefore));
        _directory.Write((uint)_block.Length);
        _directory.Append([Saturation.Pack(_articleShare), _passageShare > 0 ? Saturation.Pack(_passageShare) : (byte)0]);
        _blocks.Append(_block.Written);
        _numbers.Clear();
        _passages.Clear();
        _positions.Clear();
        (_windowBefore, _count, _articleShare, _passageShare) = (_window, 0, 0, 0);
    }
}
