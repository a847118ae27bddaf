using Bot.Answering;
using Bot.Articles.Passages;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>A row of a table as words: each cell under the name of its column, without which a figure says nothing.</summary>
internal static class TableRowWords
{
    /// <returns>Null for words that are no row, for a table without names over its columns, and for those names themselves.</returns>
    public static string? Of(Citation citation)
    {
        var text = citation.Article.Text;
        var row = TextLine.Around(text, citation.Span.Start);
        if (row.Kind != LineKind.TableRow || citation.Span.End > row.End)
        {
            return null;
        }

        if (TableHead.Above(text, citation.Span) is not { } head)
        {
            return null;
        }

        var (names, cells) = (Cells(text, head), Cells(text, new TextSpan(row.Start, row.End - row.Start)));
        return names.Count != cells.Count || names.Exists(name => name.Any(char.IsAsciiDigit) && name.Length < 5) ? null
            : string.Join("; ", names.Zip(cells).Where(cell => cell.Second.Length > 0).Select(cell => cell.First.Length > 0 ? $"{cell.First}: {cell.Second}" : cell.Second));
    }

    private static List<string> Cells(string text, TextSpan row) => [.. row.In(text).Split('|', StringSplitOptions.TrimEntries)];
}
