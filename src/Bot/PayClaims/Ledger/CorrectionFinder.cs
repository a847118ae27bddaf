using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.PayClaims.Ledger;

/// <summary>Finds the figures of earlier articles that a later one of the same outlet corrects or updates.</summary>
/// <remarks>
/// A later figure alone corrects nothing. The paper must say that it corrects, beside the figure or in the title; or put the figure "instead of" the one it
/// printed; or say that pay went "from" the one "to" the other. Where it names the figure it takes back, only that one falls; where it does not, the claim must
/// be on the same component and the same people. What a year's filing or survey says is not replaced by the next year's.
/// </remarks>
internal sealed class CorrectionFinder(IReadOnlyCollection<LedgerArticle> articles)
{
    /// <returns>From a superseded claim to the one in its place, which may itself be superseded.</returns>
    public Dictionary<PayClaimId, PayClaim> Find()
    {
        var replaced = new Dictionary<PayClaimId, PayClaim>();
        var byEmployer = articles.SelectMany(article => article.Claims.Where(IsStanding).Select(claim => (article, claim))).ToLookup(entry => NameKey.Of(entry.claim.Employer), StringComparer.Ordinal);
        foreach (var later in InTime(articles).Where(article => CorrectionWords.MayBeIn(article.Article.Title) || CorrectionWords.MayBeIn(article.Article.Text)))
        {
            foreach (var figure in later.Claims.Where(IsStanding))
            {
                if (Notice.Of(later, figure) is not { } notice)
                {
                    continue;
                }

                foreach (var (_, claim) in byEmployer.Where(employer => notice.SpeaksOf(employer.Key)).SelectMany(employer => employer).Where(entry => notice.Replaces(entry.article, entry.claim)))
                {
                    replaced[claim.Id] = figure;
                }
            }
        }

        return replaced;
    }

    private static bool IsStanding(PayClaim claim) => claim is { Kind: ClaimKind.Claim, Amount: not null, SupersededBy: null } && !ClaimLikeness.IsDenial(claim);

    // The latest correction of one figure is the last to be written down.
    private static IEnumerable<LedgerArticle> InTime(IEnumerable<LedgerArticle> articles) =>
        articles.OrderBy(article => article.Article.Published ?? DateOnly.MinValue).ThenBy(article => article.Article.Id.Value, StringComparer.Ordinal);

    /// <summary>A figure with the words of correction beside it.</summary>
    private sealed class Notice
    {
        // Headline, outlet, date and author.
        private const int OpeningLength = 300;

        private readonly LedgerArticle _article;
        private readonly PayClaim _figure;
        private readonly bool _isAnnounced;
        private readonly IReadOnlyList<PayAmount> _takenBack;
        private readonly bool _namesWhatFalls;
        private readonly bool _isRaise;
        private readonly string _words;

        private Notice(LedgerArticle article, PayClaim figure, string beside, bool isAnnounced, bool isRaise)
        {
            _isRaise = isRaise;
            _words = $" {NameKey.Of(article.Article.Title)} {NameKey.Of(beside)} ";
            _article = article;
            _figure = figure;
            _isAnnounced = isAnnounced;
            var superseded = article.Claims.Where(claim => claim.SupersededBy is not null).Select(claim => claim.Amount).OfType<PayAmount>().ToList();
            _namesWhatFalls = superseded.Count > 0;

            // "100 in all, and not as a bonus; up to 300 over the years" takes back neither.
            _takenBack = [.. superseded, .. MoneyReader.Read(beside, article.Article.Language).Where(mention => mention.Kind == MoneyKind.Amount && (isAnnounced || isRaise || CorrectionWords.PutAway(beside, mention.Whole.Start))).Select(mention => mention.Amount)];
        }

        /// <returns>Null when nothing beside the figure says that it corrects another.</returns>
        public static Notice? Of(LedgerArticle article, PayClaim figure)
        {
            var beside = Beside(article.Article.Text, figure.Span);
            var isAnnounced = CorrectionWords.Announce(article.Article.Title) || CorrectionWords.Announce(beside);
            var isRaise = !isAnnounced && CorrectionWords.Move(beside);
            return isAnnounced || isRaise || CorrectionWords.Replace(beside) ? new Notice(article, figure, beside, isAnnounced, isRaise) : null;
        }

        /// <param name="employer">As <see cref="NameKey"/> has it.</param>
        public bool SpeaksOf(string employer) => employer.Length > 0 && (employer == NameKey.Of(_figure.Employer) || _words.Contains($" {employer} ", StringComparison.Ordinal));

        public bool Replaces(LedgerArticle earlier, PayClaim claim)
        {
            if (earlier == _article || !IsOfOneOutlet(earlier) || (_isRaise && !(IsOfNoYear(claim) && IsOfNoYear(_figure) && ClaimLikeness.MayBeOnePeriod(claim.Period, _figure.Period))))
            {
                return false;
            }

            if (ClaimLikeness.SameFigure(claim.Amount, _figure.Amount) || !ClaimLikeness.MayBeOnePerson(claim, _figure) || !ClaimLikeness.MayBeOneYear(claim, _figure))
            {
                return false;
            }

            var isTakenBack = _takenBack.Any(amount => ClaimLikeness.SameFigure(amount, claim.Amount));
            var (before, after) = (earlier.Article.Published, _article.Article.Published);
            var isLater = before is null || after is null ? _isAnnounced : after > before || (after == before && isTakenBack);
            return isLater && (isTakenBack
                ? ClaimLikeness.MayBeOneComponent(claim.Component, _figure.Component)
                : _isAnnounced && !_namesWhatFalls && ClaimLikeness.SameEmployer(claim, _figure) && IsOnTheSame(claim));
        }

        /// <summary>By name; where one of the two does not name its outlet, by the author, or by what stands over the correction.</summary>
        private bool IsOfOneOutlet(LedgerArticle earlier)
        {
            var (mine, others) = (_article.OutletKey, earlier.OutletKey);
            return mine.Length > 0 && others.Length > 0
                ? mine == others
                : NameKey.Of(_article.Article.Author) is { Length: > 0 } author && author == NameKey.Of(earlier.Article.Author)
                    || (others.Length > 0 && $" {NameKey.Of(Opening(_article.Article.Text))} ".Contains($" {others} ", StringComparison.Ordinal));
        }

        private static string Opening(string text) => text[..Math.Min(text.Length, OpeningLength)];

        private static bool IsOfNoYear(PayClaim claim) =>
            claim.Year is null && claim.Period != PayPeriod.FiscalYear && claim.Status is not (ClaimStatus.PublicFiling or ClaimStatus.Survey);

        private bool IsOnTheSame(PayClaim claim) =>
            claim.Component == _figure.Component && claim.Amount!.Currency == _figure.Amount!.Currency && ClaimLikeness.MayBeOnePeriod(claim.Period, _figure.Period)
            && (_figure.Person is not null || _figure.Role is not null) && ClaimLikeness.SamePeople(claim, _figure);

        /// <summary>The paragraph of the figure and the one before it, which may be a heading.</summary>
        private static string Beside(string text, TextSpan span)
        {
            var start = ParagraphStart(text, span.Start);
            var before = start > 0 ? ParagraphStart(text, text.AsSpan(0, start).TrimEnd().Length) : 0;
            var end = text.IndexOf('\n', Math.Min(span.End, text.Length));
            return text[before..(end < 0 ? text.Length : end)];
        }

        private static int ParagraphStart(string text, int at) => TextLine.StartOf(text, Math.Min(at, text.Length));
    }
}
