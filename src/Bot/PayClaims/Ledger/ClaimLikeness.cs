namespace Bot.PayClaims.Ledger;

/// <summary>How two claims compare, field by field. What an article leaves open contradicts nothing.</summary>
internal static class ClaimLikeness
{
    // One word covers the other in loose speech; a specific bonus is not another specific bonus.
    private static readonly PayComponent[][] Families =
    [
        [PayComponent.Bonus, PayComponent.SigningBonus],
        [PayComponent.Bonus, PayComponent.RetentionBonus],
        [PayComponent.Salary, PayComponent.Base],
        [PayComponent.Salary, PayComponent.Earnings],
        [PayComponent.Package, PayComponent.TotalCompensation],
        [PayComponent.Package, PayComponent.Offer],
        [PayComponent.Earnings, PayComponent.TotalCompensation],
        [PayComponent.Base, PayComponent.PayRange],
        [PayComponent.Salary, PayComponent.PayRange],
    ];

    public static bool IsDenial(PayClaim claim) => claim.Kind == ClaimKind.Denial || claim.Status == ClaimStatus.Denied || claim.Denies is not null;

    /// <summary>True for a figure that is stated and that its own article does not take back.</summary>
    public static bool IsStanding(PayClaim claim) => claim is { Kind: ClaimKind.Claim, Amount: not null, SupersededBy: null } && !IsDenial(claim);

    public static bool SameAmount(PayAmount? first, PayAmount? second) =>
        first is not null && second is not null && first.Low == second.Low && first.High == second.High && first.MayShareCurrency(second);

    /// <summary>True when they have an end in common: "100 million" and "more than 100 million" speak of one figure.</summary>
    public static bool SameFigure(PayAmount? first, PayAmount? second) =>
        first is not null && second is not null && first.MayShareCurrency(second) && first.Ends().Intersect(second.Ends()).Any();

    /// <summary>True unless the article names two components that are not one in loose speech.</summary>
    public static bool MayBeOneComponent(PayComponent first, PayComponent second) =>
        first == second || first == PayComponent.Unspecified || second == PayComponent.Unspecified || Families.Any(family => family.Contains(first) && family.Contains(second));

    public static bool MayBeOnePeriod(PayPeriod first, PayPeriod second) =>
        first == second || first == PayPeriod.Unspecified || second == PayPeriod.Unspecified || (IsOneYear(first) && IsOneYear(second));

    public static bool SameEmployer(PayClaim first, PayClaim second) => NameKey.Of(first.Employer) is { Length: > 0 } name && name == NameKey.Of(second.Employer);

    public static bool MayBeOneEmployer(PayClaim first, PayClaim second) => first.Employer is null || second.Employer is null || SameEmployer(first, second);

    public static bool MayBeOnePerson(PayClaim first, PayClaim second) =>
        first.Person is null || second.Person is null || NameKey.SamePerson(NameKey.Of(first.Person), NameKey.Of(second.Person));

    public static bool MayBeOneYear(PayClaim first, PayClaim second) => first.Year is null || second.Year is null || first.Year == second.Year;

    /// <summary>The same one person, or people called the same; never a person beside a group.</summary>
    public static bool SamePeople(PayClaim first, PayClaim second) => (first.Person, second.Person) switch
    {
        ({ } one, { } other) => NameKey.SamePerson(NameKey.Of(one), NameKey.Of(other)),
        (null, null) => NameKey.Of(first.Role) == NameKey.Of(second.Role) && NameKey.Of(first.Level) == NameKey.Of(second.Level),
        _ => false,
    };

    /// <summary>True unless both name a kind of people and the names have no word in common; what different languages call them is not compared.</summary>
    public static bool MayBeOneRole(PayClaim first, PayClaim second, bool inOneLanguage) =>
        !inOneLanguage || NameKey.Of(first.Role) is not { Length: > 0 } one || NameKey.Of(second.Role) is not { Length: > 0 } other || one.Split(' ').Intersect(other.Split(' ')).Any(word => word.Length > 3 || one == other);

    private static bool IsOneYear(PayPeriod period) => period is PayPeriod.PerYear or PayPeriod.FiscalYear;
}
