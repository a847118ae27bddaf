using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>The words about a claim: its fields, and what stands around it in its article.</summary>
internal static class ClaimSurroundings
{
    /// <summary>What the claim's fields say beyond its own words.</summary>
    public static string Card(PayClaim claim) =>
        string.Join('\n', new[] { claim.Employer, claim.Person, claim.Role, claim.Level, claim.Speaker, claim.SpeakerRole, $"{claim.Year}" }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The claim's paragraph and the one before it, where a heading or an introduction stands.</summary>
    public static string Around(string text, TextSpan span)
    {
        var start = span.Start;
        for (var breaks = 0; start > 0; start--)
        {
            if (text[start - 1] == '\n' && (start < 2 || text[start - 2] == '\n') && ++breaks == 2)
            {
                break;
            }
        }

        var end = text.IndexOf("\n\n", span.End, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    /// <summary>The claim's own words and the sentence before them, which tells who "his fixed salary" belongs to.</summary>
    public static string WithSentenceBefore(string text, TextSpan span) => text[StartOfSentenceBefore(text, span)..span.End];

    /// <summary>Where the sentence before a claim begins, or its own where it is the first of a paragraph.</summary>
    public static int StartOfSentenceBefore(string text, TextSpan span) => SentenceSplitter.LastBefore(text, span.Start)?.Start ?? span.Start;

    /// <summary>The person whose pay the claims before it in the same paragraph are on, where the claim itself names nobody: "That comprised a salary of… and a bonus of…". Null when there is none.</summary>
    /// <param name="claims">All of the article.</param>
    public static string? PersonBefore(string text, PayClaim claim, IReadOnlyList<PayClaim> claims)
    {
        if (claim.Person is not null || claim.Role is not null || claim.Kind != ClaimKind.Claim)
        {
            return null;
        }

        var from = TextLine.StartOf(text, claim.Span.Start);
        var last = LastOnSomebody(from, claim.Span.Start);
        if (last is null && from > 1 && LastOnSomebody(TextLine.StartOf(text, text.AsSpan(0, from).TrimEnd().Length), from) is { } whole && IsPartOf(claim, whole))
        {
            last = whole;
        }

        return last?.Person is { } person && (claim.Employer is null || claim.Employer == last.Employer) ? person : null;

        PayClaim? LastOnSomebody(int start, int end) =>
            claims.Where(other => other.Id != claim.Id && other.Span.Start >= start && other.Span.Start < end && (other.Person ?? other.Role) is not null).MaxBy(other => other.Span.Start);
    }

    /// <summary>"The document gives the parts: 1.1 million in base salary…": smaller parts of a whole that the paragraph before told, known from the same.</summary>
    private static bool IsPartOf(PayClaim claim, PayClaim whole) =>
        whole.Component is PayComponent.TotalCompensation or PayComponent.Package && claim.Component is PayComponent.Base or PayComponent.Salary or PayComponent.Bonus or PayComponent.Equity or PayComponent.Benefits
        && claim.Status == whole.Status && claim.Amount is { Currency: { } currency } part && whole.Amount is { } sum && currency == sum.Currency && part.Ends().Max() < sum.Ends().Max();
}
