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
    private const int LongestTold = 40;

    private static readonly HashSet<string> ToldByClaim =
    [
        .. """
        base basic salary salaries pay wage wages bonus total compensation comp package cash equity stock shares annual annually yearly year monthly month hourly hour daily day weekly week gross net per the and for with sign signing hiring joining retention severance grant grants award awards rsu rsus options
        median average mean typical target percentile quartile range amount figure rate eur usd gbp chf cad euros dollars pounds francs thousand million
        salaire salaires fixe prime primes remuneration paie actions annuel annuelle annee mensuel mensuelle mois horaire heure jour brut brute bruts nets nette net par des les
        signature bienvenue arrivee fidelisation retention depart indemnite moyen moyenne mediane typique cible centile quartile fourchette montant milliers millions
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

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

    /// <summary>The header where it says more than part, time and kind of figure, which the claim tells: a town, "low", a seniority; null where it does not.</summary>
    public string? Told(PayClaim claim) =>
        Header.Length is > 0 and <= LongestTold && !(claim.Employer is { } employer && Header.Contains(employer, StringComparison.OrdinalIgnoreCase)) && FoldedWords.In(Header).Any(SaysMore) ? Header : null;

    private static bool SaysMore(string word) => word.Length > 2 && char.IsLetter(word[0]) && !ToldByClaim.Contains(word);

    private static List<string> Cells(string text, TextLine row) => [.. text[row.Start..row.End].Split('|', StringSplitOptions.TrimEntries)];
}
