using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>Chooses the pay claims that answer a question; what disputes or corrects them comes later.</summary>
/// <param name="weights">Weight of each word of the question.</param>
internal sealed class ClaimChooser(PayEvidence pay, float[] weights)
{
    /// <summary>Figures shown at once of a question that is no list.</summary>
    public const int MostFigures = 3;

    /// <summary>Below this share of its subject a claim is about something else.</summary>
    public const double SubjectNeeded = 0.42;

    // Of a list on one company every item counts, though each says little else of the question.
    private const double ItemNeeded = 0.25;

    // Less will do for the claim with the question's own figure.
    private const double FigureNeeded = 0.2;

    // A claim this far behind the best one answers another question.
    private const double FigureBehind = 0.04;
    private const double AsGood = 0.02;
    private const double ListBehind = 0.35;
    private const int MostListed = 12;

    // What a second claim must say of the question that the first does not, to be the other side of a comparison.
    private const float OtherSide = 0.35f;

    // Where the words part the sides: how much of its own side a claim must say, and what likeness of the two is worth beside that.
    private const double SideNeeded = 0.5;
    private const double SameComponent = 0.3;
    private const double SamePeriod = 0.1;
    private const double SamePayer = 0.3;
    private const double WholeFit = 0.2;
    private const int SidesTried = 24;

    private readonly PayQuestion _asked = pay.Asked;

    /// <returns>Best first; of a list in the order of its articles.</returns>
    public IReadOnlyList<ClaimMatch> Choose()
    {
        var matches = pay.Matches;
        if (_asked.Kind == PayQuestionKind.Comparison)
        {
            var parted = pay.Sides is { } sides ? PartedSides(sides) : null;
            if (parted is not null || !_asked.AsksYearBefore)
            {
                return parted ?? Sides();
            }
        }

        var named = Named();
        if (_asked.Figures.Count > 0)
        {
            // The question's own figure, wherever it stands, tells which claim is meant even when its company is wrong.
            var meant = matches.Where(match => match.Slots.Figure == SlotState.Same && match.SharesName && match.Subject >= FigureNeeded).ToList();
            var isWrong = meant.Count > 0 && (!meant.Exists(named.Contains) || meant[0].Slots.Contradicts);
            if (isWrong)
            {
                return [meant[0], .. PutRight(meant[0], named).Take(1)];
            }
        }
        else
        {
            // Another part of pay, another year or other people are no answer where nothing was taken for granted.
            named.RemoveAll(match => match.Slots.Component == SlotState.Other || match.Slots.Year == SlotState.Other || match.Slots.Role == SlotState.Other);
            if (named.Exists(match => match.Slots.Role == SlotState.Same))
            {
                named.RemoveAll(match => match.Slots.Role == SlotState.Near);
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

        return Parts(named) ?? (_asked.Kind == PayQuestionKind.List ? Listed(named) : [.. named.Where((match, at) => match.Fit >= named[0].Fit - (at < MostFigures ? FigureBehind : AsGood)).Take(MostListed)]);
    }

    /// <summary>What speaks of those the question names. Where no claim is said to be of the employer named, one that stands beside the name and names no other may be meant.</summary>
    private List<ClaimMatch> Named()
    {
        var isList = _asked.Kind == PayQuestionKind.List;
        var enough = pay.Matches.Where(match => match.Slots.Name != SlotState.Other && match.Subject >= (isList && match.Slots.Name == SlotState.Same ? ItemNeeded : SubjectNeeded)).ToList();
        var same = enough.Find(match => match.Slots.Name is SlotState.Same or SlotState.Open);
        return isList || same is null ? enough : [.. enough.Where(match => match.Slots.Name != SlotState.Near || match.Fit > same.Fit)];
    }

    /// <summary>What the question's figure is not: its base salary beside a total, the pay of the person named beside another's.</summary>
    private static IEnumerable<ClaimMatch> PutRight(ClaimMatch meant, List<ClaimMatch> named) => named.Where(match =>
        match.Slots.Figure != SlotState.Same && match.Claim.Amount is not null && !ClaimLikeness.IsDenial(match.Claim) && match.Slots.Name is SlotState.Same or SlotState.Open && match.Slots.Year != SlotState.Other
        && (meant.Slots.Component == SlotState.Other ? match.Slots.Component == SlotState.Same && ClaimLikeness.MayBeOnePerson(meant.Claim, match.Claim) : meant.Slots.Name == SlotState.Other && match.Slots.Component != SlotState.Other));

    /// <summary>"240 base plus 20 bonus": one claim for each part; "how much in all, and how much base": the whole and the part.</summary>
    private List<ClaimMatch>? Parts(List<ClaimMatch> named)
    {
        var parts = _asked.Components.Where(component => component != PayComponent.Offer).ToList();
        if (_asked.Kind is not (PayQuestionKind.Figure or PayQuestionKind.Disputed) || (parts.Count < 2 && !_asked.AsksWholeToo))
        {
            return null;
        }

        var each = parts.Select(part => pay.Matches.FirstOrDefault(match => match.Claim.Component == part && match.Slots.Name is SlotState.Same or SlotState.Open)).OfType<ClaimMatch>().ToList();
        if (_asked.AsksWholeToo && each is [var one] && pay.Matches.FirstOrDefault(match => match.Claim.Amount is not null && match.Slots.Name is SlotState.Same or SlotState.Open && match.Slots.Year != SlotState.Other && !ClaimLikeness.IsDenial(match.Claim) && match.Claim.Component != one.Claim.Component && (match.Claim.Person is null) == (one.Claim.Person is null) && ClaimLikeness.MayBeOnePerson(match.Claim, one.Claim)) is { } whole)
        {
            each.Insert(0, whole);
        }

        return each.Count > 1 ? each : null;
    }

    /// <summary>All that fits nearly as well as the best, article by article in the order of its text; what was taken back later is no item.</summary>
    private List<ClaimMatch> Listed(List<ClaimMatch> named)
    {
        var listed = named.Where(match => (match.Slots.Name == SlotState.Same || match.Fit >= named[0].Fit - ListBehind) && pay.Ledger.SupersededBy(match.Claim) is null && match.Claim.Amount is not null && !ClaimLikeness.IsDenial(match.Claim)).Take(MostListed).ToList();
        return [.. listed.GroupBy(match => match.Article.Id).SelectMany(article => article.OrderBy(match => match.Claim.Span.Start))];
    }

    /// <summary>The same article's figure for the same people and part of pay, of an earlier year.</summary>
    private ClaimMatch? YearBefore(ClaimMatch match) =>
        pay.Matches.Where(other => other.Article.Id == match.Article.Id && other.Claim.Id != match.Claim.Id && other.Claim.Amount is not null
                && other.Claim.Component == match.Claim.Component && other.Claim.Person == match.Claim.Person && other.Claim.Employer == match.Claim.Employer
                && (other.Claim.Year < match.Claim.Year || (other.Claim.Year is null && other.Claim.Span.Start > match.Claim.Span.Start)))
            .MaxBy(other => (other.Claim.Year ?? 0, other.Fit));

    private List<ClaimMatch> Figures() =>
        [.. pay.Matches.Where(match => match.Claim.Amount is not null && !ClaimLikeness.IsDenial(match.Claim) && match.Slots.Year != SlotState.Other && match.Slots.Component != SlotState.Other)];

    /// <summary>For each side that the words part the claim that says it, as alike as they can be had.</summary>
    private List<ClaimMatch>? PartedSides((bool[] First, bool[] Second) sides)
    {
        var figures = Figures();
        var firsts = Best(sides.First, sides.Second);
        var seconds = Best(sides.Second, sides.First);
        var pair = firsts.SelectMany(first => seconds.Where(second => second.Match.Claim.Id != first.Match.Claim.Id).Select(second => (First: first, Second: second)))
            .Select(pair => (pair.First, pair.Second, Worth: pair.First.Said + pair.Second.Said + Likeness(pair.First.Match, pair.Second.Match)))
            .OrderByDescending(pair => pair.Worth).Select(pair => ((ClaimMatch, ClaimMatch)?)(pair.First.Match, pair.Second.Match)).FirstOrDefault();
        return pair is { } both ? [both.Item1, both.Item2] : null;

        List<(ClaimMatch Match, double Said)> Best(bool[] own, bool[] other) =>
            [.. figures.Select(match => (Match: match, Said: Said(match, own) - (0.5 * Said(match, other, onlyHere: true)))).Where(side => Said(side.Match, own) >= SideNeeded).OrderByDescending(side => side.Said).Take(SidesTried)];
    }

    private double Said(ClaimMatch match, bool[] side, bool onlyHere = false)
    {
        var (said, total) = (0.0, 0.0);
        for (var g = 0; g < side.Length; g++)
        {
            said += side[g] ? weights[g] * (onlyHere ? match.Own[g] : Math.Max(match.Own[g], match.There[g])) : 0;
            total += side[g] ? weights[g] : 0;
        }

        return total > 0 ? said / total : 0;
    }

    private static double Likeness(ClaimMatch first, ClaimMatch second) =>
        (first.Claim.Component == second.Claim.Component ? SameComponent : 0) + (first.Claim.Period == second.Claim.Period ? SamePeriod : 0) + (ClaimLikeness.SameEmployer(first.Claim, second.Claim) ? SamePayer : 0) + (WholeFit * (first.Fit + second.Fit));

    /// <summary>The two figures that say the most of the question's subject between them.</summary>
    private List<ClaimMatch> Sides()
    {
        var figures = Figures();
        if (figures.Count == 0)
        {
            return [];
        }

        var first = figures[0];
        var second = figures.Skip(1).Where(match => Gain(first, match) >= OtherSide * weights.Average()).MaxBy(match => Gain(first, match) + match.Fit)
            ?? figures.Skip(1).FirstOrDefault(match => match.Fit >= first.Fit - FigureBehind);
        List<ClaimMatch> sides = second is null ? [first] : [first, second];
        return sides.Max(side => side.Subject) >= SubjectNeeded ? sides : [];
    }

    /// <summary>What a claim says of the subject that another does not, or that only stands beside the other.</summary>
    private double Gain(ClaimMatch first, ClaimMatch other) =>
        weights.Select((weight, g) => weight * Math.Max(0, Math.Max(other.There[g] - first.There[g], other.There[g] > 0 ? other.Own[g] - first.Own[g] : 0))).Sum();
}
