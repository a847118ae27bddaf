using System.Numerics;
using System.Runtime.Intrinsics;
using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval.First;

/// <summary>Adds up the scores of some articles of a window and of their passages, group after group. Used again for window after window, by one thread.</summary>
/// <remarks>The passages of each article begin at a multiple of so many as are computed at once, which those of most articles fit in.</remarks>
internal sealed class WindowPassages
{
    private const int Lanes = PostingBlock.Lanes;

    private readonly ulong[] _wanted = new ulong[ArticlePlanes.Words];

    // Of each wanted article, in order: its place in the window, where its passages begin in the arrays below, and one entry past the last.
    private readonly int[] _slots = new int[PostingBlock.Articles];
    private readonly int[] _firsts = new int[PostingBlock.Articles + 1];
    private readonly int[] _passages = new int[PostingBlock.Articles];
    private readonly int[] _articleLengths = new int[PostingBlock.Articles];
    private readonly float[] _articleNorms = new float[PostingBlock.Articles];
    private readonly float[] _inArticles = new float[PostingBlock.Articles];
    private readonly float[] _articleScores = new float[PostingBlock.Articles];

    // The number of each wanted article by its place in the window.
    private readonly byte[] _numbers = new byte[PostingBlock.Articles];
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
                var (from, passages) = (tables.FirstPassage[article], tables.PassagesOf(article));
                var lanes = (passages + Lanes - 1) / Lanes * Lanes;
                Grow(_count + lanes);
                if (lanes == Lanes && from + Lanes <= tables.PassageCount)
                {
                    Bm25.Norms(Vector256.Create<int>(tables.PassageLengths.AsSpan(from)), averagePassage).CopyTo(_norms, _count);
                }
                else
                {
                    Bm25.Norms(tables.PassageLengths.AsSpan(from, Math.Min(lanes, tables.PassageCount - from)), averagePassage, _norms.AsSpan(_count));
                }

                (_slots[_articles], _firsts[_articles], _passages[_articles], _articleLengths[_articles], _numbers[slot]) = (slot, _count, passages, tables.ArticleLengths[article], (byte)_articles);
                _articles++;
                _count += lanes;
            }
        }

        _firsts[_articles] = _count;
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
        var held = block.Places.Bits;
        for (var word = 0; word < _wanted.Length; word++)
        {
            for (var bits = _wanted[word] & held[word] & among[word]; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                var (number, at) = (_numbers[(word * 64) + bit], block.Places.At(word, bit));
                var frequency = block.Frequency(lists, at);
                var inText = term.Weight * frequency;
                _inArticles[number] += block.HasFields ? inText + (term.Weight * FieldWeights.All[(int)block.Fields(lists, at)]) : inText;
                var passages = _passages[number];
                if (passages == 1)
                {
                    _frequencies[_firsts[number]] += inText;
                }
                else if (frequency > 0)
                {
                    block.AddPassages(lists, _tables, (word * 64) + bit, passages, frequency, term.Weight, _frequencies.AsSpan(_firsts[number]));
                }
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
        for (var number = 0; number < _articles; number++)
        {
            var inArticle = FirstStage.ArticleShare * _articleScores[number];
            var article = (_window * PostingBlock.Articles) + _slots[number];
            var passages = _passages[number];
            for (var from = 0; from < passages; from += Lanes)
            {
                // The sum is that of the candidate, so that nothing is lost where it is as good as the worst.
                var sums = Vector256.Create<float>(_scores.AsSpan(_firsts[number] + from)) + Vector256.Create(inArticle);
                var good = Vector256.GreaterThanOrEqual(sums, Vector256.Create(candidates.Bar)).ExtractMostSignificantBits() & ((1UL << Math.Min(Lanes, passages - from)) - 1);
                for (; good != 0; good &= good - 1)
                {
                    var place = from + BitOperations.TrailingZeroCount(good);
                    candidates.Offer(new Candidate(segment, _tables.FirstPassage[article] + place, _scores[_firsts[number] + place], inArticle, _tables.Columns.Versions[article]));
                }
            }
        }
    }

    private void Grow(int length)
    {
        if (_norms.Length < length)
        {
            Array.Resize(ref _norms, 2 * length);
            _scores = new float[_norms.Length];
            _frequencies = new float[_norms.Length];
        }
    }
}
