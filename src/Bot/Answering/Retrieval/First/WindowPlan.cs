using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval.First;

/// <summary>Which blocks of which windows a query needs, and what each window can score at most. Used again for query after query, by one thread.</summary>
internal sealed class WindowPlan
{
    // Windows whose bounds are within so small a share of the best are read in the order in which they lie in memory, which is the quicker one.
    private const int Shelves = 16;

    private TermRow[] _rows = new TermRow[32];
    private int _rowCount;
    private int[] _firstRow = [];
    private int[] _firstWindow = [];
    private int[] _blocks = [];
    private float[] _bounds = [];
    private float[] _passageShares = [];
    private float[] _articleShares = [];
    private float[] _totals = [];
    private int[] _order = [];
    private int _groups;

    /// <summary>All windows, those with the best bounds first and of about equal ones the earlier, as they lie in memory: each as a number over all segments.</summary>
    public ReadOnlySpan<int> Order => _order.AsSpan(0, WindowCount);

    public int WindowCount { get; private set; }

    /// <summary>The most rows that one segment has.</summary>
    public int RowCount => _rowCount;

    public ref readonly TermRow Row(int row) => ref _rows[row];

    /// <summary>The rows of a group in a segment are those from here to where the next group's begin.</summary>
    public int FirstRow(int segment, int group) => _firstRow[(segment * _groups) + group];

    /// <returns>Where the row's block of a window begins; 0 when it has none there.</returns>
    public int Block(in TermRow row, int window) => _blocks[row.Blocks + window];

    /// <summary>What each group of the query adds to a score in the window, at most.</summary>
    public ReadOnlySpan<float> Bounds(int numbered) => _bounds.AsSpan(numbered * _groups, _groups);

    /// <summary>What a passage of the window scores, at most.</summary>
    public float Bound(int numbered) => _totals[numbered];

    public (int Segment, int Window) Place(int numbered)
    {
        var segment = 0;
        while (numbered >= _firstWindow[segment + 1])
        {
            segment++;
        }

        return (segment, numbered - _firstWindow[segment]);
    }

    public void Make(CorpusIndex index, IReadOnlyList<QueryGroup> groups, float[] weights)
    {
        _groups = groups.Count;
        Number(index.Segments);
        var blocks = 0;
        for (var s = 0; s < index.Segments.Count; s++)
        {
            var windows = _firstWindow[s + 1] - _firstWindow[s];
            for (var g = 0; g < _groups; g++)
            {
                _firstRow[(s * _groups) + g] = _rowCount;
                Array.Clear(_passageShares, 0, windows);
                Array.Clear(_articleShares, 0, windows);
                var variants = groups[g].Variants;
                for (var v = 0; v < variants.Count; v++)
                {
                    blocks += Add(index, index.Segments[s].Segment, variants[v], g, blocks, windows);
                }

                Bind(s, g, weights[g], windows);
            }
        }

        _firstRow[index.Segments.Count * _groups] = _rowCount;
        Sort();
    }

    private void Number(IReadOnlyList<LiveSegment> segments)
    {
        Ensure(ref _firstWindow, segments.Count + 1);
        Ensure(ref _firstRow, (segments.Count * _groups) + 1);
        var (count, most) = (0, 0);
        for (var s = 0; s < segments.Count; s++)
        {
            var windows = PostingBlock.Windows(segments[s].Segment.Tables.ArticleCount);
            _firstWindow[s] = count;
            count += windows;
            most = Math.Max(most, windows);
        }

        _firstWindow[segments.Count] = count;
        Ensure(ref _passageShares, most);
        Ensure(ref _articleShares, most);
        Ensure(ref _totals, count);
        Ensure(ref _order, count);
        Ensure(ref _bounds, count * _groups);
        (_rowCount, WindowCount) = (0, count);
    }

    /// <returns>How many entries of the blocks it took.</returns>
    private int Add(CorpusIndex index, IndexSegment segment, in QueryVariant variant, int group, int blocks, int windows)
    {
        if (!segment.TryFind(variant.Term, out var entry))
        {
            return 0;
        }

        if (_rowCount == _rows.Length)
        {
            Array.Resize(ref _rows, 2 * _rowCount);
        }

        if (_blocks.Length < blocks + windows)
        {
            Array.Resize(ref _blocks, Math.Max(blocks + windows, 2 * _blocks.Length));
        }

        _rows[_rowCount++] = new TermRow(group, variant.Weight, variant.Languages, blocks);
        Array.Clear(_blocks, blocks, windows);
        var passages = variant.Weight * Math.Max(1, index.AveragePassage / segment.Tables.AveragePassage);
        var articles = variant.Weight * Math.Max(1, index.AverageArticle / segment.Tables.AverageArticle);
        var directory = new BlockDirectory(segment.Lists, entry);
        while (directory.MoveNext())
        {
            _blocks[blocks + directory.Window] = directory.Offset;
            _passageShares[directory.Window] += Saturation.Bound(directory.PassageShare, passages);
            _articleShares[directory.Window] += Saturation.Bound(directory.ArticleShare, articles);
        }

        return windows;
    }

    // Frequencies of variants add up, and their saturations can only be more together than that of the sum.
    private void Bind(int segment, int group, float weight, int windows)
    {
        for (var w = 0; w < windows; w++)
        {
            var share = Math.Min(1, _passageShares[w]) + (FirstStage.ArticleShare * Math.Min(1, _articleShares[w]));
            _bounds[((_firstWindow[segment] + w) * _groups) + group] = weight * (Bm25.K1 + 1) * share;
        }
    }

    private void Sort()
    {
        var best = 0f;
        for (var w = 0; w < WindowCount; w++)
        {
            var total = 0f;
            foreach (var bound in Bounds(w))
            {
                total += bound;
            }

            (_totals[w], best) = (total, Math.Max(best, total));
        }

        for (var w = 0; w < WindowCount; w++)
        {
            _order[w] = ((int)((1 - (_totals[w] / Math.Max(best, float.Epsilon))) * Shelves) * WindowCount) + w;
        }

        Array.Sort(_order, 0, WindowCount);
        for (var at = 0; at < WindowCount; at++)
        {
            _order[at] %= WindowCount;
        }
    }

    private static void Ensure<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[Math.Max(length, 2 * array.Length)];
        }
    }
}

/// <summary>A term of a query in one segment.</summary>
/// <param name="Blocks">Where its blocks stand in the plan, one entry a window.</param>
internal readonly record struct TermRow(int Group, float Weight, ArticleLanguages Languages, int Blocks);
