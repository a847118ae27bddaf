using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>The first words of an answer from claims: that sources disagree, that a figure was corrected, that the articles put it differently.</summary>
internal static class ClaimLead
{
    /// <summary>The first words where sources contradict one another.</summary>
    public const string Disputed = "answered.disputed";

    /// <summary>The first words where a figure is asked to be checked and nobody who pays or is paid has said so.</summary>
    public const string Unconfirmed = "answered.unconfirmed";

    /// <summary>The first words where the articles say otherwise than the question takes for granted.</summary>
    public const string Premise = "answered.premise";

    /// <summary>The first words where two are compared and the articles have figures of one alone.</summary>
    public const string OneSide = "answered.oneSided";

    /// <summary>The first words of a list.</summary>
    public const string List = "answered.list";

    /// <param name="superseded">Those of the lines that were taken back later.</param>
    /// <param name="isPremiseWrong">What the question takes for granted is not what the articles say.</param>
    /// <returns>Null where "the articles say" will do.</returns>
    public static Phrase? Of(PayQuestion asked, IReadOnlyList<ClaimMatch> lines, IReadOnlyCollection<ClaimMatch> superseded, bool isPremiseWrong)
    {
        if (asked.Kind == PayQuestionKind.List)
        {
            return new Phrase(List);
        }

        // A paper that takes its own figure back disputes nobody.
        var denials = lines.Except(superseded).Where(line => ClaimLikeness.IsDenial(line.Claim)).ToList();
        var claims = lines.Except(superseded).Except(denials).ToList();
        if (denials.Count > 0 && claims.Count > 0)
        {
            return new Phrase(Disputed);
        }

        if (superseded.Count > 0)
        {
            return new Phrase("answered.corrected");
        }

        if (isPremiseWrong && !asked.AsksWholeToo)
        {
            return new Phrase(Premise);
        }

        return asked.Kind switch
        {
            PayQuestionKind.Disputed when claims.Count == 0 => new Phrase("answered.denied"),
            PayQuestionKind.Disputed => new Phrase(claims.Exists(line => line.Claim.Status is ClaimStatus.Confirmed or ClaimStatus.PublicFiling) ? "answered.confirmed" : Unconfirmed),
            // One figure alone stands beside nothing.
            PayQuestionKind.Comparison when claims.Count < 2 => null,
            PayQuestionKind.Comparison => new Phrase(AreAlike(claims) ? "answered.comparison" : "answered.notAlike"),
            _ => null,
        };
    }

    /// <summary>"X or Y?", where the articles have figures of X alone.</summary>
    /// <returns>Null where each has one, or no two are named.</returns>
    public static Phrase? OneSided(PayEvidence pay, IReadOnlyList<ClaimMatch> lines)
    {
        if (!pay.SetsPayersSideBySide)
        {
            return null;
        }

        var hasFigure = pay.Payers.ToLookup(payer => lines.Any(line => line.Claim is { Amount: not null, Employer: { } employer } && Payers.Is(payer, employer)), payer => payer.Name);
        return hasFigure[true].Any() && hasFigure[false].Any() ? new Phrase(OneSide, string.Join(", ", hasFigure[true]), string.Join(", ", hasFigure[false])) : null;
    }

    private static bool AreAlike(List<ClaimMatch> lines) =>
        lines.Count > 1 && lines.Select(line => (line.Claim.Component, line.Claim.Period, line.Claim.Amount?.Currency)).Distinct().Count() == 1
        && lines[0].Claim.Component != PayComponent.Unspecified && lines[0].Claim.Period != PayPeriod.Unspecified;
}
