namespace Bot.Evaluation.Runs;

/// <summary>What a set gave.</summary>
/// <param name="Size">Articles or pages in it.</param>
/// <param name="Elapsed">How long the bot worked on it; null when a stored run was scored again.</param>
/// <param name="Figures">Every figure, by group.</param>
internal sealed record SetFigures(string Set, int Size, TimeSpan? Elapsed, IReadOnlyList<Figure> Figures);

/// <param name="Group">A type of question, or <c>all</c>.</param>
internal sealed record Figure(string Group, string Name, double Value)
{
    public const string All = "all";
}
