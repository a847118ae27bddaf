using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>A figure that a question takes for granted and that the articles give for something else.</summary>
/// <param name="Meant">Whose figure it is.</param>
/// <param name="Right">What the articles say of what the question names; null when they do not say.</param>
internal sealed record WrongPremise(ClaimMatch Meant, ClaimMatch? Right)
{
    public IEnumerable<ClaimMatch> Claims => Right is null ? [Meant] : [Right, Meant];
}

/// <summary>Finds out whether a question's figure belongs to what the question names: another company's, another person's, another part of pay or another year's is put right.</summary>
internal static class PremiseCheck
{
    // Less of the subject will do for the claim with the question's own figure.
    private const double FigureNeeded = 0.2;

    // How much more of the question another claim must say, the figure aside, to be the one that the question is about.
    private const double SaysMore = 0.16;

    // What is put in the place of a figure must say this much of the question itself.
    private const double RightNeeded = 0.5;

    /// <param name="named">The claims on those the question names.</param>
    /// <returns>Null where the figure is right, or nobody's.</returns>
    public static WrongPremise? Read(PayEvidence pay, IReadOnlyCollection<ClaimMatch> named)
    {
        var meant = pay.Matches.Where(match => match.Slots.Figure == SlotState.Same && match.SharesName && match.Subject >= FigureNeeded).ToList();
        if (pay.Asked.Figures.Count == 0 || meant.Count == 0)
        {
            return null;
        }

        var best = meant[0];
        var rights = pay.Matches.Where(match => pay.IsStated(match) && match.Slots.Figure != SlotState.Same && match.Slots.Component != SlotState.Other && match.Slots.Year != SlotState.Other && match.Slots.Role != SlotState.Other
                && (match.Slots.Name is SlotState.Same or SlotState.Open || (match.Slots.Name == SlotState.Near && match.Article.Id == best.Article.Id)))
            .OrderByDescending(match => match.Bare).ToList();
        if (best.Slots.Contradicts || best.Slots.Role == SlotState.Other || IsOtherStatistic(pay.Asked, best) || IsOnlyWanted(pay.Asked, best) || OtherEmployer(pay, best) is not null || !meant.Exists(named.Contains))
        {
            return new WrongPremise(best, rights.Find(right => Mends(pay.Asked, best, right) && right.Bare >= RightNeeded));
        }

        return rights.Find(right => right.Bare >= best.Bare + SaysMore && IsOfOneHouse(best, right) && !ClaimLikeness.IsDenial(best.Claim)) is { } rival ? new WrongPremise(best, rival) : null;
    }

    /// <summary>What another house pays puts nothing right, unless it is the one that the question names.</summary>
    private static bool IsOfOneHouse(ClaimMatch wrong, ClaimMatch right) => right.Slots.Name == SlotState.Same || right.Article.Id == wrong.Article.Id || ClaimLikeness.SameEmployer(wrong.Claim, right.Claim);

    /// <summary>"The typical engineer gets 950,000": it is the end of a range, or another statistic.</summary>
    private static bool IsOtherStatistic(PayQuestion asked, ClaimMatch match) =>
        asked.Statistic is not null && match.Claim.Qualifier != asked.Statistic
        && (match.Claim.Qualifier is Qualifiers.Median or Qualifiers.Average or Qualifiers.Typical or ['P', ..] || match.Claim.Amount is { IsRange: true });

    /// <summary>"They got 280 euros": it is what they asked for.</summary>
    private static bool IsOnlyWanted(PayQuestion asked, ClaimMatch match) => !asked.SpeaksOfDemands && DemandWords.In(match.Claim.Span.In(match.Article.Text));

    /// <summary>The employer at which the question has somebody who is paid by another; null where there is none.</summary>
    public static string? OtherEmployer(PayEvidence pay, ClaimMatch match) =>
        match.Claim is { Person: not null, Employer: { } employer } && !pay.EmployersNamed.Any(name => Shares(name, employer)) ? pay.EmployersNamed.FirstOrDefault(name => !Shares(name, match.Claim.Span.In(match.Article.Text))) : null;

    private static bool Shares(string name, string text) => FoldedWords.In(name).Intersect(FoldedWords.In(text)).Any();

    /// <summary>True when the claim says what the question's figure is wrong about, and does so of the same people where they are right.</summary>
    private static bool Mends(PayQuestion asked, ClaimMatch wrong, ClaimMatch right)
    {
        if (IsOnlyWanted(asked, right))
        {
            return false;
        }

        if (IsOnlyWanted(asked, wrong))
        {
            return right.Article.Id == wrong.Article.Id && ClaimLikeness.MayBeOneEmployer(wrong.Claim, right.Claim);
        }

        if (wrong.Slots.Component == SlotState.Other)
        {
            return right.Slots.Component == (asked.Components.Count > 0 ? SlotState.Same : SlotState.Open) && right.Claim.Component != wrong.Claim.Component && IsOfOneHouse(wrong, right) && ClaimLikeness.MayBeOnePerson(wrong.Claim, right.Claim);
        }

        if (wrong.Slots.Year == SlotState.Other)
        {
            return right.Slots.Year == SlotState.Same;
        }

        if (wrong.Slots.Role == SlotState.Other)
        {
            return right.Slots.Role == SlotState.Same && right.Slots.Period != SlotState.Other && (right.Claim.Component != PayComponent.Pool || wrong.Claim.Component == PayComponent.Pool);
        }

        if (IsOtherStatistic(asked, wrong))
        {
            return right.Claim.Qualifier == asked.Statistic;
        }

        if (right.Claim.Role is { } role && wrong.Claim.Role is { } other && right.Slots.Role != SlotState.Same && !Shares(role, other))
        {
            // What others are paid puts nothing right of these.
            return false;
        }

        return wrong.Slots.Name is SlotState.Other or SlotState.Near || right.Bare >= wrong.Bare + SaysMore;
    }
}
