using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>One decision about a figure as the reader met it, with the features that speak for one end or another. From these the weights are learnt.</summary>
/// <param name="Decision">pay, component, period or status.</param>
internal sealed record ObservedChoice(string Decision, MoneyMention Figure, IReadOnlyList<string> Features);
