using Bot.Articles;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>A pay claim measured against a question.</summary>
/// <param name="Fit">0 (nothing in common) to about 2: <paramref name="Subject"/> with what the slots add or take.</param>
/// <param name="Subject">Share (0 to 1) of what the question is about, apart from pay words and slots, that the claim and its surroundings say.</param>
/// <param name="Own">For each word of the question 0 to 1: how well the claim itself says it.</param>
/// <param name="There">For each word of the question's subject 0 to 1: how well the claim or what stands around it says it; 0 for other words.</param>
/// <param name="Slots">What of the question's figure, part of pay, period and year the claim has or contradicts.</param>
internal sealed record ClaimMatch(Article Article, PayClaim Claim, double Fit, double Subject, float[] Own, float[] There, SlotFit Slots)
{
    /// <summary>As <paramref name="Fit"/> without the question's figure: how well the claim would answer if the asker had named none.</summary>
    public double Bare { get; init; }

    /// <summary>True when the answer says as much without it.</summary>
    public bool IsFolded { get; init; }

    /// <summary>True when the claim is on the pay of the one whose own pay the question asks for.</summary>
    public bool IsOfPayee { get; init; }

    /// <summary>True when the claim or what stands around it says what a follow-up puts in the place of something else, or the message puts nothing there.</summary>
    public bool SaysNew { get; init; } = true;

    /// <summary>True when the claim's article has a name of the question or the claim is on its people, or the question names nobody: the same figure elsewhere is a coincidence.</summary>
    public bool SharesName { get; init; }
}

/// <summary>How the slots of a claim go with those of the question. A slot that the question leaves open goes with anything.</summary>
internal readonly record struct SlotFit(SlotState Figure, SlotState Component, SlotState Period, SlotState Year, SlotState Statistic, SlotState Name, SlotState Role)
{
    /// <summary>How far the people have come, or where they work, as far as both say.</summary>
    public SlotState Level { get; init; }

    public SlotState Place { get; init; }

    /// <summary>True when the claim says otherwise than the question takes for granted.</summary>
    public bool Contradicts => Figure == SlotState.Other || Component == SlotState.Other || Period == SlotState.Other || Year == SlotState.Other || Name == SlotState.Other || IsOfOthers;

    /// <summary>True when it is on people of another level or country.</summary>
    public bool IsOfOthers => Level == SlotState.Other || Place == SlotState.Other;
}

internal enum SlotState
{
    /// <summary>The question does not say, or the claim does not.</summary>
    Open,
    Same,

    /// <summary>Looser or narrower, but no contradiction: a salary and a base salary.</summary>
    Near,
    Other,
}
