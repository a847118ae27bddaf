using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.Rendering;

namespace Bot.Answering.PayQuestions;

/// <summary>The first words that name what a question has wrong about a figure: whose it is, for what year, which part of pay, over what time, or that no article has it.</summary>
internal static class PremiseLead
{
    private static readonly HashSet<string> Settled = [.. new[] { "year", "otherYear", "pool", "component", "period" }.Select(slot => $"{ClaimLead.Premise}.{slot}")];

    // Another's pay may be the same: of that the articles only say nothing.
    private static readonly HashSet<string> OnFigure = [.. Settled, $"{ClaimLead.Premise}.whose", $"{ClaimLead.Premise}.person"];

    /// <param name="meant">The claim that has the question's figure, or is nearest to it.</param>
    /// <param name="lines">Those shown.</param>
    /// <param name="isDisputed">Sources contradict one another on what is shown.</param>
    /// <returns>Null where the claim's fields do not tell the difference in a word.</returns>
    public static Phrase? Of(PayEvidence pay, ClaimMatch meant, IReadOnlyList<ClaimMatch> lines, bool isDisputed, ReplyLanguage language)
    {
        var (asked, claim) = (pay.Asked, meant.Claim);
        if (Figure(pay, lines) is { } none)
        {
            return new Phrase($"{ClaimLead.Premise}.{none}{(isDisputed ? "Disputed" : "")}");
        }

        if (meant.Slots.Figure == SlotState.Same && meant.Slots.Role == SlotState.Other && claim.Person is { } paid)
        {
            return new Phrase($"{ClaimLead.Premise}.person", FrenchWords.Of(paid, language));
        }

        if (meant.Slots is { Figure: SlotState.Same, Year: SlotState.Other } && asked.Years is [_] && claim.Year is { } right)
        {
            // A year that the quote does not have could not be checked.
            return claim.Span.In(meant.Article.Text).Contains($"{right}", StringComparison.Ordinal) ? new Phrase($"{ClaimLead.Premise}.year", $"{right}") : new Phrase($"{ClaimLead.Premise}.otherYear");
        }

        if (claim.Component == PayComponent.Pool && (asked.AsksEach || asked.Denied.Contains(DeniedPart.Everyone)))
        {
            return new Phrase($"{ClaimLead.Premise}.pool");
        }

        if (isDisputed)
        {
            // That it is this part of pay is often what is denied.
            return null;
        }

        if (meant.Slots.Component == SlotState.Other && claim.Component != PayComponent.Unspecified && asked.Components.Count == 1)
        {
            return new Phrase($"{ClaimLead.Premise}.component", Wording.Get(language, $"claim.is.{ClaimNames.Of(claim.Component)}"), Wording.Get(language, $"claim.is.{ClaimNames.Of(asked.Components.First())}"));
        }

        return meant.Slots.Period == SlotState.Other && asked.Periods.Count == 1
            ? new Phrase($"{ClaimLead.Premise}.period", Wording.Get(language, $"claim.period.{ClaimNames.Of(claim.Period)}"), Wording.Get(language, $"claim.period.{ClaimNames.Of(asked.Periods.First())}")) : null;
    }

    /// <summary>True where the words speak of "this figure", which must follow.</summary>
    public static bool PointsAtFigure(Phrase lead) => OnFigure.Contains(lead.Key);

    /// <summary>With "No" before it, where the question is for a yes or no and the articles settle it.</summary>
    public static Phrase Answering(PayQuestion asked, Phrase lead, ReplyLanguage language) =>
        asked.IsYesNo && Settled.Contains(lead.Key) ? new Phrase($"{ClaimLead.Premise}.no", Wording.Get(language, lead)) : lead;

    /// <summary>"They all got 3 million, so 36 in all?": a sum of which nothing is known beside one of which something is.</summary>
    public static bool LacksOne(PayEvidence pay, IReadOnlyList<ClaimMatch> lines) => pay.Asked is { Kind: PayQuestionKind.Disputed, Figures.Count: > 1 } && Figure(pay, lines) is not null;

    /// <summary>Whether none, or not each, of the question's figures is in the articles; null where all are, or where a bound ("more than") may be met by another.</summary>
    private static string? Figure(PayEvidence pay, IReadOnlyList<ClaimMatch> lines)
    {
        var figures = pay.Asked.Figures;
        if (figures.Count == 0 || !figures.All(figure => figure.Low is { } low && low == figure.High) || lines.All(line => line.Claim.Amount is null))
        {
            return null;
        }

        var missing = figures.Count(figure => !pay.Matches.Any(match => SlotReader.Figure([figure], match.Claim) == SlotState.Same) && !lines.Select(line => line.Article).DistinctBy(article => article.Id).Any(article => pay.Figures.In(article, [figure]) is not null));
        return missing == 0 ? null : missing == figures.Count ? "figure" : "figures";
    }

    /// <summary>Whose the figure is, where the question has it as another's.</summary>
    /// <returns>Null where it does not, or the names have a word in common.</returns>
    public static Phrase? Whose(PayEvidence pay, ClaimMatch meant, ReplyLanguage language)
    {
        var claim = meant.Claim;
        if (PremiseCheck.OtherEmployer(pay, meant) is { } wrong)
        {
            return Whose(claim.Employer!, wrong, language);
        }

        return meant.Slots.Name != SlotState.Other ? null
            : claim.Person is { } person && pay.PayeeName is { } payee ? Whose(person, payee, language)
            : claim.Person is null && claim.Employer is { } employer && pay.PayerName is { } payer && MayPay(meant, employer) ? Whose(employer, payer, language)
            : null;
    }

    /// <summary>False where the words have the employer only as where people come from ("a designer from X"): that is not held against the asker.</summary>
    private static bool MayPay(ClaimMatch match, string employer)
    {
        var (name, words) = (FoldedWords.In(employer), FoldedWords.In(match.Claim.Span.In(match.Article.Text)));
        return !words.Contains(name[0]) || Payers.MayPay(new Payer(name, IsSaidToPay: true), words);
    }

    private static Phrase? Whose(string right, string wrong, ReplyLanguage language) =>
        FoldedWords.In(right).Intersect(FoldedWords.In(wrong)).Any() ? null : new Phrase($"{ClaimLead.Premise}.whose", FrenchWords.Of(right, language), FrenchWords.Of(wrong, language));
}
