using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Pdf;

/// <summary>Finds tables in lines that keep the places of their words, and writes each row with its cells in their columns.</summary>
internal static partial class PdfTable
{
    private const int FewestRows = 3;

    private const int FewestCells = 2;

    // Two columns of prose stand side by side as well, in longer pieces.
    private const double LongestCellOnAverage = 28;

    private const int LongestCell = 80;

    // Beyond these it is a dump of figures, and the work grows with the square of the cells.
    private const int MostLines = 500;

    private const int MostCells = 100;

    /// <returns>The line after the last of the run of rows that begins here, <paramref name="at"/> where none does; and whether the run is a table.</returns>
    public static (int End, bool IsTable) Run(IReadOnlyList<string> lines, int at)
    {
        var end = at;
        var rows = new List<List<(int Start, string Text)>>();
        while (end < lines.Count && end - at < MostLines && (lines[end].Length == 0 ? end + 1 < lines.Count && IsRow(lines[end + 1]) && end > at : IsRow(lines[end])))
        {
            if (lines[end].Length > 0)
            {
                rows.Add(Cells(lines[end]));
            }

            end++;
        }

        var cells = rows.SelectMany(row => row).ToList();
        var isTable = rows.Count >= FewestRows
            && cells.Average(cell => cell.Text.Length) <= LongestCellOnAverage
            && rows.Skip(1).Count(row => row.Skip(1).Any(cell => cell.Text.Any(char.IsAsciiDigit))) * 2 >= rows.Count - 1;
        return (end, isTable);
    }

    /// <param name="lines">The lines of one table.</param>
    public static void Write(IEnumerable<string> lines, TextBlocks blocks)
    {
        var rows = lines.Where(line => line.Length > 0).Select(Cells).ToList();
        var columns = rows.MaxBy(row => row.Count)!.Select(cell => (cell.Start, End: cell.Start + cell.Text.Length)).ToArray();

        // A column is as wide as its widest cell, so that numbers set to the right lie under heads set to the left.
        foreach (var (start, text) in rows.Where(row => row.Count == columns.Length).SelectMany(row => row))
        {
            var own = Nearest(columns, start, start + text.Length);
            columns[own] = (Math.Min(columns[own].Start, start), Math.Max(columns[own].End, start + text.Length));
        }

        blocks.EndBlock();
        foreach (var row in rows)
        {
            var cells = Enumerable.Repeat("", columns.Length).ToArray();
            foreach (var (start, text) in row)
            {
                var column = Nearest(columns, start, start + text.Length);
                cells[column] = cells[column].Length == 0 ? text : $"{cells[column]} {text}";
            }

            blocks.AddRow(cells);
        }

        blocks.EndBlock();
    }

    private static bool IsRow(string line) => Cells(line) is { Count: >= FewestCells and <= MostCells } cells && cells.TrueForAll(cell => cell.Text.Length <= LongestCell);

    private static int Nearest((int Start, int End)[] columns, int start, int end) =>
        Enumerable.Range(0, columns.Length).MinBy(i => Math.Max(columns[i].Start, start) - Math.Min(columns[i].End, end));

    private static List<(int Start, string Text)> Cells(string line) => [.. Cell().Matches(line).Select(match => (match.Index, match.Value))];

    // Two spaces part cells, one parts words.
    [GeneratedRegex(@"\S+(?: \S+)*")]
    private static partial Regex Cell();
}
