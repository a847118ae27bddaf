using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;

namespace Bot.Answering.Retrieval.First;

/// <summary>Scores the articles of one window after another. Used again for query after query, by one thread.</summary>
/// <remarks>
/// First bounds: word by word frequencies are added up for all articles of the window at once, and what each article reaches at most is computed for sixteen of them at a time. Where the words with the
/// highest bounds let nothing come in, the others are not read (MaxScore). Then the few articles that may come in are looked up and scored (<see cref="WindowPassages"/>):
/// at once where they are likely to stay, else after all windows, when the bar has risen above most of them.
/// </remarks>
internal sealed class WindowScorer
{
    private const int Size = PostingBlock.Articles;

    private const int CacheLine = 64;

    // How many good candidates are expected of a window beyond its share, and after how many windows that is looked at again.
    private const float Caution = 1.25f;
    private const int LeastHoped = 5;
    private const int LooksAgain = 16;

    private readonly ArticleBounds _articles = new();
    private readonly ulong[] _left = new ulong[ArticlePlanes.Words];
    private readonly float[] _articleNorms = new float[Size];
    private readonly float[] _shortestNorms = new float[Size];
    private readonly float[] _inTexts = new float[Size];
    private readonly float[] _inFields = new float[Size];
    private readonly WindowPassages _passages = new();
    private PostingBlock[] _blocks = [];
    private bool[] _isOpen = [];
    private int[] _order = [];
    private float[] _sums = [];
    private int _touched;
    private int _scored;
    private float _hope;
    private WindowPlan _plan = null!;
    private CorpusIndex _index = null!;
    private CandidateHeap _candidates = null!;
    private float[] _weights = [];
    private float _averagePassage;
    private float _averageArticle;
    private Audience _audience;
    private int _segment;
    private int _window;
    private LiveSegment _live = null!;
    private SegmentTables _tables = null!;

    public void Begin(CorpusIndex index, WindowPlan plan, float[] weights, Audience audience, CandidateHeap candidates)
    {
        (_index, _plan, _weights, _audience, _candidates) = (index, plan, weights, audience, candidates);
        (_averagePassage, _averageArticle) = (index.AveragePassage, index.AverageArticle);
        if (_order.Length < weights.Length)
        {
            _order = new int[weights.Length];
            _sums = new float[weights.Length + 1];
        }

        (_scored, _hope) = (0, float.NegativeInfinity);
        _articles.Begin(plan.WindowCount);
        if (_blocks.Length < plan.RowCount)
        {
            var known = _blocks.Length;
            Array.Resize(ref _blocks, plan.RowCount);
            _isOpen = new bool[plan.RowCount];
            for (var row = known; row < _blocks.Length; row++)
            {
                _blocks[row] = new PostingBlock();
            }
        }
    }

    /// <summary>Lets go of the index, whose bytes may be a mapped file.</summary>
    public void End()
    {
        GC.KeepAlive(_index);
        (_index, _live, _tables, _candidates) = (null!, null!, null!, null!);
    }

    /// <summary>Offers those passages of a window that are likely to come in; others that may are put off.</summary>
    /// <param name="numbered">The window, over all segments.</param>
    public void Score(int numbered)
    {
        Enter(numbered);
        _articles.Of(numbered).Clear();
        ReadNorms();
        var lists = _live.Segment.Lists;
        Touch(lists);

        // Groups by what they can add, least first. An article that only the first ones hold cannot come in, so that all others are read before any of them.
        var count = Order(_plan.Bounds(numbered));
        var needed = 0;
        while (needed < count && !FirstStage.MayReach(_sums[needed + 1], _candidates.Bar))
        {
            needed++;
        }

        for (var at = count - 1; at >= 0; at--)
        {
            Bind(_order[at], lists, _articles.Of(numbered));
            if (at <= needed && !_articles.AreLeft(numbered, _sums[at], _candidates.Bar, _left))
            {
                return;
            }
        }

        if (count > 0)
        {
            if (_hope > _candidates.Bar)
            {
                _articles.PutOff(numbered, _hope, _left);
            }

            Offer(lists);
            Hope();
        }
    }

    /// <summary>Offers those passages of a window that were put off and may still come in.</summary>
    public void ScoreLate(int numbered)
    {
        if (_articles.AreLate(numbered, _candidates.Bar, _left))
        {
            Enter(numbered);
            var lists = _live.Segment.Lists;
            for (var row = _plan.FirstRow(_segment, 0); row < _plan.FirstRow(_segment, _weights.Length); row++)
            {
                if (_plan.Block(_plan.Row(row), _window) is > 0 and var offset)
                {
                    _blocks[row].Open(lists, offset, _window);
                    _isOpen[row] = true;
                }
            }

            Offer(lists);
        }
    }

    /// <summary>Guesses from the windows scored so far what the worst of the best will score in the end. Articles below are put off: by then most cannot come in.</summary>
    private void Hope()
    {
        _scored++;
        if (BitOperations.IsPow2(_scored) || _scored % LooksAgain == 0)
        {
            _hope = _candidates.ScoreAt((int)(_candidates.Capacity * Caution * _scored / _plan.WindowCount) + LeastHoped);
        }
    }

    /// <summary>Reads where the window's blocks begin, all before any is needed: memory fetches them side by side.</summary>
    private void Touch(ReadOnlySpan<byte> lists)
    {
        var touched = 0;
        for (var row = _plan.FirstRow(_segment, 0); row < _plan.FirstRow(_segment, _weights.Length); row++)
        {
            if (_plan.Block(_plan.Row(row), _window) is > 0 and var offset)
            {
                touched += lists[offset] + lists[Math.Min(offset + CacheLine, lists.Length - 1)];
            }
        }

        _touched = touched;
    }

    private void Enter(int numbered)
    {
        (_segment, _window) = _plan.Place(numbered);
        _live = _index.Segments[_segment];
        _tables = _live.Segment.Tables;
        _isOpen.AsSpan(_plan.FirstRow(_segment, 0).._plan.FirstRow(_segment, _weights.Length)).Clear();
    }

    private int Order(ReadOnlySpan<float> bounds)
    {
        var count = 0;
        for (var g = 0; g < bounds.Length; g++)
        {
            if (bounds[g] > 0)
            {
                var at = count++;
                for (; at > 0 && bounds[_order[at - 1]] > bounds[g]; at--)
                {
                    _order[at] = _order[at - 1];
                }

                _order[at] = g;
            }
        }

        for (var at = 0; at < count; at++)
        {
            _sums[at + 1] = _sums[at] + bounds[_order[at]];
        }

        return count;
    }

    private void ReadNorms()
    {
        var first = _window * Size;
        var articles = Math.Min(Size, _tables.ArticleCount - first);
        Norms(_tables.ArticleLengths.AsSpan(first, articles), _averageArticle, _articleNorms);
        Norms(_tables.ShortestPassage.AsSpan(first, articles), _averagePassage, _shortestNorms);
    }

    /// <summary>For bounds, which are rounded: without a division for each.</summary>
    private static void Norms(ReadOnlySpan<int> lengths, float average, float[] norms)
    {
        var (none, each, at) = (Bm25.Norm(0), Bm25.K1 * Bm25.B / average, 0);
        var full = MemoryMarshal.Cast<int, Vector256<int>>(lengths);
        for (; at < full.Length; at++)
        {
            (Vector256.Create(none) + (Vector256.Create(each) * Vector256.ConvertToSingle(full[at]))).CopyTo(norms, at * Vector256<int>.Count);
        }

        for (at *= Vector256<int>.Count; at < lengths.Length; at++)
        {
            norms[at] = none + (each * lengths[at]);
        }
    }

    /// <summary>Adds what each article of the window reaches by the group, at most.</summary>
    private void Bind(int group, ReadOnlySpan<byte> lists, Span<float> reached)
    {
        Span<float> ofFields = stackalloc float[FieldWeights.All.Length];
        var hasFields = false;
        _inTexts.AsSpan().Clear();
        for (var row = _plan.FirstRow(_segment, group); row < _plan.FirstRow(_segment, group + 1); row++)
        {
            ref readonly var term = ref _plan.Row(row);
            if (_plan.Block(term, _window) is not (> 0 and var offset))
            {
                continue;
            }

            var block = _blocks[row];
            block.Open(lists, offset, _window);
            _isOpen[row] = true;
            var among = _tables.Planes.In(term.Languages, _window);
            block.AddFrequencies(lists, among, term.Weight, _inTexts);
            if (block.HasFields)
            {
                if (!hasFields)
                {
                    _inFields.AsSpan().Clear();
                }

                hasFields = true;
                for (var fields = 0; fields < ofFields.Length; fields++)
                {
                    ofFields[fields] = term.Weight * FieldWeights.All[fields];
                }

                block.AddFields(lists, among, ofFields, _inFields);
            }
        }

        // In the best passage at most as if all occurrences stood in the shortest.
        var weight = Vector512.Create(_weights[group] * (Bm25.K1 + 1));
        for (var at = 0; at < Size; at += Vector512<float>.Count)
        {
            var inPassage = Vector512.Create<float>(_inTexts.AsSpan(at));
            var inArticle = hasFields ? inPassage + Vector512.Create<float>(_inFields.AsSpan(at)) : inPassage;
            var (ofArticle, ofPassage) = (inArticle + Vector512.Create<float>(_articleNorms.AsSpan(at)), inPassage + Vector512.Create<float>(_shortestNorms.AsSpan(at)));

            // One division for both shares.
            var share = ((Vector512.Create(FirstStage.ArticleShare) * inArticle * ofPassage) + (inPassage * ofArticle)) / (ofArticle * ofPassage);
            (Vector512.Create<float>(reached[at..]) + (weight * share)).CopyTo(reached[at..]);
        }
    }

    /// <summary>Leaves out what is withdrawn or for others, and scores the passages of all that is left.</summary>
    private void Offer(ReadOnlySpan<byte> lists)
    {
        for (var word = 0; word < _left.Length; word++)
        {
            for (var bits = _left[word]; bits != 0; bits &= bits - 1)
            {
                var article = (_window * Size) + (word * 64) + BitOperations.TrailingZeroCount(bits);
                if (_live.IsWithdrawn(article) || _tables.AudienceOf(article) > _audience)
                {
                    _left[word] &= ~(bits & (~bits + 1));
                }
            }
        }

        _passages.Begin(_tables, _window, _left, _averagePassage, _averageArticle);
        for (var g = 0; g < _weights.Length; g++)
        {
            var isHeld = false;
            for (var row = _plan.FirstRow(_segment, g); row < _plan.FirstRow(_segment, g + 1); row++)
            {
                if (_isOpen[row])
                {
                    _passages.Count(_blocks[row], _plan.Row(row), lists);
                    isHeld = true;
                }
            }

            if (isHeld)
            {
                _passages.Add(_weights[g]);
            }
        }

        _passages.Offer(_segment, _candidates);
    }
}
