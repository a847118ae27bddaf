using Bot.Language;
using Bot.PayClaims;
using Bot.Rendering;

namespace Bot.Answering.PayQuestions;

/// <summary>The first words that name what a question has wrong about a figure: whose it is, which part of pay, over what time.</summary>
internal static class PremiseLead
{
    /// <param name="meant">The claim with the question's figure.</param>
    /// <returns>Null where the claim's fields do not tell the difference in a word.</returns>
    public static Phrase? Of(PayEvidence pay, ClaimMatch meant, ReplyLanguage language)
    {
        var (asked, claim) = (pay.Asked, meant.Claim);
        if (PremiseCheck.OtherEmployer(pay, meant) is { } wrong)
        {
            return Whose(claim.Employer!, wrong);
        }

        if (meant.Slots.Name == SlotState.Other)
        {
            return claim.Person is { } person && pay.PayeeName is { } payee ? Whose(person, payee)
                : claim.Person is null && claim.Employer is { } employer && pay.PayerName is { } payer ? Whose(employer, payer)
                : null;
        }

        if (meant.Slots.Component == SlotState.Other && claim.Component != PayComponent.Unspecified && asked.Components.Count == 1)
        {
            return Part("component", ClaimNames.Of(claim.Component), ClaimNames.Of(asked.Components.First()));
        }

        return meant.Slots.Period == SlotState.Other && asked.Periods.Count == 1 ? Part("period", ClaimNames.Of(claim.Period), ClaimNames.Of(asked.Periods.First())) : null;

        Phrase Part(string slot, string right, string wrong) =>
            new($"{ClaimLead.Premise}.part", Wording.Get(language, $"claim.{slot}.{right}"), Wording.Get(language, $"claim.{slot}.{wrong}"));
    }

    private static Phrase? Whose(string right, string wrong) =>
        FoldedWords.In(right).Intersect(FoldedWords.In(wrong)).Any() ? null : new Phrase($"{ClaimLead.Premise}.whose", right, wrong);
}
