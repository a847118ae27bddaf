namespace Bot.Language;

/// <summary>The suffixes of one step of a stemmer, found by the letter they end in, the longest first.</summary>
internal sealed class SuffixTable
{
    private readonly string[]?[] byLastLetter = new string[]?[256];

    /// <param name="suffixes">Separated by white space, in any order; every letter is in Latin-1.</param>
    public SuffixTable(string suffixes)
    {
        foreach (var group in suffixes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).GroupBy(suffix => suffix[^1]))
        {
            byLastLetter[group.Key] = [.. group.OrderByDescending(suffix => suffix.Length)];
        }
    }

    /// <summary>The longest suffix of the letters that lies within the region beginning at an offset; null when there is none.</summary>
    public string? LongestOf(ReadOnlySpan<char> letters, int region)
    {
        if (letters.IsEmpty || letters[^1] >= byLastLetter.Length || byLastLetter[letters[^1]] is not { } candidates)
        {
            return null;
        }
        foreach (var suffix in candidates)
        {
            if (letters.Length - suffix.Length >= region && letters.EndsWith(suffix.AsSpan()))
            {
                return suffix;
            }
        }
        return null;
    }
}
