using System.Buffers;

namespace Bot.Language;

/// <summary>What a line of an article's text is, as far as its own characters show.</summary>
internal enum LineKind
{
    Blank,
    Text,
    ListItem,
    TableRow,
}

/// <summary>One line of a text, without its line break.</summary>
/// <param name="End">Just past the line's last character; a line break or the end of the text stands there.</param>
internal readonly record struct TextLine(int Start, int End, LineKind Kind)
{
    private const string CellMark = " | ";

    // A longer line with a bar in it is flattened prose, and prose is cut into sentences.
    private const int LongestRow = 1_000;

    private static readonly SearchValues<char> Bullets = SearchValues.Create("•◦▪‣·●○■*-–—");

    /// <summary>The line that begins at an offset of a text.</summary>
    public static TextLine At(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf('\n');
        var end = length < 0 ? text.Length : start + length;
        return new TextLine(start, end, KindOf(text.AsSpan(start, end - start)));
    }

    /// <summary>The line that holds an offset of a text; a line break belongs to the line it ends.</summary>
    public static TextLine Around(string text, int at) => At(text, StartOf(text, at));

    /// <summary>Where the line begins that holds an offset of a text.</summary>
    public static int StartOf(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static LineKind KindOf(ReadOnlySpan<char> line)
    {
        if (line.Length <= LongestRow && line.Contains(CellMark, StringComparison.Ordinal))
        {
            return LineKind.TableRow;
        }
        var content = line.TrimStart();
        if (content.IsEmpty)
        {
            return LineKind.Blank;
        }
        return IsListItem(content) ? LineKind.ListItem : LineKind.Text;
    }

    private static bool IsListItem(ReadOnlySpan<char> content)
    {
        if (Bullets.Contains(content[0]))
        {
            return content.Length > 1 && char.IsWhiteSpace(content[1]);
        }
        var digits = 0;
        while (digits < content.Length && digits < 3 && char.IsAsciiDigit(content[digits]))
        {
            digits++;
        }
        return digits > 0 && digits + 1 < content.Length && content[digits] is '.' or ')' && char.IsWhiteSpace(content[digits + 1]);
    }
}
