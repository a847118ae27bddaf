using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>Tells whether a claim is on the pay of whoever holds an office: an executive's own pay is not what others are paid, nor what the executive says of it.</summary>
internal static class OfficeReader
{
    // "Ada Kern, who has been chief executive": as far as an office stands from its holder's name, in characters.
    private const int Beside = 70;

    // As far as an article goes on with one pay, in characters.
    private const int Before = 500;

    /// <param name="claims">All of the article.</param>
    /// <param name="office">All names of the office, folded.</param>
    public static SlotState Read(Article article, PayClaim claim, IReadOnlyList<PayClaim> claims, IReadOnlyList<string> office)
    {
        if (ClaimSaysIt(article, claim, office))
        {
            return SlotState.Same;
        }

        if (claim.Person is { } person)
        {
            return Holds(article.Text, person, office) ? SlotState.Same : SlotState.Other;
        }

        return claim.Role is null && (Offices.Stands(office, FoldedWords.In(ClaimSurroundings.WithSentenceBefore(article.Text, claim.Span))) || GoesOn(article, claim, claims, office)) ? SlotState.Near : SlotState.Other;
    }

    /// <summary>"The total was made up of…": parts of a pay that was told just before.</summary>
    private static bool GoesOn(Article article, PayClaim claim, IReadOnlyList<PayClaim> claims, IReadOnlyList<string> office) =>
        claims.Where(other => other.Span.End <= claim.Span.Start && claim.Span.Start - other.Span.End <= Before && (other.Person ?? other.Role) is not null && other.Employer == claim.Employer).MaxBy(other => other.Span.Start) is { } last
        && (Offices.Stands(office, FoldedWords.In($"{last.Role}")) || (last.Person is { } person && Holds(article.Text, person, office)));

    /// <summary>Where the claim names its people, they must be it; the office may else belong to whoever speaks.</summary>
    private static bool ClaimSaysIt(Article article, PayClaim claim, IReadOnlyList<string> office) =>
        Offices.Stands(office, FoldedWords.In($"{claim.Role}"))
        || (claim.Role is null && claim.Person is null && !Offices.Stands(office, FoldedWords.In($"{claim.SpeakerRole}")) && Offices.Stands(office, FoldedWords.In(claim.Span.In(article.Text))));

    private static bool Holds(string text, string person, IReadOnlyList<string> office)
    {
        var family = person.Split(' ')[^1];
        for (var at = text.IndexOf(family, StringComparison.Ordinal); at >= 0; at = text.IndexOf(family, at + family.Length, StringComparison.Ordinal))
        {
            var (from, to) = (Math.Max(0, at - Beside), Math.Min(text.Length, at + family.Length + Beside));
            if (Offices.Stands(office, FoldedWords.In(text[from..to])))
            {
                return true;
            }
        }

        return false;
    }
}
