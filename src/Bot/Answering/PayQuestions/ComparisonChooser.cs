using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>Chooses the two claims that a comparison sets side by side.</summary>
/// <param name="weights">Weight of each word of the question.</param>
internal sealed class ComparisonChooser(PayEvidence pay, float[] weights)
{
    // What a second claim must say of the question that the first does not, to be the other side of a comparison.
    private const float OtherSide = 0.35f;

    // Where the words part the sides: how much of its own side a claim must say, and what likeness of the two is worth beside that.
    private const double SideNeeded = 0.5;
    private const double SameComponent = 0.3;
    private const double SamePeriod = 0.1;
    private const double SameLevel = 0.3;
    private const double SameStatistic = 0.1;
    private const double SamePayer = 0.3;
    private const double WholeFit = 0.2;
    private const int SidesTried = 24;
    private const double RightPeriod = 0.4;
    private const double RightOffice = 0.4;
    private const double RightStatistic = 0.4;

    // "In Leeds, who gets more, A or B?"
    private const double OfBothSides = 0.4;

    // An article gives the main figure of a pay first, and after it what else may be counted.
    private const double Later = 0.15;

    private List<ClaimMatch> Figures() =>
        [.. pay.Matches.Where(match => pay.IsStated(match) && (pay.AreSidesNamed is not (false, false) || match.Slots.Name != SlotState.Other) && match.Slots.Year != SlotState.Other && match.Slots.Component != SlotState.Other && !match.Slots.IsOfOthers && (pay.Asked.SpeaksOfDemands || pay.Asked.Matters.Any || !DemandWords.In(match.Claim.Span.In(match.Article.Text))) && !(pay.IsOfOneOffice && match.Slots.Role == SlotState.Other))];

    /// <summary>For each side that the words part the claim that says it, as alike as they can be had.</summary>
    public List<ClaimMatch>? Parted()
    {
        if (pay.Sides is not { } sides)
        {
            return null;
        }

        var figures = Figures();
        var firsts = Best(sides.First, sides.Second);
        var seconds = Best(sides.Second, sides.First);
        var pair = firsts.SelectMany(first => seconds.Where(second => second.Match.Claim.Id != first.Match.Claim.Id && MayBePair(first.Match, second.Match)).Select(second => (First: first, Second: second)))
            .Select(pair => (pair.First, pair.Second, Worth: pair.First.Said + pair.Second.Said + Likeness(pair.First.Match, pair.Second.Match) - Repeats(pair.First.Match) - Repeats(pair.Second.Match)))
            .OrderByDescending(pair => pair.Worth).Select(pair => ((ClaimMatch, ClaimMatch)?)(pair.First.Match, pair.Second.Match)).FirstOrDefault();
        return pair is { } both ? [both.Item1, both.Item2] : null;

        List<(ClaimMatch Match, double Said)> Best(bool[] own, bool[] other) =>
            [.. figures.Select(match => (Match: match, Said: Said(match, own) - (0.5 * Said(match, other, onlyHere: true)) + (OfBothSides * Said(match, [.. own.Select((isOwn, g) => !isOwn && !other[g] && match.There[g] > 0)], onlyHere: true)) + StatisticOf(match, own == sides.First) + PeriodAsked(match) + (pay.IsOfOneOffice && match.Slots.Role == SlotState.Same ? RightOffice : 0))).Where(side => Said(side.Match, own) >= SideNeeded).OrderByDescending(side => side.Said).Take(SidesTried)];
    }

    /// <summary>The median and the average of the same people's pay; null where either is not told.</summary>
    public List<ClaimMatch>? MedianAndAverage()
    {
        var figures = Figures();
        return figures.Find(match => match.Claim.Qualifier == Qualifiers.Median) is { } median
            && figures.Find(match => match.Claim.Qualifier == Qualifiers.Average && match.Article.Id == median.Article.Id && ClaimLikeness.MayBeOnePeriod(match.Claim.Period, median.Claim.Period) && ClaimLikeness.MayBeOneComponent(match.Claim.Component, median.Claim.Component)) is { } average
            ? [median, average] : null;
    }

    /// <summary>"Do both stories give the same top offer?": the largest figure that each article has of the employer named.</summary>
    /// <returns>Null where none is asked for, or fewer than two articles have one.</returns>
    public List<ClaimMatch>? LargestOfEach()
    {
        if (pay.Asked is not { AsksOfArticles: true, AsksLargest: true, Figures.Count: 0 } || pay.EmployersNamed.Count == 0)
        {
            return null;
        }

        var named = pay.EmployersNamed.SelectMany(FoldedWords.In).ToHashSet(StringComparer.Ordinal);
        var own = pay.Matches.Where(match => pay.IsStated(match) && match.Claim is { Person: null, Employer: { } employer } && FoldedWords.In(employer).Any(named.Contains) && match.Slots is { Year: not SlotState.Other, IsOfOthers: false }).ToList();
        List<ClaimMatch> largest = [.. own.GroupBy(match => match.Article.Id).Select(article => article.MaxBy(match => match.Claim.Amount!.High ?? match.Claim.Amount.Low)!)];
        return largest.Count > 1 ? largest : null;
    }

    /// <summary>A name on one side alone is that of both ("what X proposes and what the union asks"), but for the market's figure; and money for many stands beside no one's pay.</summary>
    private bool MayBePair(ClaimMatch first, ClaimMatch second) =>
        (pay.AreSidesNamed is (true, true) or (false, false) || first.Article.Id == second.Article.Id || first.Claim.Employer is null || second.Claim.Employer is null || ClaimLikeness.SameEmployer(first.Claim, second.Claim))
        && ((first.Claim.Component == PayComponent.Pool) == (second.Claim.Component == PayComponent.Pool) || pay.Asked.Components.Contains(PayComponent.Pool));

    /// <summary>"Who gets more per hour?": pay by the month is no side of it where pay by the hour is told.</summary>
    private double PeriodAsked(ClaimMatch match) => pay.Asked.Periods.Count == 0 ? 0 : match.Slots.Period switch { SlotState.Same => RightPeriod, SlotState.Other => -RightPeriod, _ => 0 };

    /// <summary>"The chief executive and the median employee": the median stands on one side.</summary>
    private double StatisticOf(ClaimMatch match, bool isFirst) =>
        (isFirst ? pay.SideStatistics.First : pay.SideStatistics.Second) is { } own ? match.Claim.Qualifier == own ? RightStatistic : -RightStatistic : 0;

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

    /// <summary>A figure for a pay of which the same article has given one before.</summary>
    private double Repeats(ClaimMatch match) =>
        pay.Matches.Any(other => other.Article.Id == match.Article.Id && other.Claim.Id != match.Claim.Id && other.Claim.Amount is not null && other.Claim.Person is not null && other.Claim.Person == match.Claim.Person
            && (other.Claim.Component, other.Claim.Period) == (match.Claim.Component, match.Claim.Period) && other.Claim.Span.Start < match.Claim.Span.Start) ? Later : 0;

    private static double Likeness(ClaimMatch first, ClaimMatch second) =>
        (SameStep(first.Claim, second.Claim) is { } same ? same ? SameLevel : -SameLevel : 0) + (first.Claim.Qualifier == second.Claim.Qualifier ? SameStatistic : 0) + ((first.Claim.Person is null) == (second.Claim.Person is null) ? SameStatistic : 0)
        + (first.Claim.Component == second.Claim.Component ? SameComponent : 0) + (first.Claim.Period == second.Claim.Period ? SamePeriod : 0) + (ClaimLikeness.SameEmployer(first.Claim, second.Claim) ? SamePayer : 0) + (WholeFit * (first.Fit + second.Fit));

    /// <summary>Whether both are on people who have come as far; null where either leaves it open, or each house has levels of its own.</summary>
    private static bool? SameStep(PayClaim first, PayClaim second)
    {
        var (one, other) = (Seniority.Of(first), Seniority.Of(second));
        return one.Count == 0 || other.Count == 0 ? first.Level is not null && FoldedWords.Joined(first.Level) == FoldedWords.Joined(second.Level ?? "") ? true : null : one.Overlaps(other);
    }

    /// <summary>The two figures that say the most of the question's subject between them.</summary>
    public List<ClaimMatch> Sides()
    {
        var figures = Figures();
        if (figures.Find(match => match.Slots.Name != SlotState.Other || pay.AreSidesNamed is (true, true)) is not { } first)
        {
            return [];
        }

        figures.RemoveAll(match => match != first && !MayBePair(first, match));
        if (pay.Asked.AsksWhyTwo && figures.Find(match => IsOtherVoice(first, match)) is { } differing)
        {
            return [first, differing];
        }

        if (pay.Asked.AsksOfArticles && InOther(first, figures) is { } elsewhere)
        {
            return [first, elsewhere];
        }

        var second = figures.Where(match => match != first && Gain(first, match) >= OtherSide * weights.Average()).MaxBy(match => Gain(first, match) + match.Fit)
            ?? figures.Find(match => match != first && match.Fit >= first.Fit - ClaimChooser.FigureBehind);
        List<ClaimMatch> sides = second is null ? [first] : [first, second];
        return sides.Max(side => side.Subject) >= ClaimChooser.SubjectNeeded ? sides : [];
    }

    /// <summary>What another article gives for the same part of pay, else for the same employer's.</summary>
    private static ClaimMatch? InOther(ClaimMatch first, List<ClaimMatch> figures)
    {
        var others = figures.FindAll(match => match.Article.Id != first.Article.Id && match.Slots.Name != SlotState.Other);
        return others.Find(match => ClaimLikeness.MayBeOneComponent(match.Claim.Component, first.Claim.Component)) ?? others.Find(match => ClaimLikeness.SameEmployer(match.Claim, first.Claim));
    }

    /// <summary>Another's figure for the same people's pay.</summary>
    private static bool IsOtherVoice(ClaimMatch first, ClaimMatch other) =>
        ClaimLikeness.SameEmployer(first.Claim, other.Claim) && ClaimLikeness.MayBeOnePerson(first.Claim, other.Claim) && ClaimLikeness.MayBeOneComponent(first.Claim.Component, other.Claim.Component)
        && ClaimLikeness.MayBeOnePeriod(first.Claim.Period, other.Claim.Period) && !ClaimLikeness.SameFigure(first.Claim.Amount, other.Claim.Amount)
        && (first.Claim.Speaker != other.Claim.Speaker || first.Article.Id != other.Article.Id) && other.Slots.Role != SlotState.Other;

    /// <summary>What a claim says of the subject that another does not, or that only stands beside the other.</summary>
    private double Gain(ClaimMatch first, ClaimMatch other) =>
        weights.Select((weight, g) => weight * Math.Max(0, Math.Max(other.There[g] - first.There[g], other.There[g] > 0 ? other.Own[g] - first.Own[g] : 0))).Sum();
}
