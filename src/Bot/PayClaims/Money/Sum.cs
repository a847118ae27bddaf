namespace Bot.PayClaims.Money;

/// <summary>One figure or a range, with its place among the lexemes.</summary>
/// <param name="First">The lexeme the figure begins with.</param>
/// <param name="End">The lexeme behind it.</param>
/// <param name="Whole">The first lexeme of its qualifier or opening word.</param>
internal sealed record Sum(int First, int End, int Whole, decimal Low, decimal High, CurrencyName? Currency, string? Qualifier)
{
    public bool IsRange { get; init; }

    /// <summary>The lexeme behind a qualifier that follows: "or more". Same as <see cref="End"/> when none does.</summary>
    public int Behind { get; init; }

    /// <summary>The equivalents that stand inside a range, behind its first figure.</summary>
    public IReadOnlyList<PayAmount> InnerEquivalents { get; init; } = [];

    /// <summary>The second of two sums that were read together: "3 or 4 million", "rose from 200,000 to 250,000".</summary>
    public Sum? Other { get; init; }

    /// <summary>The amount with the end open that a bound leaves open.</summary>
    public PayAmount Bounded(string? qualifier) => qualifier switch
    {
        Qualifiers.UpTo => new PayAmount(null, High, Currency?.Code),
        Qualifiers.MoreThan or Qualifiers.AtLeast => new PayAmount(Low, null, Currency?.Code),
        _ => new PayAmount(Low, High, Currency?.Code),
    };
}
