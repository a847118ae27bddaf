namespace Bot.PayClaims.Ledger;

/// <summary>One source's saying, however often it is printed: copies and translations of one article, and papers that pass on one source, are one voice.</summary>
/// <param name="Lead">The paper's own reporting where it is there, else the earliest.</param>
/// <param name="AlsoIn">The same again, earliest first.</param>
internal sealed record ClaimVoice(PayClaim Lead, IReadOnlyList<PayClaim> AlsoIn);
