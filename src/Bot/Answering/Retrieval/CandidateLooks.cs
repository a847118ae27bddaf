namespace Bot.Answering.Retrieval;

/// <summary>What was found of a query in the best candidates. Used again for query after query, by one thread.</summary>
internal sealed class CandidateLooks
{
    /// <summary>Many occurrences of one word prove no more than a few, and distances are compared pair by pair.</summary>
    public const int PositionsKept = 12;

    // Two words of the question count as close up to this many tokens apart.
    private const int Window = 10;

    [ThreadStatic]
    private static CandidateLooks? _ofThread;

    private Candidate[] _candidates = [];
    private long[] _keys = [];
    private QueryVariant[] _best = [];
    private int[] _counts = [];
    private int[] _positions = [];
    private int _groups;

    /// <summary>The calling thread's; not to be kept beyond the call stack.</summary>
    public static CandidateLooks OfThread => _ofThread ??= new CandidateLooks();

    /// <summary>By segment and passage.</summary>
    public ReadOnlySpan<Candidate> Candidates => _candidates.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <param name="groups">Of the query.</param>
    public void Begin(ReadOnlySpan<Candidate> candidates, int groups)
    {
        (Count, _groups) = (candidates.Length, groups);
        if (_candidates.Length < Count)
        {
            (_candidates, _keys) = (new Candidate[Count], new long[Count]);
        }

        if (_counts.Length < Count * groups)
        {
            _best = new QueryVariant[Count * groups];
            _counts = new int[Count * groups];
            _positions = new int[Count * groups * PositionsKept];
        }

        candidates.CopyTo(_candidates);
        for (var at = 0; at < Count; at++)
        {
            _keys[at] = ((long)_candidates[at].Segment << 32) | (uint)_candidates[at].Passage;
        }

        Array.Sort(_keys, _candidates, 0, Count);
        _best.AsSpan(0, Count * groups).Clear();
        _counts.AsSpan(0, Count * groups).Clear();
    }

    /// <summary>The heaviest variant found of a group; one without a term where none was.</summary>
    public QueryVariant Best(int look, int group) => _best[(look * _groups) + group];

    /// <param name="found">At least one position.</param>
    public void Found(int look, int group, in QueryVariant variant, ReadOnlySpan<int> found)
    {
        FoundInTitle(look, look + 1, group, variant);
        var at = (look * _groups) + group;
        var kept = Math.Min(found.Length, PositionsKept - _counts[at]);
        found[..kept].CopyTo(_positions.AsSpan((at * PositionsKept) + _counts[at]));
        _counts[at] += kept;
    }

    /// <param name="from">The first look of the article; <paramref name="to"/>: one past the last.</param>
    public void FoundInTitle(int from, int to, int group, in QueryVariant variant)
    {
        for (var look = from; look < to; look++)
        {
            ref var best = ref _best[(look * _groups) + group];
            if (variant.Weight > best.Weight)
            {
                best = variant;
            }
        }
    }

    /// <summary>For each two neighbouring words of the question: the lesser weight over their distance in the passage.</summary>
    public float Proximity(int look, float[] weights)
    {
        var sum = 0f;
        for (var g = 0; g + 1 < _groups; g++)
        {
            var distance = Distance(Positions(look, g), Positions(look, g + 1));
            if (distance <= Window)
            {
                sum += Math.Min(weights[g], weights[g + 1]) / distance;
            }
        }

        return sum;
    }

    private ReadOnlySpan<int> Positions(int look, int group)
    {
        var at = (look * _groups) + group;
        return _positions.AsSpan(at * PositionsKept, _counts[at]);
    }

    private static int Distance(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var best = int.MaxValue;
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                best = a == b ? best : Math.Min(best, Math.Abs(a - b));
            }
        }

        return best;
    }
}
