using System.Text;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>Writes the live articles of some segments as one snapshot. Postings are copied; no text is analysed again but that of what left.</summary>
internal sealed class SnapshotWriter
{
    private readonly IReadOnlyList<LiveSegment> _segments;
    private readonly CancellationToken _cancellationToken;
    private readonly SnapshotStream _stream;
    private readonly PostingBytes _record = new();

    private SnapshotWriter(SnapshotStream stream, IReadOnlyList<LiveSegment> segments, CancellationToken cancellationToken)
    {
        (_stream, _segments, _cancellationToken) = (stream, segments, cancellationToken);
    }

    /// <param name="path">Of a file that is not there.</param>
    /// <param name="storeVersion">The store's version the segments have followed to.</param>
    /// <param name="isKept">True when it must outlive a power cut.</param>
    /// <exception cref="SnapshotException">A section would be too long to be mapped.</exception>
    /// <exception cref="IOException">The disk is full or does not take it.</exception>
    public static void Write(string path, IReadOnlyList<LiveSegment> segments, long storeVersion, bool isKept, CancellationToken cancellationToken)
    {
        using var stream = new SnapshotStream(path);
        new SnapshotWriter(stream, segments, cancellationToken).Write();
        stream.Finish(AnalyzerFingerprint.Value, storeVersion, isKept);
    }

    private void Write()
    {
        var articles = _segments.SelectMany(live => live.Numbers().Select(article => (live.Segment, Article: article))).ToList();
        var places = new long[3 * (articles.Count + 1)];
        WriteEach(SnapshotSection.Texts, articles, places);
        WriteEach(SnapshotSection.Heads, articles, places);
        WriteEach(SnapshotSection.Claims, articles, places);
        var columns = new ColumnsBuilder();
        foreach (var (segment, article) in articles)
        {
            columns.Add(segment.Tables, article);
        }

        var tables = columns.Build();
        WriteTerms(tables);
        _stream.Write<long>(SnapshotSection.ArticlePlaces, places);
        _stream.Write<int>(SnapshotSection.ById, [.. articles.Select((article, at) => (Id: Encoding.UTF8.GetBytes(article.Segment.IdOf(article.Article).Value), At: at)).OrderBy(article => article.Id, ByteOrder.Instance).Select(article => article.At)]);
        ColumnsRecord.Write(_stream, tables.Columns);
    }

    private void WriteEach(SnapshotSection section, List<(IndexSegment Segment, int Article)> articles, long[] places)
    {
        _stream.Begin(section);
        for (var at = 0; at < articles.Count; at++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            places[(3 * at) + (int)section] = _stream.Length;
            _record.Clear();
            articles[at].Segment.Write(section, articles[at].Article, _record);
            _stream.Write(_record.Written);
        }

        places[(3 * articles.Count) + (int)section] = _stream.Length;
        _stream.End(section);
    }

    private void WriteTerms(SegmentTables tables)
    {
        var (terms, places) = (new PostingBytes(), new List<int>());
        _stream.Begin(SnapshotSection.Lists);
        if (_segments is [{ Withdrawn: null, Segment: var whole }])
        {
            // Its lists are as they should be.
            _stream.Write(whole.Lists);
            foreach (var (term, entry) in whole.Terms())
            {
                Add(term, entry);
            }
        }
        else
        {
            foreach (var part in new SegmentMerger(_segments, tables).Merge(_cancellationToken))
            {
                var start = (int)_stream.Length;
                _stream.Write(part.Lists.Written);
                foreach (var (term, entry) in part.Terms)
                {
                    Add(term, entry with { Start = start + entry.Start });
                }
            }

            _stream.Write(stackalloc byte[PostingBits.Padding]);
        }

        _stream.End(SnapshotSection.Lists);
        _stream.Write(SnapshotSection.Terms, terms.Written);
        _stream.Write<int>(SnapshotSection.TermPlaces, [.. places]);

        void Add(string term, TermEntry entry)
        {
            places.Add(terms.Length);
            SnapshotText.Write(terms, term);
            foreach (var number in (ReadOnlySpan<int>)[entry.Start, entry.PassageCount, entry.ArticleCount, entry.Capitals, entry.Lowers])
            {
                terms.Write((uint)number);
            }
        }
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
