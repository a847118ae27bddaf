using System.Text.RegularExpressions;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Reading;

namespace Bot.Answering.PayQuestions;

/// <summary>What an article sets against a figure a few sentences later: another figure for the same, or words that deny it.</summary>
/// <remarks>Most of it is known to the ledger. What the reader could not link is found here by standing close behind, with words of denial between.</remarks>
internal sealed partial class Rebuttals(ClaimLedger ledger)
{
    // In characters: farther on the article has turned to something else.
    private const int Reach = 900;

    // Who denies a figure gives another at once or not at all.
    private const int Beside = 250;

    /// <summary>Another figure for the same part of pay and people, behind words that deny the first; null when there is none.</summary>
    public PayClaim? OtherFigure(PayClaim claim, Article article)
    {
        if (claim.Amount is not { } amount)
        {
            return null;
        }

        var later = ledger.InArticle(claim.Article)
            .Where(other => other.Id != claim.Id && other.Span.Start > claim.Span.Start && other.Span.Start <= claim.Span.End + Reach && IsOnTheSame(claim, amount, other))
            .OrderBy(other => other.Span.Start);
        var known = ledger.InArticle(claim.Article).Where(other => ClaimLikeness.IsDenial(other) && other.Span.Start >= claim.Span.Start).Select(denial => denial.Span).ToList();
        return later.FirstOrDefault(other =>
            known.Concat(Denials(article.Text, claim.Span.End, Math.Max(other.Span.End, claim.Span.End))).Any(denial => denial.Start <= other.Span.Start && other.Span.Start <= denial.End + Beside)
            || CorrectionWords.Announce(article.Text[claim.Span.Start..Math.Max(other.Span.End, claim.Span.End)]));
    }

    /// <summary>The first sentence close behind that denies a figure; null when there is none.</summary>
    public static TextSpan? Denial(PayClaim claim, Article article) =>
        Denials(article.Text, claim.Span.End, Math.Min(article.Text.Length, claim.Span.End + Reach)).Select(span => (TextSpan?)span).FirstOrDefault();

    private static bool IsOnTheSame(PayClaim claim, PayAmount amount, PayClaim other) =>
        other.Amount is { } others && !ClaimLikeness.IsDenial(other) && amount.Currency == others.Currency && !ClaimLikeness.SameFigure(amount, others)
        && (claim.Component == other.Component || claim.Component == PayComponent.Unspecified || other.Component == PayComponent.Unspecified) && AreOfOneSize(amount, others) && ClaimLikeness.MayBeOnePeriod(claim.Period, other.Period)
        && ClaimLikeness.MayBeOneYear(claim, other) && IsQuantile(claim) == IsQuantile(other)
        && ClaimLikeness.MayBeOnePerson(claim, other) && (claim.Employer is null && other.Employer is null || ClaimLikeness.SameEmployer(claim, other));

    // A nought too many is the worst slip that papers correct.
    private static bool AreOfOneSize(PayAmount first, PayAmount second) => first.Ends().Max() <= 10 * second.Ends().Max() && second.Ends().Max() <= 10 * first.Ends().Max();

    private static bool IsQuantile(PayClaim claim) => claim.Qualifier is Qualifiers.Median or ['P', ..];

    private static IEnumerable<TextSpan> Denials(string text, int from, int to)
    {
        foreach (var sentence in SentenceSplitter.Split(text[from..to]))
        {
            var span = new TextSpan(from + sentence.Start, sentence.Length);
            var words = span.In(text);
            if (span.End <= to && (DenialWords.Find(text, span) is not null || Retort().IsMatch(words)) && !DenialWords.IsAboutOtherThings(words))
            {
                yield return span;
            }
        }
    }

    /// <summary>Somebody answers back: "False, replies…", « corrige aussitôt la directrice ».</summary>
    [GeneratedRegex(@"^[«“""\s]*(?:c['’]est\s)?(?:faux|fausse|false|wrong|not so|untrue|not true|nonsense|inexact|absurde)\b|\b(?:counters|countered|retorts|retorted|corrects|corrected|disputes|disputed|rétorque|réplique|corrige|rectifie|conteste|objecte|balaie|dément)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Retort();
}
