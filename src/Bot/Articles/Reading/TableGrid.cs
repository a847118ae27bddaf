namespace Bot.Articles.Reading;

/// <summary>A cell as its source has it.</summary>
/// <param name="Columns">How many it lies across.</param>
/// <param name="Rows">How many rows it reaches down.</param>
/// <param name="IsBelow">It goes on with the cell above it.</param>
internal readonly record struct TableCellText(string Text, int Columns = 1, int Rows = 1, bool IsBelow = false);

/// <summary>Puts the cells of a table into columns, so that each stands under its head whatever lies across or beside it.</summary>
/// <remarks>What reaches down several rows holds for each of them and is said in each; what lies across several columns is said in the first.</remarks>
internal static class TableGrid
{
    /// <summary>What Word lets a table have; real tables of pages stay below.</summary>
    public const int MostColumns = 63;

    // Past this a page repeats itself to hurt; what reaches down is then said once.
    private const int MostRepeated = 20_000;

    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<IEnumerable<TableCellText>> rows)
    {
        var above = new (string Text, int Rows)[MostColumns];
        var repeated = 0;
        foreach (var row in rows)
        {
            var cells = new List<string>();
            foreach (var cell in row)
            {
                Pass(cells);
                if (cells.Count >= MostColumns)
                {
                    break;
                }

                var column = cells.Count;
                var text = cell.IsBelow ? Again(above[column].Text ?? "") : cell.Text;
                for (var across = 0; across < Math.Clamp(cell.Columns, 1, MostColumns - column); across++)
                {
                    var own = across == 0 ? text : "";
                    above[column + across] = (own, cell.Rows - 1);
                    cells.Add(own);
                }
            }

            Pass(cells);
            yield return cells;
        }

        // What reaches down from above stands where it reaches.
        void Pass(List<string> cells)
        {
            while (cells.Count < MostColumns && above[cells.Count].Rows > 0)
            {
                var (text, left) = above[cells.Count];
                above[cells.Count] = (text, left - 1);
                cells.Add(Again(text));
            }
        }

        string Again(string text) => (repeated += text.Length) > MostRepeated ? "" : text;
    }
}
