using System.Text.RegularExpressions;
using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>What an article sets against a figure a few sentences later: another figure for the same, or words that deny it or take it back.</summary>
/// <remarks>Most of it is known to the ledger. What the reader could not link is found here by standing behind the figure and speaking against it.</remarks>
internal sealed partial class Rebuttals(ClaimLedger ledger)
{
    // In characters: farther on the article has turned to something else.
    private const int Reach = 2_000;
    private const int FigureReach = 900;

    // Who denies a figure gives another at once or not at all.
    private const int Beside = 250;

    // Words behind another figure deny that one first.
    private const double PerFigureBetween = 1.5;

    // A denial as short as "We did not." needs the sentence after it.
    private const int ShortDenial = 6;

    /// <summary>Another figure for the same part of pay and people, behind words that deny the first or take it back; null when there is none.</summary>
    public PayClaim? OtherFigure(PayClaim claim, Article article)
    {
        var behind = Behind(claim);
        if (behind.Count > 0 && TakesBack(claim, article))
        {
            return behind[0].Claim;
        }

        if (OfDenier(claim) is { } own)
        {
            return own;
        }

        var later = behind.Where(other => other.IsOnTheSame).Select(other => other.Claim).ToList();
        if (later.Count == 0)
        {
            return null;
        }

        var denials = ledger.InArticle(claim.Article).Where(other => ClaimLikeness.IsDenial(other) && other.Span.Start >= claim.Span.Start).Select(denial => denial.Span).Concat(Denials(claim, article, RebuttalWords.Some).Select(denial => denial.Span)).ToList();
        return later.FirstOrDefault(other =>
            denials.Exists(denial => denial.Start <= other.Span.Start && other.Span.Start <= denial.End + Beside)
            || CorrectionWords.Announce(article.Text[claim.Span.Start..Math.Max(other.Span.End, claim.Span.End)]));
    }

    /// <summary>"That number is not right," she said. "It was 5.8 million in all": what who denies it gives at once, for a part of pay that may be called by the same name.</summary>
    private PayClaim? OfDenier(PayClaim claim)
    {
        var all = ledger.InArticle(claim.Article);
        return claim.Amount is not { } amount ? null : all.Where(denial => ClaimLikeness.IsDenial(denial) && denial.Speaker is not null && denial.About.Contains(claim.Id))
            .SelectMany(denial => all.Where(other => other.Speaker == denial.Speaker && other.Span.Start >= denial.Span.Start && other.Span.Start <= denial.Span.End + Beside))
            .FirstOrDefault(other => other.Amount is { } figure && !ClaimLikeness.IsDenial(other) && figure.MayShareCurrency(amount) && !ClaimLikeness.SameFigure(figure, amount) && AreOfOneSize(amount, figure)
                && ClaimLikeness.MayBeOneComponent(claim.Component, other.Component) && ClaimLikeness.MayBeOnePeriod(claim.Period, other.Period) && ClaimLikeness.MayBeOnePerson(claim, other) && ClaimLikeness.MayBeOneEmployer(claim, other));
    }

    /// <summary>The figure that stands in the place of one that its paper takes back, as <see cref="TakesBack"/> tells; null when there is none.</summary>
    public PayClaim? InPlaceOf(PayClaim takenBack) => Behind(takenBack) is [var right, ..] ? right.Claim : null;

    /// <summary>The sentence behind that most plainly denies a figure, with the next where it says little alone; null when there is none.</summary>
    /// <param name="isChecked">The asker wants to know whether the figure is true.</param>
    public TextSpan? Denial(PayClaim claim, Article article, bool isChecked) =>
        Denials(claim, article, isChecked ? RebuttalWords.PlainToCheck : RebuttalWords.Plain)
            .Where(denial => denial.Weight >= RebuttalWords.Plain || RebuttalWords.IsSpoken(denial.Span.In(article.Text))).OrderByDescending(denial => denial.Weight).ThenBy(denial => denial.Span.Start).Select(denial => (TextSpan?)Whole(article.Text, denial.Span)).FirstOrDefault();

    /// <summary>The sentence behind a figure that says of those who may have got it that none, or not all, did; null when there is none, or another's pay stands between.</summary>
    public TextSpan? NobodyGot(PayClaim claim, Article article)
    {
        var turns = ledger.InArticle(claim.Article).Where(other => other.Employer is not null && claim.Employer is not null && !ClaimLikeness.SameEmployer(claim, other) && other.Span.Start > claim.Span.End).Select(other => other.Span.Start).DefaultIfEmpty(article.Text.Length).Min();
        var behind = new TextSpan(claim.Span.End, Math.Min(turns, claim.Span.End + Reach) - claim.Span.End);
        return behind.Length <= 0 ? null : QuoteUnits.Of(article.Text, behind).Where(unit => unit.Length > 0 && RebuttalWords.SayNobodyGot(unit.In(article.Text)))
            .OrderByDescending(unit => RebuttalWords.SayWhoDidNot(unit.In(article.Text))).Select(unit => (TextSpan?)QuoteUnits.WithSpeaker(article.Text, unit)).FirstOrDefault();
    }

    /// <summary>Words of another article that deny the figure and name it, or the person paid.</summary>
    public static (Article Article, TextSpan Words)? DenialElsewhere(PayClaim claim, IEnumerable<Article> articles) =>
        articles.Where(article => Names(article.Text, claim))
            .SelectMany(article => QuoteUnits.Of(article.Text, new TextSpan(0, article.Text.Length)).Where(unit => unit.Length > 0)
                .Select(unit => (Article: article, Words: unit, Weight: RebuttalWords.WeighElsewhere(claim, article.Text, unit, article.Language))))
            .Where(denial => denial.Weight >= RebuttalWords.Plain).OrderByDescending(denial => denial.Weight)
            .Select(denial => ((Article, TextSpan)?)(denial.Article, Whole(denial.Article.Text, denial.Words))).FirstOrDefault();

    /// <summary>The article speaks of who pays or is paid at all: most do not, and need not be read.</summary>
    private static bool Names(string text, PayClaim claim) =>
        new[] { claim.Person, claim.Employer }.Any(name => name is not null && text.Contains(name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the paper tells of its own earlier report and that it was wrong: "Last week we wrote…", « nous avons écrit… Ce montant est erroné ».</summary>
    public static bool TakesBack(PayClaim claim, Article article)
    {
        var text = article.Text;
        var end = text.IndexOf('\n', Math.Min(text.Length, claim.Span.End));
        end = end < 0 ? text.Length : text.IndexOf('\n', Math.Min(text.Length, end + 2)) is >= 0 and var next ? next : text.Length;
        return OwnReport().IsMatch(claim.Span.In(text)) && WasWrong().IsMatch(text[claim.Span.End..Math.Min(end, claim.Span.End + FigureReach)]);
    }

    /// <summary>Figures near behind one that may be meant in its place: on the same, or told next, which is enough only where a paper takes the first back.</summary>
    private List<(PayClaim Claim, bool IsOnTheSame)> Behind(PayClaim claim) => claim.Amount is not { } amount ? [] :
    [
        .. ledger.InArticle(claim.Article)
            .Where(other => other.Id != claim.Id && other.Span.Start > claim.Span.Start && other.Span.Start <= claim.Span.End + FigureReach)
            .Select(other => (Claim: other, IsOnTheSame: IsOnTheSame(claim, amount, other))).Where(other => other.IsOnTheSame || IsToldNext(claim, amount, other.Claim))
            .OrderBy(other => other.Claim.Span.Start),
    ];

    private IEnumerable<(TextSpan Span, double Weight)> Denials(PayClaim claim, Article article, double enough)
    {
        var behind = new TextSpan(claim.Span.End, Math.Min(article.Text.Length, claim.Span.End + Reach) - claim.Span.End);
        var others = ledger.InArticle(claim.Article).Where(other => other.Amount is not null && other.Span.Start >= claim.Span.End && !ClaimLikeness.SameFigure(other.Amount, claim.Amount)).Select(other => other.Span).Distinct().ToList();
        var persons = ledger.InArticle(claim.Article).Where(other => other.Person is not null && !(claim.Person is not null && ClaimLikeness.MayBeOnePerson(claim, other))).Select(other => other.Person!.Split(' ')[^1]).Distinct().ToList();
        return QuoteUnits.Of(article.Text, behind).Where(unit => unit.Length > 0 && !persons.Exists(person => RebuttalWords.AreOnPayOf(person, unit.In(article.Text))))
            .Select(unit => (Span: unit, Weight: RebuttalWords.Weigh(claim, article.Text, unit, article.Language) - (RebuttalWords.NameIt(claim, unit.In(article.Text), article.Language) ? 0 : PerFigureBetween * Math.Min(2, others.Count(other => other.End <= unit.Start)))))
            .Where(denial => denial.Weight >= enough);
    }

    private static TextSpan Whole(string text, TextSpan denial) => QuoteUnits.WithSpeaker(text, WithNext(text, denial));

    private static TextSpan WithNext(string text, TextSpan denial)
    {
        var lineEnd = text.IndexOf('\n', denial.End) is >= 0 and var at ? at : text.Length;
        var next = QuoteTrimmer.Words(text, denial) <= ShortDenial ? SentenceSplitter.Split(text[denial.End..lineEnd]) : [];
        return next.Count > 0 && new TextSpan(denial.Start, denial.Length + next[0].End) is var both && QuoteTrimmer.Words(text, both) <= QuoteTrimmer.MostWords ? both : denial;
    }

    private static bool IsOnTheSame(PayClaim claim, PayAmount amount, PayClaim other) =>
        other.Amount is { } others && !ClaimLikeness.IsDenial(other) && amount.Currency == others.Currency && !ClaimLikeness.SameFigure(amount, others)
        && (claim.Component == other.Component || claim.Component == PayComponent.Unspecified || other.Component == PayComponent.Unspecified) && AreOfOneSize(amount, others) && ClaimLikeness.MayBeOnePeriod(claim.Period, other.Period)
        && ClaimLikeness.MayBeOneYear(claim, other) && IsQuantile(claim) == IsQuantile(other)
        && ClaimLikeness.MayBeOnePerson(claim, other) && (claim.Employer is null && other.Employer is null || ClaimLikeness.SameEmployer(claim, other));

    /// <summary>A paper that takes a figure back tells the right one next, of the same part of pay, even where who pays is read otherwise there.</summary>
    private static bool IsToldNext(PayClaim claim, PayAmount amount, PayClaim other) =>
        other.Amount is { } others && other.Span.Start - claim.Span.End <= Beside && amount.Currency == others.Currency && !ClaimLikeness.SameFigure(amount, others) && claim.Component == other.Component && claim.Component != PayComponent.Unspecified && AreOfOneSize(amount, others) && !ClaimLikeness.IsDenial(other);

    // A nought too many is the worst slip that papers correct.
    private static bool AreOfOneSize(PayAmount first, PayAmount second) => first.Ends().Max() <= 10 * second.Ends().Max() && second.Ends().Max() <= 10 * first.Ends().Max();

    private static bool IsQuantile(PayClaim claim) => claim.Qualifier is Qualifiers.Median or ['P', ..];

    [GeneratedRegex(@"\b(?:last (?:week|month|spring|autumn|issue)|(?:a|two|three) (?:week|month)s? ago|in (?:last|our|the) \w+(?:['’]s)? (?:issue|edition|letter|story|league)|our \w+ (?:issue|edition|story|league|article)|an article that we published|we (?:reported|wrote|said|published|put|passed on)|I (?:wrote|reported|said)|in a story published on|nous (?:avons|avions) (?:écrit|indiqué|rapporté|publié|annoncé)|(?:nous|j['’])\s?(?:écriv\w+|ai écrit)|dans (?:notre|nos|une) (?:édition|article|numéro|précédente? \w+)|la semaine dernière,? (?:nous|j['’])|que nous (?:lui |leur )?(?:attribu|prêt|avanc|annonc|indiqu|donn)\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnReport();

    [GeneratedRegex(@"\b(?:(?:was|were|is|are) (?:wrong|incorrect|in error|a mistake|mistaken|inaccurate|misread|too high|too low)|should have (?:read|said|been)|in fact|the (?:correct|right|true|actual) (?:figure|number|sum|amount)|the (?:figure|payment|sum|amount|arrival payment|bonus|award|salary|fee|package|severance) (?:is|was)|(?:has|have) since|(?:a|one) (?:nought|zero) too (?:many|few)|added a (?:nought|zero)|mea culpa|our (?:mistake|error)|my apologies|(?:I|we) (?:transposed|swapped|misread|mistyped|confused)|we (?:regret|apologi[sz]e|got (?:it|that) wrong|misread|were wrong)|I (?:got|was|misread)|corrects?|correction|erroné\w*|inexact\w*|était (?:faux|fausse)|s['’]agi(?:t|ssait) (?:en fait|en réalité)|en réalité|un zéro de trop|une coquille|le (?:bon|vrai) (?:chiffre|montant)|nous (?:nous sommes|avons) (?:trompés|confondu)|rectifi\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WasWrong();
}
