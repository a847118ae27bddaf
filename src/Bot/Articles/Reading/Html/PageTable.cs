using System.Globalization;
using AngleSharp.Dom;

namespace Bot.Articles.Reading.Html;

/// <summary>Tells tables of facts from tables that lay out a page, and writes the rows of the former.</summary>
internal static class PageTable
{
    // A cell with more than this holds a part of the page.
    private const int LongestCell = 300;

    private const int MostBlocksInACell = 3;

    // As the standard of HTML bounds it.
    private const int LongestSpan = 1_000;

    private const int FewestRows = 2;

    private const int FewestColumns = 2;

    public static bool IsData(PageTree page, PageNode table)
    {
        if (table.End == table.First)
        {
            return false;
        }

        var rows = Rows(table);
        return rows.Count >= FewestRows
            && rows.Count(row => Cells(row).Count >= FewestColumns) >= FewestRows
            && rows.SelectMany(Cells).All(cell => cell.End - cell.First <= MostBlocksInACell && Text(page, cell).Length <= LongestCell && !HoldsTable(cell));
    }

    public static void Write(PageTree page, PageNode table, TextBlocks text)
    {
        foreach (var caption in table.Children.Where(child => child.Tag == "caption"))
        {
            text.AddParagraph(Text(page, caption));
        }

        text.EndBlock();
        foreach (var row in TableGrid.Rows(Rows(table).Select(row => Cells(row).Select(cell => new TableCellText(Text(page, cell), cell.Spans.Columns, cell.Spans.Rows)))))
        {
            text.AddRow(row);
        }

        text.EndBlock();
    }

    /// <returns>What a cell says of its columns or rows; 1 when it says nothing sensible.</returns>
    public static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, LongestSpan) : 1;

    private static List<PageNode> Rows(PageNode table) =>
        [.. table.Children.SelectMany(child => child.Tag is "tbody" or "thead" or "tfoot" ? child.Children : [child]).Where(child => child.Tag == "tr")];

    private static List<PageNode> Cells(PageNode row) => [.. row.Children.Where(child => child.Tag is "td" or "th")];

    private static bool HoldsTable(PageNode node) => node.Tag == "table" || node.Children.Exists(HoldsTable);

    private static string Text(PageTree page, PageNode cell) =>
        string.Join(' ', page.Blocks.Skip(cell.First).Take(cell.End - cell.First).Where(block => !block.IsRemoved).Select(block => block.Text));
}
