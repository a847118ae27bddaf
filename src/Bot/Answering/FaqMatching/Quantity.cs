namespace Bot.Answering.FaqMatching;

/// <summary>What a number in a question counts.</summary>
internal enum QuantityKind
{
    /// <summary>It does not say.</summary>
    Plain,

    /// <summary>A sum, whatever the currency.</summary>
    Money,

    Percent,

    /// <summary>Days; a month has 30, a year twelve months.</summary>
    Time,

    Hours,

    /// <summary>The thirteenth of something.</summary>
    Ordinal,

    /// <summary>Of a month.</summary>
    Day,
}

/// <summary>A number that a question gives.</summary>
/// <param name="Value">In the unit of its kind.</param>
/// <param name="Written">As it is written, whatever the unit.</param>
internal readonly record struct Quantity(decimal Value, QuantityKind Kind, decimal Written)
{
    private const int HoursOfDay = 24;

    /// <summary>Whether the two can stand in each other's place. A bare number may be a sum or a share; how long something takes says its unit.</summary>
    public bool IsComparable(Quantity other) => Kind == other.Kind || IsBareFor(other) || other.IsBareFor(this) || IsDaysFor(other) || other.IsDaysFor(this);

    public bool IsSame(Quantity other) =>
        (Value == other.Value && Kind == other.Kind)
        || (Written == other.Written && (Kind == QuantityKind.Plain || other.Kind == QuantityKind.Plain))
        || (IsDaysFor(other) && Value == other.Value * HoursOfDay)
        || (other.IsDaysFor(this) && other.Value == Value * HoursOfDay);

    private bool IsBareFor(Quantity other) => Kind == QuantityKind.Plain && other.Kind is not (QuantityKind.Time or QuantityKind.Hours or QuantityKind.Day);

    // 48 hours are two days, 35 hours mostly a week's work.
    private bool IsDaysFor(Quantity other) => Kind == QuantityKind.Hours && Value % HoursOfDay == 0 && other.Kind == QuantityKind.Time;
}
