using System.Numerics;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;

namespace Bot.Answering.Retrieval.First;

/// <summary>Scores the articles of one window after another. Used again for query after query, by one thread.</summary>
internal sealed class WindowScorer
{
    private const int Size = PostingBlock.Articles;

    private readonly ulong[] _met = new ulong[Size / 64];
    private PostingBlock[] _blocks = [];
    private bool[] _isOpen = [];
    private float[] _frequencies = [];
    private float[] _inTexts = [];
    private int[] _order = [];
    private float[] _sums = [];
    private float[] _ofPassages = new float[16];
    private float[] _scores = new float[16];
    private WindowPlan _plan = null!;
    private CorpusIndex _index = null!;
    private CandidateHeap _candidates = null!;
    private float[] _weights = [];
    private float _averagePassage;
    private float _averageArticle;
    private float _articleNorm;
    private float _shortestNorm;
    private Audience _audience;
    private int _segment;
    private int _window;
    private LiveSegment _live = null!;
    private SegmentTables _tables = null!;
    private byte[] _languages = [];

    public void Begin(CorpusIndex index, WindowPlan plan, float[] weights, Audience audience, CandidateHeap candidates)
    {
        (_index, _plan, _weights, _audience, _candidates) = (index, plan, weights, audience, candidates);
        (_averagePassage, _averageArticle) = (index.AveragePassage, index.AverageArticle);
        if (_frequencies.Length < weights.Length * Size)
        {
            _frequencies = new float[weights.Length * Size];
            _inTexts = new float[weights.Length * Size];
            _order = new int[weights.Length];
            _sums = new float[weights.Length + 1];
        }

        if (_blocks.Length < plan.RowCount)
        {
            Array.Resize(ref _blocks, plan.RowCount);
            _isOpen = new bool[plan.RowCount];
            for (var row = 0; row < _blocks.Length; row++)
            {
                _blocks[row] ??= new PostingBlock();
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
        _languages = _tables.Columns.Languages;
        var lists = _live.Segment.Lists;
        Array.Clear(_isOpen, _plan.FirstRow(segment, 0), _plan.FirstRow(segment, bounds.Length) - _plan.FirstRow(segment, 0));

        // Groups by what they can add; an article that only the first ones hold cannot come in, so they are looked up and not walked.
        var count = Order(bounds);
        var walked = 0;
        while (walked < count && !FirstStage.MayReach(_sums[walked + 1], _candidates.Bar))
        {
            walked++;
        }

        Array.Clear(_met);
        for (var at = walked; at < count; at++)
        {
            Walk(_order[at], lists);
        }

        for (var word = 0; word < _met.Length; word++)
        {
            for (var bits = _met[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word * 64) + BitOperations.TrailingZeroCount(bits);
                if (MayCome(slot, walked, count, lists))
                {
                    Offer(slot, lists);
                }

                Array.Clear(_frequencies, slot * _weights.Length, _weights.Length);
                Array.Clear(_inTexts, slot * _weights.Length, _weights.Length);
            }
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

    private void Walk(int group, ReadOnlySpan<byte> lists)
    {
        for (var row = _plan.FirstRow(_segment, group); row < _plan.FirstRow(_segment, group + 1); row++)
        {
            if (IsThere(row, lists))
            {
                var block = _blocks[row];
                ref readonly var term = ref _plan.Row(row);
                for (var i = 0; i < block.Count; i++)
                {
                    var slot = block.Slot(i);
                    if (Add(term, block, i, slot))
                    {
                        _met[slot / 64] |= 1UL << (slot % 64);
                    }
                }
            }
        }
    }

    private void LookUp(int group, int slot, ReadOnlySpan<byte> lists)
    {
        for (var row = _plan.FirstRow(_segment, group); row < _plan.FirstRow(_segment, group + 1); row++)
        {
            if (IsThere(row, lists) && _blocks[row].Find(slot) is >= 0 and var i)
            {
                Add(_plan.Row(row), _blocks[row], i, slot);
            }
        }
    }

    private bool IsThere(int row, ReadOnlySpan<byte> lists)
    {
        if (!_isOpen[row] && _plan.Block(_plan.Row(row), _window) is > 0 and var offset)
        {
            _blocks[row].Open(lists, offset, _window);
            _isOpen[row] = true;
        }

        return _isOpen[row];
    }

    private bool Add(in TermRow term, PostingBlock block, int i, int slot)
    {
        if (((ArticleLanguages)_languages[(_window * Size) + slot] & term.Languages) == 0)
        {
            return false;
        }

        var at = (slot * _weights.Length) + term.Group;
        var inText = term.Weight * block.Frequency(i);
        _inTexts[at] += inText;
        _frequencies[at] += inText + (term.Weight * FieldWeights.Of(block.Fields(i)));
        return true;
    }

    /// <summary>False when the article is not to be found, or none of its passages can score what the worst candidate does. After true all groups are looked up.</summary>
    private bool MayCome(int slot, int walked, int count, ReadOnlySpan<byte> lists)
    {
        var article = (_window * Size) + slot;
        if (_live.IsWithdrawn(article) || _tables.AudienceOf(article) > _audience)
        {
            return false;
        }

        var bar = _candidates.Bar;
        _articleNorm = Bm25.Norm(_tables.ArticleLengths[article] / _averageArticle);
        _shortestNorm = Bm25.Norm(_tables.ShortestPassage[article] / _averagePassage);
        var reached = 0f;
        for (var at = walked; at < count; at++)
        {
            reached += Reach(_order[at], slot);
        }

        for (var at = walked; at > 0; at--)
        {
            if (!FirstStage.MayReach(reached + _sums[at], bar))
            {
                return false;
            }

            LookUp(_order[at - 1], slot, lists);
            reached += Reach(_order[at - 1], slot);
        }

        return FirstStage.MayReach(reached, bar);
    }

    /// <summary>What a group adds to the best passage of an article, at most: as if all its occurrences stood in the shortest.</summary>
    private float Reach(int group, int slot)
    {
        var at = (slot * _weights.Length) + group;
        if (_frequencies[at] == 0)
        {
            return 0;
        }

        var share = FirstStage.ArticleShare * Bm25.SaturationOf(_frequencies[at], _articleNorm);
        return _weights[group] * (_inTexts[at] == 0 ? share : share + Bm25.SaturationOf(_inTexts[at], _shortestNorm));
    }

    private void Offer(int slot, ReadOnlySpan<byte> lists)
    {
        var article = (_window * Size) + slot;
        var first = _tables.FirstPassage[article];
        var passages = _tables.FirstPassage[article + 1] - first;
        if (_scores.Length < passages)
        {
            _scores = new float[2 * passages];
            _ofPassages = new float[2 * passages];
        }

        Array.Clear(_scores, 0, passages);
        var articleText = 0f;
        for (var g = 0; g < _weights.Length; g++)
        {
            var at = (slot * _weights.Length) + g;
            if (_frequencies[at] > 0)
            {
                articleText += _weights[g] * Bm25.SaturationOf(_frequencies[at], _articleNorm);
            }

            if (_inTexts[at] > 0)
            {
                AddPassages(g, slot, first, passages, lists);
            }
        }

        for (var p = 0; p < passages; p++)
        {
            _candidates.Offer(new Candidate(_segment, first + p, _scores[p], FirstStage.ArticleShare * articleText, _tables.Columns.Versions[article]));
        }
    }

    private void AddPassages(int group, int slot, int first, int passages, ReadOnlySpan<byte> lists)
    {
        for (var row = _plan.FirstRow(_segment, group); row < _plan.FirstRow(_segment, group + 1); row++)
        {
            ref readonly var term = ref _plan.Row(row);
            if (_isOpen[row] && (_tables.LanguagesOf(_tables.ArticleOfPassage[first]) & term.Languages) != 0 && _blocks[row].Find(slot) is >= 0 and var i)
            {
                _blocks[row].MoveTo(lists, _tables, i);
                while (_blocks[row].NextPassage(lists, out var passage, out var frequency))
                {
                    _ofPassages[passage - first] += term.Weight * frequency;
                }
            }
        }

        for (var p = 0; p < passages; p++)
        {
            if (_ofPassages[p] > 0)
            {
                _scores[p] += _weights[group] * Bm25.Saturation(_ofPassages[p], _tables.PassageLengths[first + p] / _averagePassage);
                _ofPassages[p] = 0;
            }
        }
    }
}
