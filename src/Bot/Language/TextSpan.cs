namespace Bot.Language;

/// <summary>A stretch of a text: offset and length in UTF-16 code units.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just past the last code unit.</summary>
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
