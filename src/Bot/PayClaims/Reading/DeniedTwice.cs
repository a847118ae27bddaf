namespace Bot.PayClaims.Reading;

/// <summary>A sentence that denies a figure and names it again ("not everyone gets $1 million, and the $1 million is not a signing bonus") asserts it nowhere.</summary>
internal static class DeniedTwice
{
    public static IReadOnlyList<PayClaim> Mark(IReadOnlyList<PayClaim> claims)
    {
        if (!claims.Any(IsDenied))
        {
            return claims;
        }

        List<PayClaim> marked = [.. claims.Select(claim => Denial(claim, claims) is { } denial
            ? claim with { Status = ClaimStatus.Denied, Denies = DeniedPart.Component, Speaker = denial.Speaker, SpeakerRole = denial.SpeakerRole, SpeakerNamed = denial.SpeakerNamed, About = denial.About }
            : claim)];

        // What turns out to deny is nothing that is denied; least of all by itself.
        var denials = marked.Zip(claims).Where(pair => IsDenied(pair.First) && !IsDenied(pair.Second)).Select(pair => pair.First.Id).ToHashSet();
        return denials.Count == 0 ? marked : marked.ConvertAll(claim => claim.About.Any(denials.Contains) ? claim with { About = [.. claim.About.Where(id => !denials.Contains(id))] } : claim);
    }

    /// <returns>The denial of the same figure in the same sentence, for a claim that is none itself.</returns>
    private static PayClaim? Denial(PayClaim claim, IReadOnlyList<PayClaim> claims) =>
        claim.Amount is not { } amount || IsDenied(claim)
            ? null
            : claims.FirstOrDefault(other => IsDenied(other) && other.Component != claim.Component && other.Span == claim.Span && other.Amount is { } denied && denied.High == amount.High && denied.Currency == amount.Currency);

    private static bool IsDenied(PayClaim claim) => claim.Status == ClaimStatus.Denied;
}
