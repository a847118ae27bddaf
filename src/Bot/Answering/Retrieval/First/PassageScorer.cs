using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval.First;

/// <summary>Adds up the scores of an article's passages, group after group. Used again for article after article, by one thread.</summary>
internal sealed class PassageScorer
{
    private float[] _scores = new float[16];
    private float[] _norms = new float[16];
    private float[] _frequencies = new float[16];
    private int _first;
    private int _count;

    /// <summary>One a passage, in their order.</summary>
    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, _count);

    public void Begin(SegmentTables tables, int article, float averagePassage)
    {
        _first = tables.FirstPassage[article];
        _count = tables.FirstPassage[article + 1] - _first;
        if (_scores.Length < _count)
        {
            _scores = new float[2 * _count];
            _norms = new float[2 * _count];
            _frequencies = new float[2 * _count];
        }

        for (var p = 0; p < _count; p++)
        {
            (_scores[p], _norms[p]) = (0, Bm25.Norm(tables.PassageLengths[_first + p] / averagePassage));
        }
    }

    /// <summary>Counts a variant of a group.</summary>
    /// <param name="block">At the article.</param>
    public void Count(PostingBlock block, float weight)
    {
        while (block.NextPassage(out var passage, out var frequency))
        {
            _frequencies[passage - _first] += weight * frequency;
        }
    }

    /// <summary>Adds what was counted since the last group.</summary>
    public void Add(float weight)
    {
        for (var p = 0; p < _count; p++)
        {
            if (_frequencies[p] > 0)
            {
                _scores[p] += weight * Bm25.SaturationOf(_frequencies[p], _norms[p]);
                _frequencies[p] = 0;
            }
        }
    }
}
