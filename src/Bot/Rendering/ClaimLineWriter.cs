using Bot.PayClaims;

namespace Bot.Rendering;

/// <summary>Pay claim → its JSON object.</summary>
internal static class ClaimLineWriter
{
    // Division by it drops the zeros a decimal carries behind its last digit.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <param name="articleText">The text the claim's span lies in.</param>
    public static ClaimLine Write(PayClaim claim, string articleText) => new(
        claim.Id.Value, ClaimNames.Of(claim.Kind), claim.Article.Value,
        Plain(claim.Amount?.Low), Plain(claim.Amount?.High), claim.Amount?.Currency, claim.Qualifier,
        ClaimNames.Of(claim.Component), claim.ComponentNote, ClaimNames.Of(claim.Period),
        claim.Employer, claim.Role, claim.Level, claim.Person, claim.Year,
        claim.Speaker, claim.SpeakerRole, claim.SpeakerNamed, ClaimNames.Of(claim.Status), ClaimNames.Of(claim.Modality),
        [.. claim.Equivalents.Select(amount => new AmountLine(Plain(amount.Low), Plain(amount.High), amount.Currency))],
        claim.Change, [.. claim.About.Select(id => id.Value)],
        claim.Span.In(articleText), claim.Span.Start, claim.Span.End,
        claim.Denies is { } part ? ClaimNames.Of(part) : null, claim.SupersededBy?.Value, claim.Filled, claim.Curated);

    private static decimal? Plain(decimal? amount) => amount / One;
}
