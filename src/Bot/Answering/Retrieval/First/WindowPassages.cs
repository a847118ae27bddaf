using System.Numerics;
using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval.First;

/// <summary>Adds up the scores of some articles of a window and of their passages, group after group. Used again for window after window, by one thread.</summary>
internal sealed class WindowPassages
{
    private readonly ulong[] _wanted = new ulong[ArticlePlanes.Words];

    // Of each wanted article, in order: its place in the window, where its passages begin in the arrays below, and one entry past the last.
    private readonly int[] _slots = new int[PostingBlock.Articles];
    private readonly int[] _firsts = new int[PostingBlock.Articles + 1];
    private readonly int[] _articleLengths = new int[PostingBlock.Articles];
    private readonly float[] _articleNorms = new float[PostingBlock.Articles];
    private readonly float[] _inArticles = new float[PostingBlock.Articles];
    private readonly float[] _articleScores = new float[PostingBlock.Articles];

    // The number of each wanted article by its place in the window.
    private readonly byte[] _numbers = new byte[PostingBlock.Articles];
    private int[] _lengths = [];
    private float[] _norms = [];
    private float[] _frequencies = [];
    private float[] _scores = [];
    private SegmentTables _tables = null!;
    private int _window;
    private int _articles;
    private int _count;

    /// <param name="wanted">A bit for each article that is scored.</param>
    public void Begin(SegmentTables tables, int window, ReadOnlySpan<ulong> wanted, float averagePassage, float averageArticle)
    {
        (_tables, _window, _articles, _count) = (tables, window, 0, 0);
        wanted.CopyTo(_wanted);
        for (var word = 0; word < wanted.Length; word++)
        {
            for (var bits = wanted[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word * 64) + BitOperations.TrailingZeroCount(bits);
                var article = (window * PostingBlock.Articles) + slot;
                var (from, to) = (tables.FirstPassage[article], tables.FirstPassage[article + 1]);
                Grow(_count + to - from);
                for (var p = from; p < to; p++)
                {
                    _lengths[_count + p - from] = tables.PassageLengths[p];
                }

                (_slots[_articles], _firsts[_articles], _articleLengths[_articles], _numbers[slot]) = (slot, _count, tables.ArticleLengths[article], (byte)_articles);
                _articles++;
                _count += to - from;
            }
        }

        _firsts[_articles] = _count;
        Bm25.Norms(_lengths.AsSpan(0, _count), averagePassage, _norms);
        Bm25.Norms(_articleLengths.AsSpan(0, _articles), averageArticle, _articleNorms);
        _scores.AsSpan(0, _count).Clear();
        _frequencies.AsSpan(0, _count).Clear();
        _articleScores.AsSpan(0, _articles).Clear();
        _inArticles.AsSpan(0, _articles).Clear();
    }

    /// <summary>Counts how often they hold a term.</summary>
    public void Count(PostingBlock block, in TermRow term, ReadOnlySpan<byte> lists)
    {
        var among = _tables.Planes.In(term.Languages, _window);
        var held = block.Bits;
        for (var word = 0; word < _wanted.Length; word++)
        {
            for (var bits = _wanted[word] & held[word] & among[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word * 64) + BitOperations.TrailingZeroCount(bits);
                var (number, at) = (_numbers[slot], block.Find(slot));
                var inText = term.Weight * block.Frequency(lists, at);
                _inArticles[number] += block.HasFields ? inText + (term.Weight * FieldWeights.All[(int)block.Fields(lists, at)]) : inText;
                block.AddPassages(lists, _tables, slot, at, term.Weight, _frequencies.AsSpan(_firsts[number], _firsts[number + 1] - _firsts[number]));
            }
        }
    }

    /// <summary>Adds to the scores what was counted since the last group.</summary>
    /// <param name="weight">Of the group.</param>
    public void Add(float weight)
    {
        Bm25.AddSaturations(_scores.AsSpan(0, _count), _frequencies, _norms, weight);
        Bm25.AddSaturations(_articleScores.AsSpan(0, _articles), _inArticles, _articleNorms, weight);
        _frequencies.AsSpan(0, _count).Clear();
        _inArticles.AsSpan(0, _articles).Clear();
    }

    /// <summary>Offers every passage that is good enough.</summary>
    public void Offer(int segment, CandidateHeap candidates)
    {
        var bar = candidates.Bar;
        for (var number = 0; number < _articles; number++)
        {
            var inArticle = FirstStage.ArticleShare * _articleScores[number];
            var article = (_window * PostingBlock.Articles) + _slots[number];
            for (var p = _firsts[number]; p < _firsts[number + 1]; p++)
            {
                // The sum is that of the candidate, so that nothing is lost where it is as good as the worst.
                if (_scores[p] + inArticle >= bar)
                {
                    candidates.Offer(new Candidate(segment, _tables.FirstPassage[article] + p - _firsts[number], _scores[p], inArticle, _tables.Columns.Versions[article]));
                    bar = candidates.Bar;
                }
            }
        }
    }

    private void Grow(int length)
    {
        if (_lengths.Length < length)
        {
            Array.Resize(ref _lengths, 2 * length);
            _norms = new float[_lengths.Length];
            _scores = new float[_lengths.Length];
            _frequencies = new float[_lengths.Length];
        }
    }
}
