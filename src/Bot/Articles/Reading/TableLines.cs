namespace Bot.Articles.Reading;

/// <summary>Finds the lines of a text that are rows of a table: cells between bars, or set apart by tabs.</summary>
internal static class TableLines
{
    private const char Bar = '|';

    /// <param name="lines">As the source has them, an empty one for each blank line.</param>
    /// <returns>For each line its cells; null for what is no row, an empty list for the rule that Markdown draws beneath a head.</returns>
    public static IReadOnlyList<IReadOnlyList<string>?> Read(IReadOnlyList<string> lines) => [.. lines.Select((line, at) => Barred(line) ?? Tabbed(lines, at))];

    /// <summary>A bar at each end tells a row, and so does one with a space on both sides.</summary>
    private static string[]? Barred(string line)
    {
        var trimmed = line.AsSpan().Trim();
        var isFramed = trimmed is [Bar, _, .., Bar];
        if (!isFramed && !trimmed.Contains(" | ", StringComparison.Ordinal))
        {
            return null;
        }

        string[] cells = [.. trimmed.Trim(Bar).ToString().Split(Bar).Select(cell => WhiteSpace.Fold(cell))];
        return cells.All(cell => cell.Length > 0 && cell.All(c => c is '-' or ':')) ? [] : cells;
    }

    /// <summary>A lone tab is a slip or an indent; cells have neighbours above or below that are cut as they are.</summary>
    private static string[]? Tabbed(IReadOnlyList<string> lines, int at)
    {
        var cells = Cells(at);
        return cells.Length > 1 && (Cells(at - 1).Length == cells.Length || Cells(at + 1).Length == cells.Length) ? cells : null;

        string[] Cells(int line) => line < 0 || line >= lines.Count ? [] : [.. lines[line].Trim().Split('\t').Select(cell => WhiteSpace.Fold(cell))];
    }
}
