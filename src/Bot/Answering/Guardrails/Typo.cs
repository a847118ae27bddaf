namespace Bot.Answering.Guardrails;

/// <summary>Words that differ by one slip of the fingers.</summary>
internal static class Typo
{
    // In shorter words one letter makes another word ("pay", "pal").
    private const int ShortestWord = 6;

    /// <returns>True for one letter wrong, missing, extra or swapped with its neighbour, the first letter aside.</returns>
    public static bool IsOne(string meant, string typed)
    {
        if (meant.Length < ShortestWord || Math.Abs(meant.Length - typed.Length) > 1 || typed[0] != meant[0])
        {
            return false;
        }

        var same = 0;
        while (same < meant.Length && same < typed.Length && meant[same] == typed[same])
        {
            same++;
        }

        var restMeant = meant.AsSpan(same);
        var restTyped = typed.AsSpan(same);
        return (restMeant.Length, restTyped.Length) switch
        {
            var (m, t) when m == t + 1 => restMeant[1..].SequenceEqual(restTyped),
            var (m, t) when t == m + 1 => restTyped[1..].SequenceEqual(restMeant),
            (0, 0) => true,
            _ => restMeant[1..].SequenceEqual(restTyped[1..])
                || (restMeant.Length > 1 && restMeant[0] == restTyped[1] && restMeant[1] == restTyped[0] && restMeant[2..].SequenceEqual(restTyped[2..])),
        };
    }
}
