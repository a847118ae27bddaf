using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.PayClaims.Ledger;

/// <summary>A figure with the words of correction beside it, read out of its article alone.</summary>
/// <param name="Figure">Which of the article's claims.</param>
/// <param name="Beside">The words.</param>
/// <param name="Opening">How the article begins, where it does not name its outlet; else empty.</param>
/// <param name="TakenBack">Sums that the words take back.</param>
internal sealed record CorrectionNotice(int Figure, CorrectionKind Kind, string Beside, string Opening, IReadOnlyList<PayAmount> TakenBack)
{
    // Headline, outlet, date and author.
    private const int OpeningLength = 300;

    public static IReadOnlyList<CorrectionNotice> In(Article article, IReadOnlyList<PayClaim> claims)
    {
        if (!CorrectionWords.MayBeIn(article.Title) && !CorrectionWords.MayBeIn(article.Text))
        {
            return [];
        }

        var notices = new List<CorrectionNotice>();
        var isAnnounced = CorrectionWords.Announce(article.Title);
        var opening = NameKey.Of(article.Outlet).Length > 0 ? "" : article.Text[..Math.Min(article.Text.Length, OpeningLength)];
        for (var figure = 0; figure < claims.Count; figure++)
        {
            if (!ClaimLikeness.IsStanding(claims[figure]))
            {
                continue;
            }

            var beside = WordsBeside(article.Text, claims[figure].Span);
            CorrectionKind? kind = isAnnounced || CorrectionWords.Announce(beside) ? CorrectionKind.Announced : CorrectionWords.Move(beside) ? CorrectionKind.Raise : CorrectionWords.Replace(beside) ? CorrectionKind.Replaced : null;
            if (kind is { } known)
            {
                notices.Add(new CorrectionNotice(figure, known, beside, opening, TakenBackIn(beside, article.Language, known)));
            }
        }

        return notices;
    }

    // "100 in all, and not as a bonus; up to 300 over the years" takes back neither.
    private static List<PayAmount> TakenBackIn(string beside, string language, CorrectionKind kind) => [.. MoneyReader.Read(beside, language)
        .Where(mention => mention.Kind == MoneyKind.Amount && (kind != CorrectionKind.Replaced || CorrectionWords.PutAway(beside, mention.Whole.Start))).Select(mention => mention.Amount)];

    /// <summary>The paragraph of the figure and the one before it, which may be a heading.</summary>
    private static string WordsBeside(string text, TextSpan span)
    {
        var start = ParagraphStart(text, span.Start);
        var before = start > 0 ? ParagraphStart(text, text.AsSpan(0, start).TrimEnd().Length) : 0;
        var end = text.IndexOf('\n', Math.Min(span.End, text.Length));
        return text[before..(end < 0 ? text.Length : end)];
    }

    private static int ParagraphStart(string text, int at) => TextLine.StartOf(text, Math.Min(at, text.Length));
}

/// <summary>How a paper says that one figure stands for another. A snapshot has the numbers.</summary>
internal enum CorrectionKind
{
    /// <summary>It says that it corrects.</summary>
    Announced,

    /// <summary>Pay went from the one to the other.</summary>
    Raise,

    /// <summary>The one "instead of" the other.</summary>
    Replaced,
}
