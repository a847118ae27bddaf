namespace Bot.Answering.Retrieval.Ranking;

/// <summary>Eight bytes that stand for a term: of a thousand questions over a hundred passages each, the chance that any two terms share them is one in a billion.</summary>
internal static class TermMark
{
    private const ulong Basis = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    /// <remarks>FNV-1a over the letters (Fowler, Noll, Vo), and one multiplication more, so that the upper half alone tells forms apart.</remarks>
    public static ulong Of(ReadOnlySpan<char> term)
    {
        var mark = Basis;
        foreach (var letter in term)
        {
            mark = (mark ^ letter) * Prime;
        }

        return (mark ^ (mark >> 32)) * Spread;
    }
}
