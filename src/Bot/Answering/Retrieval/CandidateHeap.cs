namespace Bot.Answering.Retrieval;

/// <summary>A passage of the first stage.</summary>
/// <param name="Segment">Which segment of the index, and <paramref name="Passage"/> which of its passages.</param>
internal readonly record struct Candidate(int Segment, int Passage, float PassageText, float ArticleText)
{
    public float Score => PassageText + ArticleText;
}

/// <summary>Keeps the best candidates seen.</summary>
internal sealed class CandidateHeap(int capacity)
{
    private readonly PriorityQueue<Candidate, float> _worstFirst = new(capacity + 1);

    public IEnumerable<Candidate> Items => _worstFirst.UnorderedItems.Select(item => item.Element);

    public void Offer(Candidate candidate)
    {
        if (_worstFirst.Count < capacity)
        {
            _worstFirst.Enqueue(candidate, candidate.Score);
        }
        else if (_worstFirst.TryPeek(out _, out var worst) && candidate.Score > worst)
        {
            _worstFirst.DequeueEnqueue(candidate, candidate.Score);
        }
    }
}
