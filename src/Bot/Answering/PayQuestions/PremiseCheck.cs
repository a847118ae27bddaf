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
        var rights = pay.Matches.Where(match => IsStatement(pay, match) && match.Slots.Figure != SlotState.Same && match.Slots.Name is SlotState.Same or SlotState.Open && match.Slots.Component != SlotState.Other && match.Slots.Year != SlotState.Other)
            .OrderByDescending(match => match.Bare).ToList();
        if (best.Slots.Contradicts || !meant.Exists(named.Contains))
        {
            return new WrongPremise(best, rights.Find(right => Mends(best, right) && right.Bare >= RightNeeded));
        }

        return rights.Find(right => right.Bare >= best.Bare + SaysMore && right.Slots.Role != SlotState.Other && !ClaimLikeness.IsDenial(best.Claim)) is { } rival ? new WrongPremise(best, rival) : null;
    }

    private static bool IsStatement(PayEvidence pay, ClaimMatch match) =>
        match.Claim.Amount is not null && !ClaimLikeness.IsDenial(match.Claim) && pay.Ledger.SupersededBy(match.Claim) is null;

    /// <summary>True when the claim says what the question's figure is wrong about, and does so of the same people where they are right.</summary>
    private static bool Mends(ClaimMatch wrong, ClaimMatch right)
    {
        if (wrong.Slots.Component == SlotState.Other)
        {
            return right.Slots.Component == SlotState.Same && ClaimLikeness.MayBeOnePerson(wrong.Claim, right.Claim);
        }

        if (wrong.Slots.Year == SlotState.Other)
        {
            return right.Slots.Year == SlotState.Same;
        }

        return wrong.Slots.Name is SlotState.Other or SlotState.Near || right.Bare >= wrong.Bare + SaysMore;
    }
}
