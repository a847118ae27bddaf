namespace Bot.Evaluation.Learning;

/// <summary>One decision with its right end.</summary>
/// <param name="Set">The set it comes from; <paramref name="Article"/> the article.</param>
/// <param name="Labels">The ends to choose from, in the order of <paramref name="Options"/> where each has features of its own.</param>
/// <param name="Options">Features of each end; a single list where all ends share them.</param>
/// <param name="Right">Index of the right end.</param>
internal sealed record Example(string Set, string Article, IReadOnlyList<string> Labels, IReadOnlyList<IReadOnlyList<string>> Options, int Right)
{
    /// <summary>True when each end has features of its own.</summary>
    public bool IsRanking => Options.Count == Labels.Count && Options.Count > 1;
}
