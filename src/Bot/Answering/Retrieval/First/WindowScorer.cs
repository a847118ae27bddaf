using System.Numerics;
using System.Runtime.Intrinsics;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;

namespace Bot.Answering.Retrieval.First;

/// <summary>Scores the articles of one window after another. Used again for query after query, by one thread.</summary>
/// <remarks>
/// Frequencies are added up word by word for all articles of the window at once, then what each article reaches at most is computed for eight of them at a time; of those that may come in the passages
/// are scored one by one. Where the words with the highest bounds let nothing come in, the others are not read (MaxScore).
/// </remarks>
internal sealed class WindowScorer
{
    private const int Size = PostingBlock.Articles;

    // One for each value that a set of languages can have.
    private const int LanguageSets = (int)ArticleLanguages.All + 1;

    private readonly ulong[] _left = new ulong[Size / 64];
    private readonly float[] _reached = new float[Size];
    private readonly float[] _articleNorms = new float[Size];
    private readonly float[] _shortestNorms = new float[Size];
    private readonly float[] _articleTexts = new float[Size];
    private readonly WindowPassages _passages = new();
    private PostingBlock[] _blocks = [];
    private bool[] _isOpen = [];
    private float[] _frequencies = [];
    private float[] _inTexts = [];
    private int[] _order = [];
    private float[] _sums = [];
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
            _frequencies = new float[weights.Length * Size];
            _inTexts = new float[weights.Length * Size];
            _order = new int[weights.Length];
            _sums = new float[weights.Length + 1];
        }

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

    /// <param name="bounds">What each group adds in the window, at most.</param>
    public void Score(int segment, int window, ReadOnlySpan<float> bounds)
    {
        (_segment, _window, _live) = (segment, window, _index.Segments[segment]);
        _tables = _live.Segment.Tables;
        var lists = _live.Segment.Lists;
        var rows = _plan.FirstRow(segment, 0)..(_plan.FirstRow(segment, bounds.Length));
        _isOpen.AsSpan(rows).Clear();
        _frequencies.AsSpan(0, bounds.Length * Size).Clear();
        _inTexts.AsSpan(0, bounds.Length * Size).Clear();
        _reached.AsSpan().Clear();
        ReadNorms();

        // Groups by what they can add, least first. An article that only the first ones hold cannot come in, so that all others are read before any of them.
        var count = Order(bounds);
        var needed = 0;
        while (needed < count && !FirstStage.MayReach(_sums[needed + 1], _candidates.Bar))
        {
            needed++;
        }

        for (var at = count - 1; at >= 0; at--)
        {
            Add(_order[at], lists);
            if (at <= needed && !AreLeft(_sums[at]))
            {
                return;
            }
        }

        if (count > 0)
        {
            OfferLeft(bounds.Length, lists);
        }
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
        Bm25.Norms(_tables.ArticleLengths.AsSpan(first, articles), _averageArticle, _articleNorms);
        Bm25.Norms(_tables.ShortestPassage.AsSpan(first, articles), _averagePassage, _shortestNorms);
    }

    /// <summary>Adds up how often each article of the window holds the group, then what it reaches by it.</summary>
    private void Add(int group, ReadOnlySpan<byte> lists)
    {
        Span<float> weights = stackalloc float[LanguageSets];
        var languages = _tables.Columns.Languages.AsSpan(_window * Size);
        var inTexts = _inTexts.AsSpan(group * Size, Size);
        var frequencies = _frequencies.AsSpan(group * Size, Size);
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
            Weigh(term, weights);
            Add(block, weights, languages, inTexts, frequencies);
        }

        // What the group adds to the best passage of an article, at most: as if all its occurrences stood in the shortest.
        for (var at = 0; at < Size; at += Vector256<float>.Count)
        {
            var inArticle = Vector256.Create<float>(frequencies[at..]);
            var inPassage = Vector256.Create<float>(inTexts[at..]);
            var share = (Vector256.Create(FirstStage.ArticleShare) * inArticle / (inArticle + Vector256.Create<float>(_articleNorms.AsSpan(at))))
                + (inPassage / (inPassage + Vector256.Create<float>(_shortestNorms.AsSpan(at))));
            (Vector256.Create<float>(_reached.AsSpan(at)) + (Vector256.Create(_weights[group] * (Bm25.K1 + 1)) * share)).CopyTo(_reached, at);
        }
    }

    private static void Add(PostingBlock block, ReadOnlySpan<float> weights, ReadOnlySpan<byte> languages, Span<float> inTexts, Span<float> frequencies)
    {
        ReadOnlySpan<float> ofFields = FieldWeights.All;
        var hasFields = block.HasFields;
        var slots = block.Slots;
        var counts = block.Frequencies[..slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            var slot = slots[i];
            var weight = weights[languages[slot] & (LanguageSets - 1)];
            var inText = weight * counts[i];
            inTexts[slot] += inText;
            frequencies[slot] += hasFields ? inText + (weight * ofFields[(int)block.Fields(i)]) : inText;
        }
    }

    /// <summary>Looks which articles can still come in.</summary>
    /// <param name="more">What those groups add that were not read yet, at most.</param>
    /// <returns>False when none can.</returns>
    private bool AreLeft(float more)
    {
        var bar = _candidates.Bar;
        var any = 0UL;
        for (var word = 0; word < _left.Length; word++)
        {
            var left = 0UL;
            for (var bit = 0; bit < 64; bit += Vector256<float>.Count)
            {
                var reached = Vector256.Create<float>(_reached.AsSpan((word * 64) + bit));
                var comes = Vector256.GreaterThan(reached, Vector256<float>.Zero) & FirstStage.MayReach(reached + Vector256.Create(more), bar);
                left |= (ulong)comes.ExtractMostSignificantBits() << bit;
            }

            _left[word] = left;
            any |= left;
        }

        return any != 0;
    }

    /// <summary>Leaves out what is withdrawn or for others, and scores the passages of all that is left.</summary>
    private void OfferLeft(int groups, ReadOnlySpan<byte> lists)
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

        _passages.Begin(_tables, _window * Size, _left, _averagePassage);
        _articleTexts.AsSpan().Clear();
        for (var g = 0; g < groups; g++)
        {
            for (var row = _plan.FirstRow(_segment, g); row < _plan.FirstRow(_segment, g + 1); row++)
            {
                if (_isOpen[row])
                {
                    Count(_blocks[row], _plan.Row(row), lists);
                }
            }

            _passages.Add(_weights[g]);
            Bm25.AddSaturations(_articleTexts, _frequencies.AsSpan(g * Size, Size), _articleNorms, _weights[g]);
        }

        for (var word = 0; word < _left.Length; word++)
        {
            for (var bits = _left[word]; bits != 0; bits &= bits - 1)
            {
                Offer((word * 64) + BitOperations.TrailingZeroCount(bits));
            }
        }
    }

    /// <summary>Adds up how often the passages of what is left hold a term.</summary>
    private void Count(PostingBlock block, in TermRow term, ReadOnlySpan<byte> lists)
    {
        Span<float> weights = stackalloc float[LanguageSets];
        Weigh(term, weights);
        var sums = _passages.Frequencies;
        var bitsOf = block.Bits;
        for (var word = 0; word < _left.Length; word++)
        {
            for (var bits = _left[word] & bitsOf[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word * 64) + BitOperations.TrailingZeroCount(bits);
                var article = (_window * Size) + slot;
                var weight = weights[_tables.Columns.Languages[article] & (LanguageSets - 1)];
                var place = _passages.Place(slot) - _tables.FirstPassage[article];
                block.MoveTo(lists, _tables, block.Find(slot));
                while (block.NextPassage(out var passage, out var frequency))
                {
                    sums[place + passage] += weight * frequency;
                }
            }
        }
    }

    private static void Weigh(in TermRow term, Span<float> weights)
    {
        for (var set = 0; set < LanguageSets; set++)
        {
            weights[set] = ((ArticleLanguages)set & term.Languages) != 0 ? term.Weight : 0;
        }
    }

    private void Offer(int slot)
    {
        var article = (_window * Size) + slot;
        var first = _tables.FirstPassage[article];
        var articleText = FirstStage.ArticleShare * _articleTexts[slot];
        var scores = _passages.Scores(slot, _tables.FirstPassage[article + 1] - first);
        for (var p = 0; p < scores.Length; p++)
        {
            // The sum is that of the candidate, so that nothing is lost where it is as good as the worst.
            if (scores[p] + articleText >= _candidates.Bar)
            {
                _candidates.Offer(new Candidate(_segment, first + p, scores[p], articleText, _tables.Columns.Versions[article]));
            }
        }
    }
}
