using System.Text;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>Writes the live articles of some segments as one snapshot. Postings are copied; no text is analysed again but that of what left.</summary>
internal sealed class SnapshotWriter
{
    private readonly IReadOnlyList<LiveSegment> _segments;
    private readonly CancellationToken _cancellationToken;
    private readonly SnapshotStream _stream;
    private readonly ColumnsBuilder _columns = new();
    private readonly PostingBytes _record = new();

    private SnapshotWriter(SnapshotStream stream, IReadOnlyList<LiveSegment> segments, CancellationToken cancellationToken)
    {
        (_stream, _segments, _cancellationToken) = (stream, segments, cancellationToken);
    }

    /// <param name="path">Of a file that is not there.</param>
    /// <param name="storeVersion">The store's version the segments have followed to.</param>
    /// <exception cref="SnapshotException">A section would be too long to be mapped.</exception>
    /// <exception cref="IOException">The disk is full or does not take it.</exception>
    public static void Write(string path, IReadOnlyList<LiveSegment> segments, long storeVersion, CancellationToken cancellationToken)
    {
        using var stream = new SnapshotStream(path);
        new SnapshotWriter(stream, segments, cancellationToken).Write();
        stream.Finish(AnalyzerFingerprint.Value, storeVersion);
    }

    private void Write()
    {
        var articles = _segments.SelectMany(live => live.Numbers().Select(article => (live.Segment, Article: article))).ToList();
        var places = new long[3 * (articles.Count + 1)];
        WriteEach(SnapshotSection.Texts, articles.Count, places, at => _record.Append(Encoding.UTF8.GetBytes(articles[at].Segment.Article(articles[at].Article).Text)));
        WriteEach(SnapshotSection.Heads, articles.Count, places, at => AddHead(articles[at].Segment, articles[at].Article));
        WriteEach(SnapshotSection.Claims, articles.Count, places, at => ArticleRecord.WriteClaims(_record, articles[at].Segment.Claims(articles[at].Article)));
        var tables = _columns.Build();
        WriteTerms(new SegmentMerger(_segments, tables));
        _stream.Write<long>(SnapshotSection.ArticlePlaces, places);
        _stream.Write<int>(SnapshotSection.ById, [.. articles.Select((article, at) => (Id: Encoding.UTF8.GetBytes(article.Segment.IdOf(article.Article).Value), At: at)).OrderBy(article => article.Id, ByteOrder.Instance).Select(article => article.At)]);
        ColumnsRecord.Write(_stream, tables.Columns);
    }

    private void WriteEach(SnapshotSection section, int articles, long[] places, Action<int> write)
    {
        _stream.Begin(section);
        for (var at = 0; at < articles; at++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            places[(3 * at) + (int)section] = _stream.Length;
            _record.Clear();
            write(at);
            _stream.Write(_record.Written);
        }

        places[(3 * articles) + (int)section] = _stream.Length;
        _stream.End(section);
    }

    private void AddHead(IndexSegment segment, int article)
    {
        var head = segment.Head(article);
        var first = segment.Tables.FirstPassage[article];
        ArticleRecord.WriteHead(_record, head);
        _columns.Add(head, segment.PassagesOf(article), segment.Tables.PassageLengths[first..segment.Tables.FirstPassage[article + 1]], segment.Claims(article).Count);
    }

    private void WriteTerms(SegmentMerger merger)
    {
        var terms = new PostingBytes();
        var places = new List<int>();
        _stream.Begin(SnapshotSection.Lists);
        foreach (var term in merger.Terms())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var lists = merger.Write(term, (int)_stream.Length, out var entry);
            if (entry.ArticleCount == 0)
            {
                continue;
            }

            _stream.Write(lists);
            places.Add(terms.Length);
            SnapshotText.Write(terms, term);
            foreach (var number in (ReadOnlySpan<int>)[entry.Start, entry.PassageCount, entry.ArticleCount, entry.Capitals, entry.Lowers])
            {
                terms.Write((uint)number);
            }
        }

        _stream.Write(stackalloc byte[PostingBits.Padding]);
        _stream.End(SnapshotSection.Lists);
        _stream.Write(SnapshotSection.Terms, terms.Written);
        _stream.Write<int>(SnapshotSection.TermPlaces, [.. places]);
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
