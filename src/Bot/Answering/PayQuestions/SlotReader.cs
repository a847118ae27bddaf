using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>Compares the slots of a question with a claim's.</summary>
internal static class SlotReader
{
    // "150 million" of a question is the 150,000,000 of an article; rounding is allowed for.
    private const decimal Tolerance = 0.005m;

    // "2.3 million" of a question is the 2,314,508 of a filing: an asker rounds to the digits typed, though not by more than this.
    private const decimal MostRounded = 0.01m;

    // What is rounded itself is another sum: 262,000 is not 260,000.
    private const decimal Exact = 1_000;

    // Words for one thing, from which askers take whichever is nearest: sets in which one may stand for another.
    private static readonly PayComponent[][] Alike =
    [
        [PayComponent.Base, PayComponent.Salary, PayComponent.PayRange],
        [PayComponent.Salary, PayComponent.Earnings, PayComponent.PayRange],
        [PayComponent.TotalCompensation, PayComponent.Package, PayComponent.Earnings, PayComponent.Offer],
        [PayComponent.Salary, PayComponent.TotalCompensation, PayComponent.Package],
        [PayComponent.Bonus, PayComponent.SigningBonus],
        [PayComponent.Bonus, PayComponent.RetentionBonus],
    ];

    public static SlotState Figure(IReadOnlyList<PayAmount> asked, PayClaim claim)
    {
        if (asked.Count == 0)
        {
            return SlotState.Open;
        }

        return claim.Amount is { } amount
            ? asked.Any(figure => IsSame(figure, amount) || claim.Equivalents.Any(equivalent => IsSame(figure, equivalent))) ? SlotState.Same : SlotState.Other
            : SlotState.Open;
    }

    public static SlotState Component(IReadOnlySet<PayComponent> asked, PayComponent component)
    {
        // An offer or a range may be of anything, and what is not stated contradicts nothing.
        var narrow = asked.Where(one => one is not (PayComponent.Offer or PayComponent.PayRange)).ToList();
        if (asked.Contains(component))
        {
            return SlotState.Same;
        }

        if (narrow.Count == 0 || component is PayComponent.Unspecified or PayComponent.Offer)
        {
            return asked.Count == 0 ? SlotState.Open : SlotState.Near;
        }

        return narrow.Exists(one => Alike.Any(alike => alike.Contains(one) && alike.Contains(component))) ? SlotState.Near : SlotState.Other;
    }

    public static SlotState Period(IReadOnlySet<PayPeriod> asked, PayPeriod period)
    {
        if (asked.Count == 0 || period == PayPeriod.Unspecified)
        {
            return SlotState.Open;
        }

        return asked.Contains(period) ? SlotState.Same
            : asked.Contains(PayPeriod.PerYear) && period is PayPeriod.FiscalYear or PayPeriod.FirstYear ? SlotState.Near
            : SlotState.Other;
    }

    /// <param name="words">The claim's own words: a year that stands there, such as a class of graduates, is none that contradicts.</param>
    public static SlotState Year(IReadOnlyList<int> asked, PayClaim claim, string words)
    {
        if (asked.Count == 0)
        {
            return SlotState.Open;
        }

        // "In 2025 she made 1.3 million, 9 percent more than in 2024" is no figure for 2024.
        return claim.Year is { } year && (asked.Contains(year) || words.Contains($"{year}", StringComparison.Ordinal)) ? asked.Contains(year) ? SlotState.Same : SlotState.Other
            : asked.Any(other => words.Contains($"{other}", StringComparison.Ordinal)) ? claim.Year is null ? SlotState.Same : SlotState.Near
            : claim.Year is null ? SlotState.Open : SlotState.Other;
    }

    public static SlotState Statistic(string? asked, PayClaim claim) =>
        asked is null ? SlotState.Open : claim.Qualifier == asked ? SlotState.Same : SlotState.Near;

    /// <summary>True when a figure of the question is one end of the amount, in the same currency as far as both say.</summary>
    public static bool IsSame(PayAmount asked, PayAmount stated) =>
        asked.MayMeanCurrencyOf(stated) && asked.Ends().Any(end => stated.Ends().Any(other => IsSame(end, other)));

    private static bool IsSame(decimal asked, decimal stated)
    {
        var off = Math.Abs(asked - stated);
        return off <= Tolerance * Math.Max(1, Math.Abs(stated)) || (stated % Exact != 0 && off <= MostRounded * Math.Abs(asked) && off <= Rounded(asked));
    }

    /// <summary>Half of the last digit typed.</summary>
    private static decimal Rounded(decimal asked)
    {
        var unit = 1m;
        while (asked >= unit * 10 && asked % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit / 2;
    }
}
