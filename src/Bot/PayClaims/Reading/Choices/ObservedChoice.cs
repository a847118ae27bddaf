using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>One decision about a figure as the reader met it: what it could choose from and what spoke for each. From these the weights are learnt.</summary>
/// <param name="Decision">pay, component, period, status or employer.</param>
/// <param name="Options">One with the features of the figure where every label has the same; else one for each option, with its label.</param>
internal sealed record ObservedChoice(string Decision, MoneyMention Figure, IReadOnlyList<ChoiceOption> Options);

/// <param name="Label">An employer by name, empty for none; empty too where the labels are the model's.</param>
internal sealed record ChoiceOption(string Label, IReadOnlyList<string> Features);
