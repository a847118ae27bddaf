namespace Bot.Answering.Retrieval.Index;

/// <summary>The order of terms by their UTF-8 bytes, which is that of their code points.</summary>
internal sealed class TermOrder : IComparer<string>
{
    public static readonly TermOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var at = left.CommonPrefixLength(right);
        return at == left.Length || at == right.Length ? left.Length - right.Length : Rank(left[at]) - Rank(right[at]);
    }

    // In UTF-16 a surrogate, half of a code point above all others, sorts before the last letters of the first plane.
    private static int Rank(char letter) => char.IsSurrogate(letter) ? letter + 0x2000 : letter >= 0xE000 ? letter - 0x800 : letter;
}
