using Bot.Language;

namespace Bot.Answering.Guardrails;

/// <summary>Words that differ by one slip of the fingers.</summary>
internal static class Typo
{
    // In shorter words one letter makes another word ("pay", "pal").
    private const int ShortestWord = 6;

    /// <returns>True for one letter wrong, missing, extra or swapped with its neighbour, the first letter aside.</returns>
    public static bool IsOne(string meant, string typed) =>
        meant.Length >= ShortestWord && Math.Abs(meant.Length - typed.Length) <= 1 && typed[0] == meant[0] && EditDistance.Between(meant, typed, 1) <= 1;
}
