using Bot.Language;

namespace Bot.PayClaims.Money;

/// <summary>A sum of money or a range as it stands in a text.</summary>
internal sealed record MoneyMention
{
    /// <summary>The figure with its currency and scale; without qualifier and without an equivalent in parentheses.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>From the qualifier to the end of a parenthesised equivalent.</summary>
    public required TextSpan Whole { get; init; }

    public required MoneyKind Kind { get; init; }

    /// <summary>What is stated: low = high for one figure, one end null for "up to" and "more than", both null for a vague amount or a change.</summary>
    public required PayAmount Amount { get; init; }

    /// <summary>A bound or "about" that stands beside the figure, as <see cref="Qualifiers"/> names it; averages and medians are not read here.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The number leaves its currency to a sum beside it.</summary>
    public bool IsBare { get; init; }

    /// <summary>The text's own conversions, from the parenthesis behind the figure.</summary>
    public IReadOnlyList<PayAmount> Equivalents { get; init; } = [];
}

internal enum MoneyKind
{
    Amount,

    /// <summary>"six figures", "des millions", "eight-figure": money without a value.</summary>
    Vague,

    /// <summary>A percentage or a multiple: "50 %", "doubled", "three times".</summary>
    Change,
}
