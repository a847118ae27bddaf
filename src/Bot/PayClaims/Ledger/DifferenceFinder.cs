namespace Bot.PayClaims.Ledger;

/// <summary>Whether two sources give figures for one thing that cannot both be right; nobody need have denied anything.</summary>
internal static class DifferenceFinder
{
    /// <summary>Two papers round one figure differently.</summary>
    private const decimal Rounding = 0.02m;

    // "About" is a wider word.
    private const decimal Vagueness = 0.1m;

    /// <summary>Same employer or market, people, component, period and year; different figures in one currency.</summary>
    public static bool Differ(PayClaim first, PayClaim second) =>
        first.Article != second.Article && Stands(first) && Stands(second)
        && NameKey.Of(first.Employer) == NameKey.Of(second.Employer)
        && first.Component == second.Component && first.Component is not (PayComponent.Unspecified or PayComponent.Pool)
        && first.Period == second.Period && first.Year == second.Year
        && (first.Person is not null || first.Role is not null) && ClaimLikeness.SamePeople(first, second)
        && first.Amount!.Currency is { } currency && currency == second.Amount!.Currency
        && Contradict(first, second);

    private static bool Stands(PayClaim claim) => claim is { Kind: ClaimKind.Claim, Amount: not null } && !ClaimLikeness.IsDenial(claim);

    private static bool Contradict(PayClaim first, PayClaim second)
    {
        var (one, other) = (first.Amount!, second.Amount!);
        var leeway = Qualifiers.About == first.Qualifier || Qualifiers.About == second.Qualifier ? Vagueness : Rounding;
        if (KindOf(first.Qualifier) == KindOf(second.Qualifier) && (one.Low is null) == (other.Low is null) && (one.High is null) == (other.High is null))
        {
            return IsApart(one.Low, other.Low, leeway) || IsApart(one.High, other.High, leeway);
        }

        // A median says nothing against a maximum. Bounds and figures contradict when no sum fits both.
        return KindOf(first.Qualifier) == KindOf(second.Qualifier) && (IsBeyond(one.Low, other.High, leeway) || IsBeyond(other.Low, one.High, leeway));
    }

    /// <summary>What a figure measures: an average, a median, a percentile, a target; bounds and plain figures are one kind.</summary>
    private static string KindOf(string? qualifier) =>
        qualifier is null or Qualifiers.About or Qualifiers.UpTo or Qualifiers.MoreThan or Qualifiers.AtLeast ? "" : qualifier;

    private static bool IsApart(decimal? first, decimal? second, decimal leeway) =>
        first is { } one && second is { } other && Math.Abs(one - other) > leeway * Math.Max(Math.Abs(one), Math.Abs(other));

    private static bool IsBeyond(decimal? low, decimal? high, decimal leeway) => low is { } floor && high is { } ceiling && floor > ceiling * (1 + leeway);
}
