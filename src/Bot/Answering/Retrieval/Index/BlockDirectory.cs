namespace Bot.Answering.Retrieval.Index;

/// <summary>Walks the blocks of a term by their directory, without reading them.</summary>
internal ref struct BlockDirectory
{
    private readonly ReadOnlySpan<byte> _lists;
    private readonly int _end;
    private int _at;
    private int _next;

    public BlockDirectory(ReadOnlySpan<byte> lists, TermEntry entry)
    {
        _lists = lists;
        _at = entry.Start;
        var length = (int)PostingBytes.Read(lists, ref _at);
        _end = _next = _at + length;
    }

    /// <summary>Articles <see cref="PostingBlock.Articles"/> times this and the next so many.</summary>
    public int Window { get; private set; }

    /// <summary>Where the block begins in the segment's lists; never 0.</summary>
    public int Offset { get; private set; }

    /// <summary>Of the block's articles, as <see cref="Saturation"/> packs it; <see cref="PassageShare"/> of its passages, 0 when none holds the term.</summary>
    public byte ArticleShare { get; private set; }

    public byte PassageShare { get; private set; }

    public bool MoveNext()
    {
        if (_at == _end)
        {
            return false;
        }

        Window += (int)PostingBytes.Read(_lists, ref _at);
        Offset = _next;
        _next += (int)PostingBytes.Read(_lists, ref _at);
        ArticleShare = _lists[_at++];
        PassageShare = _lists[_at++];
        return true;
    }
}
