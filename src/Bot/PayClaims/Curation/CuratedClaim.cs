namespace Bot.PayClaims.Curation;

/// <summary>A claim with the values people set in place of those that were read.</summary>
internal static class CuratedClaim
{
    /// <param name="values">By field; null empties the field. Fields and values this program does not know are passed over: a newer one may have stored them.</param>
    public static PayClaim Of(PayClaim read, IReadOnlyDictionary<string, string?> values)
    {
        var (claim, curated) = (read, new List<string>());
        foreach (var field in ClaimField.All.Where(field => values.ContainsKey(field.Name)))
        {
            if (field.Apply(claim, values[field.Name]) is { } changed)
            {
                claim = changed;
                curated.Add(field.Name);
            }
        }

        return claim with { Curated = curated, Filled = [.. claim.Filled.Except(curated)] };
    }

    /// <returns>What makes no sense about the claim as a whole, in words; null when it holds together.</returns>
    public static string? Problem(PayClaim claim) => claim switch
    {
        { Kind: ClaimKind.Claim, Amount: null } => "a claim has an amount: set amount_low or amount_high, or set kind to denial or vague_amount",
        { Kind: not ClaimKind.Claim, Amount: not null } => $"a {ClaimNames.Of(claim.Kind)} has no amount: empty amount_low, amount_high and currency, or set kind to claim",
        { Kind: ClaimKind.Claim, Amount: { Low: null, High: null } } => "a claim has an amount: set amount_low or amount_high",
        { Amount: { Low: { } low, High: { } high } } when low > high => "amount_low is larger than amount_high",
        _ when claim.SupersededBy == claim.Id || claim.About.Contains(claim.Id) => "about and superseded_by name other claims, not the claim itself",
        _ => null,
    };
}
