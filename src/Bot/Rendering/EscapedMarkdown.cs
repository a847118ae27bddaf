using System.Text;

namespace Bot.Rendering;

/// <summary>Words of articles and people as Markdown that shows them as they are: no link, no mention, no mark that is not ours.</summary>
internal static class EscapedMarkdown
{
    private const string Special = "\\`*_[]~|";

    private const string AtLineStart = "#>-+=";

    public static string Escape(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        var isLineStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            switch (letter)
            {
                case '<':
                    // Opens a tag, and <at> a mention.
                    written.Append("&lt;");
                    break;
                case '&' when i + 1 < text.Length && (text[i + 1] == '#' || char.IsAsciiLetter(text[i + 1])):
                    written.Append("&amp;");
                    break;
                case '.' or ')' when IsListNumber(text, i):
                    written.Append('\\').Append(letter);
                    break;
                default:
                    written.Append(Special.Contains(letter, StringComparison.Ordinal) || (isLineStart && AtLineStart.Contains(letter, StringComparison.Ordinal)) ? "\\" : "").Append(letter);
                    break;
            }

            isLineStart = letter == '\n' || (isLineStart && letter == ' ');
        }

        return written.ToString();
    }

    /// <summary>Cut to a length in characters, never through a pair.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = longest - 1;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd()}…";
    }

    /// <returns>True for the sign behind a number that a line begins with: it would become a numbered list.</returns>
    private static bool IsListNumber(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start < at && (start == 0 || text[start - 1] == '\n') && (at + 1 == text.Length || text[at + 1] == ' ');
    }
}
