using System.Text;

namespace Bot.Articles.Reading;

/// <summary>White space and characters no text may hold: what stands between the words of a source becomes single spaces.</summary>
internal static class WhiteSpace
{
    /// <summary>
    /// One line: every run of white space (no-break and thin spaces too) is one space, none at the ends; control characters,
    /// lone surrogates and non-characters are left out. Everything else, mojibake included, stays as the source wrote it.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> line)
    {
        if (IsFolded(line))
        {
            return line.ToString();
        }

        var folded = new StringBuilder(line.Length);
        Append(folded, line);
        return folded.Length > 0 && folded[^1] == ' ' ? folded.ToString(0, folded.Length - 1) : folded.ToString();
    }

    /// <summary>Appends a stretch of a line that may go on: a space at its end is kept, one after a space or at the line's start is not.</summary>
    public static void Append(StringBuilder line, ReadOnlySpan<char> stretch)
    {
        var afterSpace = line.Length == 0 || line[^1] == ' ';
        for (var i = 0; i < stretch.Length; i++)
        {
            var c = stretch[i];
            if (IsSpace(c))
            {
                if (!afterSpace)
                {
                    line.Append(' ');
                    afterSpace = true;
                }
            }
            else if (char.IsHighSurrogate(c) && i + 1 < stretch.Length && char.IsLowSurrogate(stretch[i + 1]))
            {
                line.Append(c).Append(stretch[++i]);
                afterSpace = false;
            }
            else if (IsText(c))
            {
                line.Append(c);
                afterSpace = false;
            }
        }
    }

    // The information separators count as white space, as they do in most other languages' string functions.
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';

    private static bool IsText(char c) => c >= ' ' && c != '\u007f' && !char.IsSurrogate(c) && c < '\ufffe';

    private static bool IsFolded(ReadOnlySpan<char> line)
    {
        var afterSpace = true;
        foreach (var c in line)
        {
            if (c == ' ' ? afterSpace : IsSpace(c) || !IsText(c))
            {
                return false;
            }

            afterSpace = c == ' ';
        }

        return line.Length == 0 || !afterSpace;
    }
}
