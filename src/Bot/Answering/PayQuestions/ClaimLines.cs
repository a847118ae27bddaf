using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>The lines of an answer from claims: those chosen, each with what corrects it before it and what is said against it behind it; each once.</summary>
internal sealed class ClaimLines(PayEvidence pay)
{
    private const double DenialBehind = 0.15;
    private const int MostDenials = 2;

    // Other sources' figures for the same, beside one that is to be checked.
    private const int MostOthers = 2;

    private readonly PayQuestion _asked = pay.Asked;
    private readonly ClaimLedger _ledger = pay.Ledger;
    private readonly Rebuttals _rebuttals = new(pay.Ledger);
    private readonly List<ClaimMatch> _lines = [];
    private readonly Dictionary<PayClaimId, PayClaim?> _corrections = [];

    public IReadOnlyList<ClaimMatch> All => _lines;

    /// <summary>Adds a claim with all that belongs to it.</summary>
    public void Add(ClaimMatch match)
    {
        if (_ledger.SupersededBy(match.Claim) is { } newer)
        {
            AddOnce(newer, match);
        }
        else if (Correction(match) is { } right)
        {
            AddOnce(right, match);
            if (_asked.Kind == PayQuestionKind.List)
            {
                return;
            }
        }
        else if (_asked.Kind is PayQuestionKind.Disputed or PayQuestionKind.Comparison)
        {
            AddOnce(match.Claim, match);
            foreach (var older in pay.Matches.Where(other => _ledger.SupersededBy(other.Claim)?.Id == match.Claim.Id).Take(1))
            {
                AddOnce(older.Claim, older);
            }
        }

        if (ClaimLikeness.IsDenial(match.Claim))
        {
            var denied = match.Claim.About.Select(_ledger.Find).OfType<PayClaim>().ToList();
            foreach (var claim in denied.Where(claim => SlotReader.Figure(_asked.Figures, claim) == SlotState.Same).DefaultIfEmpty(denied.FirstOrDefault()).OfType<PayClaim>())
            {
                AddOnce(claim, match);
            }
        }

        AddOnce(match.Claim, match);
        AddAgainst(match);
    }

    /// <summary>The figure that the same article puts in the place of one that it takes back; null when it stands.</summary>
    public PayClaim? Correction(ClaimMatch match)
    {
        if (!_corrections.TryGetValue(match.Claim.Id, out var right))
        {
            right = Rebuttals.TakesBack(match.Claim, match.Article) ? _rebuttals.InPlaceOf(match.Claim) : CorrectionElsewhere(match);
            _corrections.Add(match.Claim.Id, right);
        }

        return right;
    }

    /// <summary>What another article, that tells of the same figure again, puts in its place.</summary>
    private PayClaim? CorrectionElsewhere(ClaimMatch match) => match.Claim.Amount is null || match.Claim.Component == PayComponent.Unspecified ? null : pay.Matches
        .Where(other => other.Article.Id != match.Article.Id && IsShown(other.Article) && ClaimLikeness.SameEmployer(other.Claim, match.Claim) && ClaimLikeness.SameFigure(other.Claim.Amount, match.Claim.Amount)
            && ClaimLikeness.MayBeOneComponent(other.Claim.Component, match.Claim.Component) && ClaimLikeness.MayBeOnePerson(other.Claim, match.Claim))
        .SelectMany(other => new[] { Rebuttals.TakesBack(other.Claim, other.Article) ? _rebuttals.InPlaceOf(other.Claim) : null, _ledger.SupersededBy(other.Claim) })
        .FirstOrDefault(right => right is not null && !ClaimLikeness.SameFigure(right.Amount, match.Claim.Amount) && ClaimLikeness.MayBeOnePeriod(right.Period, match.Claim.Period) && ClaimLikeness.MayBeOneComponent(right.Component, match.Claim.Component));

    /// <summary>Words behind a claim that deny it, where no claim of the ledger does: first, where the question is whether people got it, that they did not.</summary>
    public (Article Article, TextSpan Words)? Denial(ClaimMatch match) =>
        _asked.Denied.Overlaps([DeniedPart.Everyone, DeniedPart.Recipients]) && _rebuttals.NobodyGot(match.Claim, match.Article) is { } nobody ? (match.Article, nobody)
        : _rebuttals.Denial(match.Claim, match.Article, _asked.Kind == PayQuestionKind.Disputed) is { } here ? (match.Article, here)
        : Rebuttals.DenialElsewhere(match.Claim, pay.Matches.Select(other => other.Article).DistinctBy(article => article.Id).Where(article => article.Id != match.Article.Id && IsShown(article)));

    public bool IsShown(Article article) => article.Audience <= pay.Audience;

    private void AddAgainst(ClaimMatch match)
    {
        var denials = Denials(match).ToList();
        denials.ForEach(denial => AddOnce(denial, match));
        if (_asked.Kind == PayQuestionKind.List || _ledger.SupersededBy(match.Claim) is not null)
        {
            return;
        }

        var others = 0;
        foreach (var other in denials.Prepend(match.Claim).SelectMany(claim => Against(claim, match)))
        {
            if (others < MostOthers && !_lines.Exists(line => ClaimLikeness.SameFigure(other.Amount, line.Claim.Amount)))
            {
                AddOnce(other, match);
                others++;
            }
        }
    }

    /// <summary>Other figures for the very same: behind a denial in the same article, or another source's where the question asks for a check.</summary>
    private IEnumerable<PayClaim> Against(PayClaim claim, ClaimMatch match)
    {
        if (_ledger.ArticleOf(claim) is { } article && _rebuttals.OtherFigure(claim, article) is { } other)
        {
            yield return other;
        }

        foreach (var differing in _asked.Kind == PayQuestionKind.Disputed ? _ledger.Differing(claim).Concat(Elsewhere(match)) : [])
        {
            yield return differing;
        }
    }

    /// <summary>What others give for the part of pay asked about at the same employer: another article, or somebody else in this one.</summary>
    private IEnumerable<PayClaim> Elsewhere(ClaimMatch match) => pay.Matches
        .Where(other => IsOfAnother(other, match) && IsOnPartAsked(other) && pay.IsStated(other) && other.Claim.Amount is { } figure && (match.Claim.Amount is not { } sum || figure.MayShareCurrency(sum)) && other.Slots.Figure != SlotState.Same && other.Slots.Year != SlotState.Other && other.Slots.Role != SlotState.Other
            && ClaimLikeness.SameEmployer(other.Claim, match.Claim)
            && (other.Claim.Person is null) == (match.Claim.Person is null) && ClaimLikeness.MayBeOnePerson(other.Claim, match.Claim))
        .Select(other => other.Claim);

    private static bool IsOfAnother(ClaimMatch other, ClaimMatch match) =>
        other.Article.Id != match.Article.Id || (other.Claim.Speaker is { } speaker && match.Claim.Speaker is { } first && NameKey.Of(speaker) != NameKey.Of(first));

    /// <summary>A bonus may be the signing bonus asked about; a salary is no offer, and a sum of which nobody says what it is may be anything.</summary>
    private bool IsOnPartAsked(ClaimMatch other) =>
        other.Claim.Component is not (PayComponent.Unspecified or PayComponent.Offer)
        && _asked.Components.Any(part => part is not (PayComponent.Offer or PayComponent.PayRange) && ClaimLikeness.MayBeOneComponent(part, other.Claim.Component));

    private void AddOnce(PayClaim claim, ClaimMatch match)
    {
        if (_ledger.ArticleOf(claim) is not { } article || !IsShown(article))
        {
            return;
        }

        // What is added beside a match has the slots of its own, where it was measured.
        var line = claim.Id == match.Claim.Id ? match : pay.Matches.FirstOrDefault(own => own.Claim.Id == claim.Id) ?? match with { Article = article, Claim = claim };
        var known = _lines.FindIndex(other => other.Claim.Id == claim.Id || AreOneDenial(other.Claim, claim));
        if (known < 0)
        {
            _lines.Add(line);
        }
        else if (_lines[known].Claim.Speaker is null && claim.Speaker is not null)
        {
            // Of two prints of a denial the one that says whose it is.
            _lines[known] = line;
        }
    }

    private bool AreOneDenial(PayClaim known, PayClaim claim) =>
        ClaimLikeness.IsDenial(claim) && ClaimLikeness.IsDenial(known) && known.Denies == claim.Denies && _ledger.SupersededBy(claim) is null && _ledger.VoiceOf(known).Lead.Id == _ledger.VoiceOf(claim).Lead.Id;

    /// <summary>What is said against a claim: first what the question is nearest to; what is far from it is said against something else of the claim.</summary>
    private IEnumerable<PayClaim> Denials(ClaimMatch match)
    {
        var denials = (_ledger.DisputeOf(match.Claim)?.Denials ?? []).Select(denial => (Claim: denial, Fit: pay.Matches.FirstOrDefault(other => other.Claim.Id == denial.Id)?.Fit ?? 0)).OrderByDescending(denial => denial.Fit).ToList();
        if (denials.Exists(denial => IsAsked(denial.Claim)))
        {
            denials.RemoveAll(denial => !IsAsked(denial.Claim));
        }

        // Whatever words it has, what the payer itself says against a figure belongs to it; and another voice says more than the same one again.
        return denials.Where(denial => denial.Fit >= denials[0].Fit - DenialBehind || IsOfPayer(denial.Claim, match.Claim)).Select(denial => denial.Claim)
            .OrderByDescending(denial => denial == denials[0].Claim).ThenByDescending(denial => denial.Speaker != denials[0].Claim.Speaker).Take(MostDenials);
    }

    private static bool IsOfPayer(PayClaim denial, PayClaim claim) =>
        denial is { SpeakerNamed: true, SpeakerRole: { } role } && claim.Employer is { } employer && Folding.Fold(role).Contains(Folding.Fold(employer), StringComparison.Ordinal);

    private bool IsAsked(PayClaim denial) => denial.Denies is { } part && _asked.Denied.Contains(part);
}
