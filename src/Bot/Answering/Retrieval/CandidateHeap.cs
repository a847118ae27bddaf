using System.Runtime.CompilerServices;

namespace Bot.Answering.Retrieval;

/// <summary>A passage of the first stage.</summary>
/// <param name="Segment">Which segment of the index, and <paramref name="Passage"/> which of its passages.</param>
/// <param name="Version">Of its article: it orders equals the same way whatever segment each is in.</param>
internal readonly record struct Candidate(int Segment, int Passage, float PassageText, float ArticleText, long Version)
{
    public float Score => PassageText + ArticleText;

    /// <summary>True when it goes before the other: by score, then the older version, then the earlier passage.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(in Candidate other) =>
        Score != other.Score ? Score > other.Score
        : Version != other.Version ? Version < other.Version
        : Segment != other.Segment ? Segment < other.Segment
        : Passage < other.Passage;
}

/// <summary>Keeps the best candidates seen; which they are does not depend on the order in which they come.</summary>
internal sealed class CandidateHeap(int capacity)
{
    private const int Steps = 64;

    // A binary heap with the worst on top.
    private readonly Candidate[] _worstFirst = new Candidate[capacity];
    private int _count;

    public ReadOnlyMemory<Candidate> Items => _worstFirst.AsMemory(0, _count);

    /// <summary>What scores less does not come in any more.</summary>
    public float Bar { get; private set; } = float.NegativeInfinity;

    public void Offer(in Candidate candidate)
    {
        if (_count < capacity)
        {
            Rise(_count++, candidate);
        }
        else if (candidate.IsBefore(_worstFirst[0]))
        {
            Sink(candidate);
        }

        Bar = _count < capacity ? float.NegativeInfinity : _worstFirst[0].Score;
    }

    public int Capacity => capacity;

    /// <summary>What about so many of the candidates reach, a little less rather than more; nothing is reached by more than there are.</summary>
    public float ScoreAt(int rank)
    {
        if (_count <= rank)
        {
            return float.NegativeInfinity;
        }

        Span<int> counts = stackalloc int[Steps];
        counts.Clear();
        var (least, most) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (ref readonly var candidate in _worstFirst.AsSpan(0, _count))
        {
            (least, most) = (Math.Min(least, candidate.Score), Math.Max(most, candidate.Score));
        }

        var step = Math.Max(float.Epsilon, (most - least) / Steps);
        foreach (ref readonly var candidate in _worstFirst.AsSpan(0, _count))
        {
            counts[Math.Min(Steps - 1, (int)((candidate.Score - least) / step))]++;
        }

        var at = Steps - 1;
        for (var count = counts[at]; count < rank && at > 0; count += counts[at])
        {
            at--;
        }

        return least + (at * step);
    }

    private void Rise(int at, in Candidate candidate)
    {
        while (at > 0 && _worstFirst[(at - 1) / 2].IsBefore(candidate))
        {
            var above = (at - 1) / 2;
            _worstFirst[at] = _worstFirst[above];
            at = above;
        }

        _worstFirst[at] = candidate;
    }

    /// <summary>Puts it in the place of the worst.</summary>
    private void Sink(in Candidate candidate)
    {
        var at = 0;
        for (var below = 1; below < _count; below = (2 * at) + 1)
        {
            if (below + 1 < _count && _worstFirst[below].IsBefore(_worstFirst[below + 1]))
            {
                below++;
            }

            if (!candidate.IsBefore(_worstFirst[below]))
            {
                break;
            }

            _worstFirst[at] = _worstFirst[below];
            at = below;
        }

        _worstFirst[at] = candidate;
    }
}
