using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>The decisions of one reading that are weighed rather than ruled. What the rules say is one of the features.</summary>
/// <param name="observed">Collects what was met, for learning; null while reading.</param>
internal sealed class ClaimChoices(List<ObservedChoice>? observed)
{
    // A figure the rules take for pay is kept in doubt, and one they do not is left out: the claims of an article rest on each other.
    private const float SureEnough = 0.5f;

    public bool IsPay(MoneyMention figure, List<string> features, bool rule) => Label("pay", figure, features, rule ? "yes" : "no") == "yes";

    public PayComponent Component(MoneyMention figure, List<string> features, PayComponent rule) =>
        ClaimNames.Parse<PayComponent>(Label("component", figure, features, ClaimNames.Of(rule))) ?? rule;

    public PayPeriod Period(MoneyMention figure, List<string> features, PayPeriod rule) =>
        ClaimNames.Parse<PayPeriod>(Label("period", figure, features, ClaimNames.Of(rule))) ?? rule;

    public ClaimStatus Status(MoneyMention figure, List<string> features, ClaimStatus rule) =>
        ClaimNames.Parse<ClaimStatus>(Label("status", figure, features, ClaimNames.Of(rule))) ?? rule;

    private string Label(string decision, MoneyMention figure, List<string> features, string rule)
    {
        features = [.. features, $"rule:{rule}"];
        observed?.Add(new ObservedChoice(decision, figure, features));
        if (ChoiceModel.For(decision) is not { } model)
        {
            return rule;
        }

        var (label, probability) = model.Best(features);
        return probability >= SureEnough ? label : rule;
    }
}
