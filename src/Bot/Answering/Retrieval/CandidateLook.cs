namespace Bot.Answering.Retrieval;

/// <summary>What was found of the question in one candidate.</summary>
internal sealed class CandidateLook(Candidate candidate, int groups)
{
    /// <summary>Many occurrences of one word prove no more than a few, and distances are compared pair by pair.</summary>
    public const int PositionsKept = 12;

    public Candidate Candidate { get; } = candidate;

    /// <summary>The heaviest variant found of each group; one without a term where none was.</summary>
    public QueryVariant[] Best { get; } = new QueryVariant[groups];

    public List<int>?[] Positions { get; } = new List<int>?[groups];

    /// <param name="found">At least one position.</param>
    public void Found(int group, QueryVariant variant, ReadOnlySpan<int> found)
    {
        FoundInTitle(group, variant);
        var positions = Positions[group] ??= [];
        positions.AddRange(found[..Math.Min(found.Length, PositionsKept - positions.Count)]);
    }

    public void FoundInTitle(int group, QueryVariant variant)
    {
        if (variant.Weight > Best[group].Weight)
        {
            Best[group] = variant;
        }
    }
}
