namespace Bot.Evaluation.Learning;

/// <summary>One decision with its right end.</summary>
/// <param name="Set">The set it comes from; <paramref name="Article"/> the article.</param>
/// <param name="Right">The right label; <paramref name="Rule"/> is what the rules say.</param>
internal sealed record Example(string Set, string Article, IReadOnlyList<string> Features, string Right, string Rule);
