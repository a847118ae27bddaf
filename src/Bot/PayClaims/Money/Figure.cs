namespace Bot.PayClaims.Money;

/// <summary>One number as written, with the scale and currency that stand at it; not yet known to be money.</summary>
internal sealed record Figure
{
    /// <summary>The first lexeme, and the one behind the last.</summary>
    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>The number without the scale behind it; for number words the whole number.</summary>
    public required decimal Value { get; init; }

    /// <summary>What <see cref="Value"/> is multiplied by; 1 when nothing stands there.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>The largest scale written, also inside number words; 1 when none is.</summary>
    public decimal WrittenScale { get; init; } = 1;

    /// <summary>A letter stands for the scale: "850K".</summary>
    public bool HasAbbreviatedScale { get; init; }

    public CurrencyName? Currency { get; init; }

    /// <summary>A currency stands at this number itself; one that is carried over from another does not count.</summary>
    public bool HasOwnCurrency { get; init; }

    /// <summary>The currency stands before the number.</summary>
    public bool IsPrefixed { get; init; }

    public bool IsInWords { get; init; }

    /// <summary>Thousands are parted in it.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Said only approximately by its own words: "une dizaine de millions".</summary>
    public bool IsAbout { get; init; }

    public bool HasScale => WrittenScale > 1;

    // Divided by one to drop the zeros that multiplying leaves: 1540000.00 and 1540000 are written differently.
    public decimal Total => Value * Scale / 1.0000000000000000000000000000m;

    /// <summary>Four digits that are more likely a year when no currency stands at them.</summary>
    public bool LooksLikeYear => !IsGrouped && !IsInWords && !HasScale && Value is >= 1900 and <= 2100 && Value == decimal.Truncate(Value);
}
