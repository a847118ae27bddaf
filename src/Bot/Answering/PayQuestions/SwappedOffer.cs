using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>"What did A offer B's engineers?", where the articles say what B offers A's: the question has the two the wrong way round.</summary>
internal static class SwappedOffer
{
    /// <summary>A claim that merely stands beside the name and fits better by less than this is no answer before it.</summary>
    public const double Behind = 0.1;

    // A name that the article has this often is one that it is on.
    private const int TimesOfMain = 3;

    /// <returns>The best claim on what the other one named pays; null where the question sets nobody's offer against another's people, or the claim's article does not have both.</returns>
    public static ClaimMatch? Of(PayEvidence pay) =>
        pay is { Asked: { Kind: PayQuestionKind.Figure, Figures.Count: 0, PutsNewInPlace: false }, Payers: [{ IsSaidToPay: true } payer] }
            ? pay.Matches.FirstOrDefault(match => pay.IsStated(match) && match.Subject >= ClaimChooser.SubjectNeeded && match.Claim.Employer is { } employer && !Payers.Is(payer, employer) && pay.EmployersNamed.Any(name => Shares(name, employer))
                && match.Slots is { Component: not SlotState.Other, Year: not SlotState.Other, Role: not SlotState.Other, IsOfOthers: false } && IsWhereFrom(payer, match))
            : null;

    /// <summary>The claim's words have the payer, who is not said there to pay, or are silent on it in an article on it.</summary>
    private static bool IsWhereFrom(Payer payer, ClaimMatch match)
    {
        var words = match.Claim.Span.In(match.Article.Text);
        return FoldedWords.In(words).Contains(payer.Words[0])
            ? !Payers.SaidToPay(words).Any(other => other.Words.Contains(payer.Words[0]))
            : FoldedWords.In($"{match.Article.Title}\n{match.Article.Text}").Count(word => word == payer.Words[0]) >= TimesOfMain;
    }

    private static bool Shares(string name, string employer) => FoldedWords.In(name).Intersect(FoldedWords.In(employer)).Any();
}
