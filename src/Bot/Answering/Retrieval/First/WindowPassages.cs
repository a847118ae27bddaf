using System.Numerics;
using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval.First;

/// <summary>Adds up the scores of passages of some articles of a window, group after group. Used again for window after window, by one thread.</summary>
internal sealed class WindowPassages
{
    private readonly int[] _places = new int[PostingBlock.Articles];
    private int[] _lengths = [];
    private float[] _norms = [];
    private float[] _scores = [];
    private float[] _frequencies = [];
    private int _count;

    /// <summary>One a passage, those of one article behind those of another.</summary>
    public Span<float> Frequencies => _frequencies.AsSpan(0, _count);

    /// <param name="first">The first article of the window.</param>
    /// <param name="articles">A bit for each article whose passages are scored.</param>
    public void Begin(SegmentTables tables, int first, ReadOnlySpan<ulong> articles, float averagePassage)
    {
        _count = 0;
        for (var word = 0; word < articles.Length; word++)
        {
            for (var bits = articles[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word * 64) + BitOperations.TrailingZeroCount(bits);
                var (from, to) = (tables.FirstPassage[first + slot], tables.FirstPassage[first + slot + 1]);
                _places[slot] = _count;
                Grow(_count + to - from);
                tables.PassageLengths.AsSpan(from, to - from).CopyTo(_lengths.AsSpan(_count));
                _count += to - from;
            }
        }

        Bm25.Norms(_lengths.AsSpan(0, _count), averagePassage, _norms);
        _scores.AsSpan(0, _count).Clear();
        _frequencies.AsSpan(0, _count).Clear();
    }

    /// <summary>Where the passages of an article begin.</summary>
    public int Place(int slot) => _places[slot];

    /// <summary>Adds what was counted since the last group.</summary>
    public void Add(float weight)
    {
        Bm25.AddSaturations(_scores.AsSpan(0, _count), _frequencies, _norms, weight);
        _frequencies.AsSpan(0, _count).Clear();
    }

    public ReadOnlySpan<float> Scores(int slot, int passages) => _scores.AsSpan(_places[slot], passages);

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
