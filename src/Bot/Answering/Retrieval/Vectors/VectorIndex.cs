namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Exact search for the nearest of all vectors in some blocks. Immutable: any number of questions search at once.</summary>
/// <remarks>
/// Every row is looked at: first by 8-bit integers, then the best few times as many as are wanted by their floats, which decide. O(n·d) for n rows of d dimensions, spread over the
/// cores, and O(c·log c) for c candidates; memory as <see cref="VectorBlock"/> says. No graph is built, so that a row that may not be read is passed over without a detour, a new
/// snapshot costs what is new in it, and nothing near is missed; the time grows with the corpus (figures in tests/Bot.Evaluation/README.md).
/// </remarks>
internal sealed class VectorIndex
{
    // Rounding to integers moves a row by few ranks.
    private const int CandidatesForEach = 4;

    // Enough work (products of two numbers) that handing it to another core costs little beside it.
    private const long WorkOfCore = 2_000_000;
    private const int RowsOfShare = 4_096;

    private readonly IReadOnlyList<VectorBlock> _blocks;
    private readonly int[] _firsts;

    /// <param name="blocks">Fewer than 2^31 rows together.</param>
    public VectorIndex(IReadOnlyList<VectorBlock> blocks)
    {
        _blocks = blocks;
        _firsts = new int[blocks.Count + 1];
        for (var b = 0; b < blocks.Count; b++)
        {
            _firsts[b + 1] = checked(_firsts[b] + blocks[b].Count);
        }
    }

    public int Count => _firsts[^1];

    /// <param name="count">How many to return at most, at least one.</param>
    /// <param name="admits">False for a row (of a block) that must not be found: it takes no other's place.</param>
    /// <returns>Nearest first. Nothing of blocks with other dimensions than the query: another model made them.</returns>
    public IReadOnlyList<VectorHit> Search(QuantizedQuery query, int count, Func<int, int, bool> admits)
    {
        var capacity = count * CandidatesForEach;
        var shares = Shares(query.Floats.Length);
        var cores = (int)Math.Clamp(((long)Count * query.Floats.Length) / WorkOfCore, 1, Math.Min(Environment.ProcessorCount, Math.Max(1, shares.Count)));
        var found = new NearestRows[cores];
        var next = -1;
        if (cores == 1)
        {
            ScanSome(0);
        }
        else
        {
            // On the pool's scheduler whoever calls: one that answers with few threads of its own would have them wait for each other.
            Parallel.For(0, cores, new ParallelOptions { MaxDegreeOfParallelism = cores, TaskScheduler = TaskScheduler.Default }, ScanSome);
        }

        return
        [
            .. found.SelectMany(rows => rows.Items).OrderByDescending(row => row.Score).ThenBy(row => row.Position).Take(capacity)
                .Select(row => HitAt(row.Position, query)).OrderByDescending(hit => hit.Cosine).ThenBy(hit => hit.Block).ThenBy(hit => hit.Row).Take(count),
        ];

        void ScanSome(int core)
        {
            var nearest = found[core] = new NearestRows(capacity);
            for (var share = Interlocked.Increment(ref next); share < shares.Count; share = Interlocked.Increment(ref next))
            {
                var (b, from, to) = shares[share];
                _blocks[b].Scan(from, to, query, row => admits(b, row), _firsts[b], nearest);
            }
        }
    }

    private List<(int Block, int From, int To)> Shares(int dimensions)
    {
        var shares = new List<(int, int, int)>();
        for (var b = 0; b < _blocks.Count; b++)
        {
            for (var from = 0; _blocks[b].Dimensions == dimensions && from < _blocks[b].Count; from += RowsOfShare)
            {
                shares.Add((b, from, Math.Min(_blocks[b].Count, from + RowsOfShare)));
            }
        }

        return shares;
    }

    private VectorHit HitAt(int position, QuantizedQuery query)
    {
        var at = Array.BinarySearch(_firsts, position);

        // Blocks without rows begin where the next one does: the last of these holds the row.
        var block = at >= 0 ? at : ~at - 1;
        while (_blocks[block].Count == 0)
        {
            block++;
        }

        return new VectorHit(block, position - _firsts[block], _blocks[block].Cosine(position - _firsts[block], query));
    }
}

/// <summary>A row that is near.</summary>
/// <param name="Cosine">Of the angle between it and the query: 1 for the same direction.</param>
internal readonly record struct VectorHit(int Block, int Row, float Cosine);
