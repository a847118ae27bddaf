namespace Bot.PayClaims;

/// <summary>What kind of statement a claim is.</summary>
internal enum ClaimKind
{
    /// <summary>It has an amount.</summary>
    Claim,

    /// <summary>It denies others' figures and has no amount of its own.</summary>
    Denial,

    /// <summary>It speaks of pay by structure, ratio or "millions", without an amount.</summary>
    VagueAmount,
}

/// <summary>What part of pay a figure is. Never promoted: a loose word stays loose.</summary>
internal enum PayComponent
{
    Base,
    Salary,
    Bonus,
    SigningBonus,
    RetentionBonus,
    Equity,
    Benefits,
    TotalCompensation,
    Package,
    Earnings,
    Offer,
    Pool,
    PayRange,
    Clawback,
    Severance,
    Unspecified,
}

/// <summary>What stretch of time a figure covers.</summary>
internal enum PayPeriod
{
    PerYear,
    PerMonth,
    PerDay,
    PerHour,
    FirstYear,
    FiscalYear,
    OneTime,
    TwoYears,
    ThreeYears,
    FourYears,
    FiveYears,
    Unspecified,
}

/// <summary>How the person or paper that states a figure knows it.</summary>
internal enum ClaimStatus
{
    Reported,

    /// <summary>The payer or the payee says so by name.</summary>
    Confirmed,
    Denied,
    AnonymousSource,
    PublicFiling,

    /// <summary>A survey, a recruiter's guide or user-submitted data.</summary>
    Survey,
}

internal enum Modality
{
    Indicative,

    /// <summary>The French press conditional, "reportedly", "is said to".</summary>
    Conditional,
}

/// <summary>The exact object of a denial.</summary>
internal enum DeniedPart
{
    /// <summary>That everyone gets it; not that somebody does.</summary>
    Everyone,

    /// <summary>That it is the component others call it, such as a signing bonus.</summary>
    Component,

    /// <summary>The amount, or amount and structure.</summary>
    Amount,

    /// <summary>That those who came or stayed received it.</summary>
    Recipients,

    /// <summary>That there was such an offer or payment at all.</summary>
    Existence,
}

/// <summary>The words that bound or place a figure, by their names in JSON.</summary>
internal static class Qualifiers
{
    public const string UpTo = "up_to";
    public const string MoreThan = "more_than";
    public const string About = "about";
    public const string AtLeast = "at_least";
    public const string Average = "average";
    public const string Median = "median";
    public const string Typical = "typical";
    public const string Target = "target";

    /// <param name="percent">10 to 90.</param>
    public static string Percentile(int percent) => $"P{percent}";
}
