namespace Bot.PayClaims.Ledger;

/// <summary>One figure and what is said against it. Nothing here says who is right.</summary>
/// <param name="Claims">The claim asked about and what others say the same, one a voice.</param>
/// <param name="Denials">What denies or narrows it, one a voice. <see cref="PayClaim.Denies"/> says which part: that not everyone gets it leaves standing that some do.</param>
internal sealed record Dispute(IReadOnlyList<PayClaim> Claims, IReadOnlyList<PayClaim> Denials);
