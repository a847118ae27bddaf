using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Money;

namespace Bot.Answering.PayQuestions;

/// <summary>What a table says of one figure of a row, and what it says of its neighbours only: another column is another town, another row other people.</summary>
/// <param name="Header">The header of the figure's column.</param>
/// <param name="Others">The headers of the other columns with figures, and the labels of the other rows.</param>
internal sealed record TableCell(string Header, string Others)
{
    private const string Parting = " | ";

    /// <returns>Null for a claim that no table makes, or whose figure is not found in its row.</returns>
    public static TableCell? Of(Article article, PayClaim claim)
    {
        var text = article.Text;
        if (claim.Amount is null || !Line(text, claim.Span.Start).Contains(Parting, StringComparison.Ordinal))
        {
            return null;
        }

        var row = text.LastIndexOf('\n', Math.Max(0, claim.Span.Start - 1)) + 1;
        var lines = new List<string>();
        var own = 0;
        for (var start = row; ;)
        {
            lines.Insert(0, Line(text, start));
            if (start == 0 || text.LastIndexOf('\n', Math.Max(0, start - 2)) + 1 is var before && !Line(text, before).Contains(Parting, StringComparison.Ordinal))
            {
                break;
            }

            start = before;
            own++;
        }

        for (var next = text.IndexOf('\n', row) + 1; next > 0 && Line(text, next).Contains(Parting, StringComparison.Ordinal); next = text.IndexOf('\n', next) + 1)
        {
            lines.Add(Line(text, next));
        }

        var cells = Cells(lines[own]);
        var at = cells.FindIndex(cell => MoneyReader.Read(cell, article.Language).Any(mention => ClaimLikeness.SameFigure(mention.Amount, claim.Amount)));
        var headers = Cells(lines[0]);
        if (own == 0 || at < 1 || at >= headers.Count)
        {
            return null;
        }

        var others = headers.Where((_, column) => column > 0 && column != at).Concat(lines.Where((_, line) => line > 0 && line != own).Select(line => Cells(line).Find(cell => cell.Length > 0) ?? ""));
        return new TableCell(headers[at], string.Join('\n', others));
    }

    private static List<string> Cells(string line) => [.. line.Split('|', StringSplitOptions.TrimEntries)];

    private static string Line(string text, int start)
    {
        var from = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        from = start == 0 ? 0 : from;
        return text[from..(text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length)];
    }
}
