namespace Bot.Answering.Retrieval;

/// <summary>A passage of the first stage.</summary>
/// <param name="Segment">Which segment of the index, and <paramref name="Passage"/> which of its passages.</param>
/// <param name="Version">Of its article: it orders equals the same way whatever segment each is in.</param>
internal readonly record struct Candidate(int Segment, int Passage, float PassageText, float ArticleText, long Version)
{
    public float Score => PassageText + ArticleText;

    /// <summary>True when it goes before the other: by score, then the older version, then the earlier passage.</summary>
    public bool IsBefore(in Candidate other) =>
        Score != other.Score ? Score > other.Score
        : Version != other.Version ? Version < other.Version
        : Segment != other.Segment ? Segment < other.Segment
        : Passage < other.Passage;
}

/// <summary>Keeps the best candidates seen; which they are does not depend on the order in which they come.</summary>
internal sealed class CandidateHeap(int capacity)
{
    // A binary heap with the worst on top.
    private readonly Candidate[] _worstFirst = new Candidate[capacity];
    private int _count;

    public ReadOnlyMemory<Candidate> Items => _worstFirst.AsMemory(0, _count);

    /// <summary>What scores less does not come in any more.</summary>
    public float Bar => _count < capacity ? float.NegativeInfinity : _worstFirst[0].Score;

    public void Offer(in Candidate candidate)
    {
        if (_count < capacity)
        {
            _worstFirst[_count] = candidate;
            Rise(_count++);
        }
        else if (candidate.IsBefore(_worstFirst[0]))
        {
            _worstFirst[0] = candidate;
            Sink();
        }
    }

    private void Rise(int at)
    {
        while (at > 0 && _worstFirst[(at - 1) / 2].IsBefore(_worstFirst[at]))
        {
            var above = (at - 1) / 2;
            (_worstFirst[above], _worstFirst[at]) = (_worstFirst[at], _worstFirst[above]);
            at = above;
        }
    }

    private void Sink()
    {
        var at = 0;
        while (true)
        {
            var worst = at;
            for (var below = (2 * at) + 1; below <= (2 * at) + 2 && below < _count; below++)
            {
                worst = _worstFirst[worst].IsBefore(_worstFirst[below]) ? below : worst;
            }

            if (worst == at)
            {
                return;
            }

            (_worstFirst[worst], _worstFirst[at]) = (_worstFirst[at], _worstFirst[worst]);
            at = worst;
        }
    }
}
