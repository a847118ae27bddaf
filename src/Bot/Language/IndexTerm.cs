namespace Bot.Language;

/// <summary>A term of the index, with what stands for it where texts are compared word by word.</summary>
/// <param name="text">Folded and stemmed.</param>
/// <param name="written">As it stands in the text, in any case.</param>
internal class IndexTerm(string text, ReadOnlySpan<char> written)
{
    private const int LongestOnStack = 48;

    public string Text { get; } = text;

    /// <summary><see cref="TermMark"/> of the term.</summary>
    public ulong Mark { get; } = TermMark.Of(text);

    /// <summary>What stands for the folded word where the term is the same as well.</summary>
    public uint Form { get; } = FormOf(written);

    /// <summary>The <see cref="Form"/> of a word.</summary>
    public static uint FormOf(ReadOnlySpan<char> written)
    {
        var folded = written.Length <= LongestOnStack ? stackalloc char[Folding.Growth * LongestOnStack] : new char[Folding.Growth * written.Length];
        return (uint)(TermMark.Of(folded[..Folding.Fold(written, folded)]) >> 32);
    }
}
