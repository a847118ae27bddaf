using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Money;

namespace Bot.Answering.PayQuestions;

/// <summary>What a table says of one figure of a row, and what it says of its neighbours only: another column is another town, another row other people.</summary>
/// <param name="Header">The header of the figure's column.</param>
/// <param name="Others">The headers of the other columns with figures, and the labels of the other rows.</param>
internal sealed record TableCell(string Header, string Others)
{
    /// <returns>Null for a claim that no table makes, or whose figure is not found in its row.</returns>
    public static TableCell? Of(Article article, PayClaim claim)
    {
        var text = article.Text;
        var own = TextLine.Around(text, claim.Span.Start);
        var head = own;
        while (own.Kind == LineKind.TableRow && head.Start > 0 && TextLine.Around(text, head.Start - 1) is { Kind: LineKind.TableRow } above)
        {
            head = above;
        }

        if (claim.Amount is null || head == own)
        {
            return null;
        }

        var headers = Cells(text, head);
        var at = Cells(text, own).FindIndex(cell => MoneyReader.Read(cell, article.Language).Any(mention => ClaimLikeness.SameFigure(mention.Amount, claim.Amount)));
        if (at < 1 || at >= headers.Count)
        {
            return null;
        }

        var others = headers.Where((_, column) => column > 0 && column != at).ToList();
        for (var line = head; line.End < text.Length && TextLine.At(text, line.End + 1) is { Kind: LineKind.TableRow } next; line = next)
        {
            if (next != own)
            {
                others.Add(Cells(text, next).Find(cell => cell.Length > 0) ?? "");
            }
        }

        return new TableCell(headers[at], string.Join('\n', others));
    }

    private static List<string> Cells(string text, TextLine row) => [.. text[row.Start..row.End].Split('|', StringSplitOptions.TrimEntries)];
}
