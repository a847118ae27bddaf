namespace Bot.Evaluation.Retrieval;

/// <summary>Which questions are held back together: the same in every run.</summary>
internal static class Fold
{
    public const int Count = 4;

    /// <returns>0 to <see cref="Count"/> - 1, by FNV-1a over the id.</returns>
    public static int Of(string question) => (int)(question.Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u) % Count);
}
