using Bot.Language;

namespace Bot.Articles.Passages;

/// <summary>Finds the row that heads the rows of a passage which begins in the middle of a table. It stands in an earlier passage, so nothing of it is in the passage's own words.</summary>
internal static class TableHead
{
    // A table this long has rows that need no head to be understood, or is no table.
    private const int MostRowsAbove = 500;

    /// <param name="text">The whole article.</param>
    /// <param name="span">A passage, or a row that is quoted.</param>
    /// <returns>Where the head stands in the text; null where the span begins with no row, or with the first one of its table.</returns>
    public static TextSpan? Above(string text, TextSpan span)
    {
        var start = TextLine.StartOf(text, span.Start);
        if (TextLine.At(text, start).Kind != LineKind.TableRow)
        {
            return null;
        }

        TextSpan? head = null;
        for (var rows = 0; rows < MostRowsAbove && start > 0; rows++)
        {
            var line = TextLine.Around(text, start - 1);
            if (line.Kind != LineKind.TableRow)
            {
                return head;
            }

            start = line.Start;
            head = new TextSpan(start, line.End - start);
        }

        return start == 0 ? head : null;
    }
}
