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
    private readonly PriorityQueue<Candidate, float> worstFirst = new(capacity + 1);

    public IEnumerable<Candidate> Items => worstFirst.UnorderedItems.Select(item => item.Element);

    public void Offer(Candidate candidate)
    {
        if (worstFirst.Count < capacity)
        {
            worstFirst.Enqueue(candidate, candidate.Score);
        }
        else if (worstFirst.TryPeek(out _, out var worst) && candidate.Score > worst)
        {
            worstFirst.DequeueEnqueue(candidate, candidate.Score);
        }
    }
}
