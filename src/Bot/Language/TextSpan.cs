namespace Bot.Language;

/// <summary>A stretch of a text: offset and length in UTF-16 code units.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>True where the two share a code unit; with an empty one none does, unless it stands inside the other.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public string In(string text) => text.Substring(Start, Length);
}
