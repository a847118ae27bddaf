using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>Chooses the pay claims that answer a question; what disputes or corrects them comes later.</summary>
/// <param name="weights">Weight of each word of the question.</param>
internal sealed class ClaimChooser(PayEvidence pay, float[] weights)
{
    /// <summary>Figures shown at once of a question that is no list.</summary>
    public const int MostFigures = 2;

    /// <summary>Below this share of its subject a claim is about something else.</summary>
    public const double SubjectNeeded = 0.42;

    // Of a list every item counts, though each says little of the question.
    private const double ItemNeeded = 0.25;

    // A claim this far behind the best one answers another question.
    public const double FigureBehind = 0.04;

    private const double VoiceBehind = 0.08;

    // This far behind a claim on the very part of pay asked for goes before one on a part that is not told.
    private const double NearlyAsGood = 0.25;

    // "Do they agree on it?" needs all that is said.
    private const int MostVoices = 3;
    private const double AsGood = 0.001;
    private const int MostOfRow = 3;
    private const double ListBehind = 0.35;
    private const int MostListed = 12;

    private readonly PayQuestion _asked = pay.Asked;
    private readonly Lazy<WrongPremise?> _premise = new(() => pay.Asked.Kind == PayQuestionKind.Comparison ? null : PremiseCheck.Read(pay, Named(pay)));

    /// <summary>What the question takes for granted wrongly; null when it takes nothing for granted, or rightly.</summary>
    public WrongPremise? Premise => _premise.Value;

    /// <returns>Best first; of a list in the order of its articles.</returns>
    public IReadOnlyList<ClaimMatch> Choose()
    {
        if (_asked is { AsksMedianAndAverage: true, Figures.Count: 0 } && new ComparisonChooser(pay, weights).MedianAndAverage() is { } both)
        {
            return both;
        }

        if (new ComparisonChooser(pay, weights).LargestOfEach() is { } largest)
        {
            return largest;
        }

        if (EachFigure() is { } each)
        {
            return each;
        }

        if (_asked.Kind == PayQuestionKind.Comparison)
        {
            var comparison = new ComparisonChooser(pay, weights);
            if (pay.AreSidesNamed is not (true, true) && Parts([]) is { } parts)
            {
                // "Her salary and her total pay, what is the difference?"
                return parts;
            }

            if (comparison.Parted() is { } parted)
            {
                return parted;
            }

            if (!_asked.AsksYearBefore)
            {
                return EachPayer() ?? comparison.Sides();
            }
        }

        var named = Named(pay);
        if (Premise is { } wrong)
        {
            return WithTimeAsked([.. wrong.Claims]);
        }

        if (_asked.Figures.Count == 0)
        {
            // Another part of pay, another year or other people are no answer where nothing was taken for granted.
            named.RemoveAll(match => (match.Slots.Component == SlotState.Other && !IsOfWhole) || match.Slots.Year == SlotState.Other || match.Slots.Role == SlotState.Other || match.Slots.IsOfOthers || !match.SaysNew);
            if (named.Exists(match => match.Slots.Component == SlotState.Same && match.Fit >= named[0].Fit - NearlyAsGood))
            {
                // A sum of which nobody says what it is may be anything.
                named.RemoveAll(match => match.Slots.Component == SlotState.Near && match.Slots.Statistic != SlotState.Same && match.Claim.Component is PayComponent.Unspecified);
            }

            if (_asked is { SpeaksOfGains: true, SpeaksOfDemands: false })
            {
                // What was asked for, or proposed at first, is not what was won.
                named.RemoveAll(match => DemandWords.AreOfTalks(match.Claim.Span.In(match.Article.Text)));
            }

            if (_asked.AsksDenial && named.Exists(match => ClaimLikeness.IsDenial(match.Claim)))
            {
                named.RemoveAll(match => !ClaimLikeness.IsDenial(match.Claim));
                return [.. named.OrderByDescending(match => match.Claim.SpeakerNamed).Take(_asked.Kind == PayQuestionKind.List ? MostListed : MostVoices)];
            }

            if (_asked is { AsksRanges: true, Kind: PayQuestionKind.List } && named.FindAll(match => match.Claim.Amount is { IsRange: true }) is { Count: > 1 } ranges)
            {
                named = ranges;
            }

            if (_asked is { AsksConfirmation: true, AsksAmount: true })
            {
                // "What did they confirm?": what others report, they did not.
                named.RemoveAll(match => match.Claim.Status is not (ClaimStatus.Confirmed or ClaimStatus.PublicFiling));
            }

            if (named.Find(match => match.Slots.Role == SlotState.Same) is { } same)
            {
                // "A bonus for those who stay" is the nurses' before any other pay of nurses is.
                named.RemoveAll(match => match.Slots.Role == SlotState.Near && !(match.Slots.Component == SlotState.Same && same.Slots.Component != SlotState.Same));
            }
        }

        if (named.Count == 0)
        {
            return [];
        }

        if (_asked.AsksYearBefore && YearBefore(named[0]) is { } before)
        {
            return _asked.Kind == PayQuestionKind.Comparison ? [named[0], before] : [before, named[0]];
        }

        return Parts(named) ?? EachPayer() ?? (_asked.Kind == PayQuestionKind.List ? Listed(named) : WithTimeAsked(WithDenied(Best(named))));
    }

    /// <summary>"Is it 100 or 150 million?": what is said of each; null where one figure alone is named, or known.</summary>
    private List<ClaimMatch>? EachFigure()
    {
        if (_asked.Figures.Count < 2)
        {
            return null;
        }

        var meant = pay.Matches.Where(match => match.Slots is { Figure: SlotState.Same, Name: not SlotState.Other } && match.Subject >= SubjectNeeded && pay.IsStated(match)).ToList();
        List<ClaimMatch> each = [.. _asked.Figures.Select(figure => meant.Find(match => SlotReader.Figure([figure], match.Claim) == SlotState.Same)).OfType<ClaimMatch>().DistinctBy(match => match.Claim.Id)];
        return each.Count > 1 ? each : null;
    }

    /// <summary>"Of the 12 million over two years, how much in year one?": beside what is said of the sum, the figure of the time asked about.</summary>
    private List<ClaimMatch> WithTimeAsked(List<ClaimMatch> chosen) =>
        _asked.Figures.Count > 0 && _asked.Periods.Contains(PayPeriod.FirstYear) && chosen is [{ Claim.Period: not PayPeriod.FirstYear } sum, ..]
        && pay.Matches.FirstOrDefault(match => match.Claim.Period is PayPeriod.FirstYear && pay.IsStated(match) && match.Article.Id == sum.Article.Id && ClaimLikeness.SameEmployer(match.Claim, sum.Claim)) is { } ofTime && !chosen.Contains(ofTime)
            ? [sum, ofTime, .. chosen.Skip(1)] : chosen;

    /// <summary>"Are those signing bonuses?": that somebody denies just this is told, of whatever figure.</summary>
    private List<ClaimMatch> WithDenied(List<ClaimMatch> best) =>
        _asked is { Figures.Count: 0, Kind: PayQuestionKind.Definition or PayQuestionKind.Disputed } && _asked.Denied.Contains(DeniedPart.Component) && !best.Exists(match => ClaimLikeness.IsDenial(match.Claim))
        && pay.Matches.FirstOrDefault(match => match.Claim.Denies == DeniedPart.Component && match.Slots is { Component: SlotState.Same, Name: SlotState.Same or SlotState.Open }) is { } denial
            ? [.. best, denial] : best;

    /// <summary>"What do X and Y pay?": the best figure of each that has one; null where one alone is named, or none has any.</summary>
    private List<ClaimMatch>? EachPayer()
    {
        if (!pay.SetsPayersSideBySide)
        {
            return null;
        }

        var figures = pay.Matches.Where(match => match.Claim.Employer is not null && pay.IsStated(match) && match.Slots is not { Component: SlotState.Other } and not { Year: SlotState.Other } and not { Role: SlotState.Other }).ToList();
        List<ClaimMatch> each = [.. pay.Payers.Select(payer => figures.Find(match => Payers.Is(payer, match.Claim.Employer!))).OfType<ClaimMatch>().DistinctBy(match => match.Claim.Id)];
        return each.Count > 0 ? each : null;
    }

    /// <summary>"Break the package down": its parts are wanted, which are no packages.</summary>
    private bool IsOfWhole => _asked.Kind == PayQuestionKind.List && _asked.Components.All(part => part is PayComponent.Package or PayComponent.TotalCompensation or PayComponent.Offer or PayComponent.PayRange);

    /// <summary>The best, one that fits nearly as well, and what stands in the same row or sentence: it is read with the same quote.</summary>
    private List<ClaimMatch> Best(List<ClaimMatch> named)
    {
        var near = named.Where(match => match.Fit >= named[0].Fit - (_asked.Kind == PayQuestionKind.Disputed ? IsOtherVoice(named[0], match) ? VoiceBehind : FigureBehind : FigureBehind / 2)).ToList();
        var quotes = near.Select(match => (match.Article.Id, match.Claim.Span)).Distinct().Take(_asked.Kind == PayQuestionKind.Disputed && _asked.Figures.Count == 0 ? MostVoices : MostFigures).ToHashSet();
        var shown = near.Where(match => quotes.Contains((match.Article.Id, match.Claim.Span))).GroupBy(match => (match.Article.Id, match.Claim.Span)).SelectMany(row => row.Take(MostOfRow)).ToList();

        // What fits just as well is kept at hand, behind "more".
        return [.. shown, .. named.Except(shown).Where(match => IsAsGood(named[0], match)).Take(MostListed).Select(match => match with { IsFolded = true })];
    }

    /// <summary>Another figure for the part of pay asked about at the same employer: "do they give the same?" is after both.</summary>
    private static bool IsOtherVoice(ClaimMatch best, ClaimMatch other) =>
        best.Slots.Component == SlotState.Same && other.Slots.Component == SlotState.Same && best.Claim.Component == other.Claim.Component && ClaimLikeness.SameEmployer(best.Claim, other.Claim) && !ClaimLikeness.SameFigure(best.Claim.Amount, other.Claim.Amount);

    /// <summary>Of the market much is said that answers as well; of one company only what is said of the very same people and part of pay.</summary>
    private static bool IsAsGood(ClaimMatch best, ClaimMatch other) =>
        best.Slots.Name == SlotState.Open ? other.Fit >= best.Fit - FigureBehind
        : other.Article.Id == best.Article.Id && other.Subject >= best.Subject - AsGood && other.Slots == best.Slots
        && (other.Claim.Component, other.Claim.Employer, other.Claim.Person, other.Claim.Role, other.Claim.Level) == (best.Claim.Component, best.Claim.Employer, best.Claim.Person, best.Claim.Role, best.Claim.Level);

    /// <summary>What speaks of those the question names. Where no claim is said to be of the employer named, one that stands beside the name and names no other may be meant.</summary>
    private static List<ClaimMatch> Named(PayEvidence pay)
    {
        var isList = pay.Asked.Kind == PayQuestionKind.List;
        var enough = pay.Matches.Where(match => match.Slots.Name != SlotState.Other && (IsDenialOfThem(match) || match.Subject >= (IsItem(match) ? ItemNeeded : SubjectNeeded))).ToList();
        var same = enough.Find(match => match.Slots.Name is SlotState.Same or SlotState.Open);
        return isList || same is null ? enough : [.. enough.Where(match => match.Slots.Name != SlotState.Near || match.Fit > same.Fit)];

        // A list on one company, or of the ranges of one kind of people.
        bool IsItem(ClaimMatch match) =>
            (match.Slots.Name == SlotState.Same && (isList || (pay.Asked.PutsNewPeriod && match.Slots.Period == SlotState.Same)))
            || (isList && pay.Asked.AsksRanges && match.Slots is { Name: SlotState.Open, Role: SlotState.Same });

        // "Who denies it?": whatever words the denial has.
        bool IsDenialOfThem(ClaimMatch match) => pay.Asked.AsksDenial && ClaimLikeness.IsDenial(match.Claim) && match.Slots.Name == SlotState.Same;
    }

    /// <summary>"240 base plus 20 bonus": one claim for each part; "how much in all, and how much base": the whole and the part.</summary>
    private List<ClaimMatch>? Parts(List<ClaimMatch> named)
    {
        var parts = _asked.Components.Where(component => component != PayComponent.Offer).ToList();
        if (_asked.Kind is not (PayQuestionKind.Figure or PayQuestionKind.Disputed or PayQuestionKind.Comparison) || (parts.Count < 2 && !_asked.AsksWholeToo))
        {
            return null;
        }

        var each = parts.Select(part => PartOf(part)).OfType<ClaimMatch>().DistinctBy(match => match.Claim.Id).ToList();
        if (_asked.AsksWholeToo && each is [var one] && pay.Matches.FirstOrDefault(match => match.Claim.Amount is not null && match.Slots.Name is SlotState.Same or SlotState.Open && match.Slots.Year != SlotState.Other && !ClaimLikeness.IsDenial(match.Claim) && match.Claim.Component != one.Claim.Component && (match.Claim.Person is null) == (one.Claim.Person is null) && ClaimLikeness.MayBeOnePerson(match.Claim, one.Claim)) is { } whole)
        {
            each.Insert(0, whole);
        }

        return each.Count > 1 ? each : null;
    }

    /// <summary>The claim on one part of pay; a range is mostly called by what it is a range of.</summary>
    private ClaimMatch? PartOf(PayComponent part)
    {
        var named = pay.Matches.Where(match => match.Slots.Name != SlotState.Other && match.Slots.Role != SlotState.Other && match.Slots.Year != SlotState.Other && match.Claim.Amount is not null).ToList();
        return named.Find(match => match.Claim.Component == part) ?? named.Find(match => part == PayComponent.PayRange && match.Claim.Component is PayComponent.Base or PayComponent.Salary);
    }

    /// <summary>All that fits nearly as well as the best, article by article in the order of its text; what was taken back later is no item.</summary>
    private List<ClaimMatch> Listed(List<ClaimMatch> named)
    {
        var listed = named.Where(match => (match.Slots.Name == SlotState.Same || match.Fit >= named[0].Fit - ListBehind) && pay.IsStated(match)).Take(MostListed).ToList();
        return [.. listed.GroupBy(match => match.Article.Id).SelectMany(article => article.OrderBy(match => match.Claim.Span.Start))];
    }

    /// <summary>The same article's figure for the same people and part of pay, of an earlier year.</summary>
    private ClaimMatch? YearBefore(ClaimMatch match) =>
        pay.Matches.Where(other => other.Article.Id == match.Article.Id && other.Claim.Id != match.Claim.Id && other.Claim.Amount is not null
                && other.Claim.Component == match.Claim.Component && other.Claim.Person == match.Claim.Person && other.Claim.Employer == match.Claim.Employer
                && (other.Claim.Year < match.Claim.Year || (other.Claim.Year is null && other.Claim.Span.Start > match.Claim.Span.Start)))
            .MaxBy(other => (other.Claim.Year ?? 0, other.Fit));
}
