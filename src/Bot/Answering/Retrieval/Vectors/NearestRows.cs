namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Keeps the rows of the highest scores seen; of equal ones those of lower position, so that what is kept does not hang on who looked first. Used by one thread.</summary>
/// <param name="capacity">Rows kept, at least one.</param>
internal sealed class NearestRows(int capacity)
{
    private readonly PriorityQueue<int, (float Score, int Before)> _worstFirst = new(capacity + 1);
    private (float Score, int Before) _worst = (float.NegativeInfinity, int.MinValue);

    /// <summary>Positions and scores, in no order.</summary>
    public IEnumerable<(int Position, float Score)> Items => _worstFirst.UnorderedItems.Select(item => (item.Element, item.Priority.Score));

    public bool Takes(float score, int position) => score > _worst.Score || (score == _worst.Score && -position > _worst.Before);

    /// <summary>Adds what <see cref="Takes"/> said yes to.</summary>
    public void Add(float score, int position)
    {
        _worstFirst.Enqueue(position, (score, -position));
        if (_worstFirst.Count > capacity)
        {
            _worstFirst.Dequeue();
        }

        if (_worstFirst.Count == capacity)
        {
            _worstFirst.TryPeek(out _, out _worst);
        }
    }
}
