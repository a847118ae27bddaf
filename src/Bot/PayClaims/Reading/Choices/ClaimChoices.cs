using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>The decisions of one reading that are weighed rather than ruled. What the rules say is one of the features.</summary>
/// <param name="observed">Collects what was met, for learning; null while reading.</param>
internal sealed class ClaimChoices(List<ObservedChoice>? observed)
{
    // In doubt the rules decide.
    private const float SureEnough = 0.8f;

    public bool IsPay(MoneyMention figure, List<string> features, bool rule) => Label("pay", figure, features, rule ? "yes" : "no") == "yes";

    /// <param name="cues">Of the figure's sentence: a component that none of its nouns names is never taken, so that a loose word stays loose.</param>
    /// <param name="spokenOf">The component that the paragraph speaks of; null when there is none.</param>
    public PayComponent Component(MoneyMention figure, List<string> features, PayComponent rule, List<Cue> cues, PayComponent? spokenOf)
    {
        var chosen = ClaimNames.Parse<PayComponent>(Label("component", figure, features, ClaimNames.Of(rule))) ?? rule;
        return chosen == PayComponent.Unspecified || chosen == spokenOf || cues.Exists(cue => cue.IsOfPay && cue.Meaning.Component == chosen) ? chosen : rule;
    }

    public PayPeriod Period(MoneyMention figure, List<string> features, PayPeriod rule) =>
        ClaimNames.Parse<PayPeriod>(Label("period", figure, features, ClaimNames.Of(rule))) ?? rule;

    public ClaimStatus Status(MoneyMention figure, List<string> features, ClaimStatus rule) =>
        ClaimNames.Parse<ClaimStatus>(Label("status", figure, features, ClaimNames.Of(rule))) ?? rule;

    /// <param name="options">The employers of the article with their features, and none of them, whose label is empty.</param>
    /// <param name="rule">Whom the signs by their plain weights choose; null for none.</param>
    /// <returns>Null for none.</returns>
    public string? Employer(MoneyMention figure, List<ChoiceOption> options, string? rule)
    {
        observed?.Add(new ObservedChoice("employer", figure, options));
        if (ChoiceModel.For("employer") is not { } model)
        {
            return rule;
        }

        var scores = options.ConvertAll(option => model.Score(option.Features));
        var best = scores.IndexOf(scores.Max());
        if (1 / scores.Sum(score => MathF.Exp(score - scores[best])) < SureEnough)
        {
            return rule;
        }

        return options[best].Label == EmployerOptions.None ? null : options[best].Label;
    }

    private string Label(string decision, MoneyMention figure, List<string> features, string rule)
    {
        features = [.. features, $"rule:{rule}"];
        observed?.Add(new ObservedChoice(decision, figure, [new ChoiceOption("", features)]));
        if (ChoiceModel.For(decision) is not { } model)
        {
            return rule;
        }

        var (label, probability) = model.Best(features);
        return probability >= SureEnough ? label : rule;
    }
}
