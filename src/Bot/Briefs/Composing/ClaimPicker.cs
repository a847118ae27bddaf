using Bot.Answering.Composition;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Answering.Verification;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Briefs.Composing;

/// <summary>Chooses the pay claims of a brief: for the rival, role and level asked for, and what is near.</summary>
/// <param name="audience">Claims of articles for a narrower audience are left out.</param>
internal sealed class ClaimPicker(ClaimLedger ledger, Translations translations, BriefRequest asked, Audience audience)
{
    private const int MostRows = 5;
    private const int LeastRows = 3;

    // A page shows a few; of a large corpus the nearest are looked at closely, and the rest not at all.
    private const int MostCompared = 250;

    // Beside what was asked for, a little of what is near.
    private const int MostNear = 3;

    private readonly RoleWords _role = new(asked.Role, translations);
    private readonly RoleWords _level = new(asked.Level, translations);
    private readonly HashSet<PayClaimId> _ofRival = asked.Rival.Length == 0 ? [] : [.. ledger.OfEmployer(asked.Rival).Select(claim => claim.Id)];

    /// <summary>What section 1 shows, best first.</summary>
    public IReadOnlyList<PickedClaim> Rows()
    {
        var candidates = asked.HasOnlyFigure() ? WithFigure() : Once(Holding(Measured(ledger.Claims).Where(IsOfUse)));
        var ranked = Nearest(candidates.Where(picked => !IsAnswering(picked))).ToList();
        var exact = ranked.Where(picked => picked.IsExact).Take(MostRows).ToList();
        var near = ranked.Where(picked => !picked.IsExact).ToList();

        // Another job at the rival says something only where nothing else does.
        var ofWork = near.Where(picked => picked.Role != Nearness.Other).ToList();
        return [.. exact, .. (exact.Count + ofWork.Count >= LeastRows ? ofWork : near).Take(exact.Count == 0 ? MostRows : Math.Min(MostNear, MostRows - exact.Count))];
    }

    /// <summary>Every claim that has the figure heard, each source once, the rival's first.</summary>
    public IReadOnlyList<PickedClaim> WithFigure() => asked.Heard is { } heard
        ? Once(Holding(Measured(ledger.Claims.Where(claim => SlotReader.Figure([heard.Amount], claim) == SlotState.Same))))
        : [];

    /// <summary>What is said against a claim, each speaker once.</summary>
    public IReadOnlyList<PickedClaim> Denials(PickedClaim picked) => ClaimLikeness.IsDenial(picked.Claim) || ledger.DisputeOf(picked.Claim) is not { } dispute
        ? []
        : Once(Holding(Measured(dispute.Denials)));

    /// <summary>Whether the articles say anything on the rival's pay that this reader may see.</summary>
    public bool KnowsRival => _ofRival.Select(ledger.Find).OfType<PayClaim>().Any(claim => ledger.HeadOf(claim, audience) is not null);

    /// <summary>A denial that belongs beneath the figure it denies.</summary>
    private bool IsAnswering(PickedClaim picked) => ClaimLikeness.IsDenial(picked.Claim) && picked.Claim.About.Any(id => ledger.Find(id) is not null);

    /// <summary>The claims of articles that may be shown, which have no text yet.</summary>
    private IEnumerable<PickedClaim> Measured(IEnumerable<PayClaim> claims)
    {
        foreach (var claim in claims)
        {
            if (ledger.HeadOf(claim, audience) is { } article)
            {
                yield return new PickedClaim(claim, article, claim.Span, Rival(claim), _role.In(claim.Role, article.Language), Level(claim, article), []);
            }
        }
    }

    /// <summary>Of the nearest, those that stand: not taken back, and with their figures in the words that are cited.</summary>
    private IEnumerable<PickedClaim> Holding(IEnumerable<PickedClaim> claims) => Nearest(claims)
        .Take(MostCompared)
        .Where(picked => ledger.SupersededBy(picked.Claim) is null)
        .Select(picked => picked with { Article = ledger.ArticleOf(picked.Claim)! })
        .Select(picked => picked with { Claim = DenialSpeaker.Resolved(picked.Claim, picked.Article, ledger), Quote = QuoteOf(picked.Claim, picked.Article) })
        .Where(picked => ClaimVerifier.Holds(new DraftStatement(picked.Article, picked.Quote, null) { Claim = picked.Claim }));

    private IOrderedEnumerable<PickedClaim> Nearest(IEnumerable<PickedClaim> claims) =>
        claims.OrderByDescending(picked => picked.Fit + HeardWorth(picked)).ThenByDescending(picked => picked.Article.Published).ThenBy(picked => picked.Claim.Id.Value, StringComparer.Ordinal);

    private Nearness Rival(PayClaim claim) =>
        asked.Rival.Length == 0 || _ofRival.Contains(claim.Id) ? Nearness.Same : claim.Employer is null ? Nearness.Unstated : Nearness.Other;

    /// <summary>A seniority may stand in the role; where the article gives none it is not another one.</summary>
    private Nearness Level(PayClaim claim, Article article) =>
        _level.In($"{claim.Role} {claim.Level}", article.Language) is Nearness.Same or Nearness.Partly ? Nearness.Same : claim.Level is null ? Nearness.Unstated : Nearness.Other;

    /// <summary>Whether it tells a manager anything: the rival's figures, or others' for the same work. One person's pay is of use where that person's work was asked for.</summary>
    private bool IsOfUse(PickedClaim picked) =>
        (picked.Claim.Person is null || (!_role.IsEmpty && picked.Role == Nearness.Same))
        && (picked.Rival == Nearness.Same ? asked.Rival.Length > 0 || picked.Role is Nearness.Same or Nearness.Partly : !_role.IsEmpty && picked.Role is Nearness.Same or Nearness.Partly);

    private double HeardWorth(PickedClaim picked) => asked.Heard is { } heard && SlotReader.Figure([heard.Amount], picked.Claim) == SlotState.Same ? 1 : 0;

    /// <summary>Each saying once, as the claim nearest to what was asked has it; of equals the one in the brief's language.</summary>
    public List<PickedClaim> Once(IEnumerable<PickedClaim> claims)
    {
        var once = new List<PickedClaim>();
        foreach (var picked in claims)
        {
            var same = once.FindIndex(other => IsRepeat(other, picked));
            if (same < 0)
            {
                once.Add(picked);
                continue;
            }

            var (known, isNearer) = (once[same], picked.Fit - once[same].Fit);
            var (shown, other) = isNearer > 0 || (isNearer == 0 && known.Article.Language != asked.Language && picked.Article.Language == asked.Language) ? (picked, known) : (known, picked);
            once[same] = shown with { Repeats = [.. known.Repeats, other with { Repeats = [] }] };
        }

        return once;
    }

    private bool IsRepeat(PickedClaim shown, PickedClaim other)
    {
        var (first, second) = (shown.Claim, other.Claim);
        return ledger.VoiceOf(first).Lead.Id == ledger.VoiceOf(second).Lead.Id
            || IsMentionedAgain(first, second)
            || (ClaimLikeness.IsDenial(first) == ClaimLikeness.IsDenial(second) && first.Denies == second.Denies && ClaimLikeness.SameAmount(first.Amount, second.Amount) && first.Qualifier == second.Qualifier
                && IsOneSpeaker(shown, other) && MayBeOneMatter(first, second));
    }

    /// <summary>The same article comes back to a figure without saying whose it is, or in its own conversion.</summary>
    private static bool IsMentionedAgain(PayClaim first, PayClaim second) =>
        first.Article == second.Article && !ClaimLikeness.IsDenial(first) && !ClaimLikeness.IsDenial(second) && (first.Speaker is null || second.Speaker is null || first.Speaker == second.Speaker)
        && (ClaimLikeness.SameFigure(first.Amount, second.Amount) || IsConversion(first, second) || IsConversion(second, first))
        && MayBeOneMatter(first, second);

    private static bool MayBeOneMatter(PayClaim first, PayClaim second) =>
        ClaimLikeness.MayBeOneEmployer(first, second) && ClaimLikeness.MayBeOnePerson(first, second) && ClaimLikeness.MayBeOneYear(first, second)
        && ClaimLikeness.MayBeOneComponent(first.Component, second.Component) && ClaimLikeness.MayBeOnePeriod(first.Period, second.Period);

    private static bool IsConversion(PayClaim first, PayClaim second) => first.Equivalents.Any(equivalent => ClaimLikeness.SameFigure(equivalent, second.Amount));

    /// <summary>Sources without a name are one where two languages describe them, for what they are called cannot be compared.</summary>
    private static bool IsOneSpeaker(PickedClaim first, PickedClaim second) =>
        NameKey.Of(first.Claim.Speaker) == NameKey.Of(second.Claim.Speaker) || first.Claim.Speaker is null || second.Claim.Speaker is null
        || (!first.Claim.SpeakerNamed && !second.Claim.SpeakerNamed && first.Article.Language != second.Article.Language);

    /// <summary>What a denial says is worth little without who says it.</summary>
    private static TextSpan QuoteOf(PayClaim claim, Article article)
    {
        var closed = QuoteUnits.Closed(article.Text, QuoteUnits.WithoutBullet(article.Text, claim.Span));
        return ClaimLikeness.IsDenial(claim) ? QuoteUnits.WithSpeaker(article.Text, closed) : closed;
    }
}
