using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>The decisions of one reading that are weighed rather than ruled. What the rules say is one of the features.</summary>
/// <param name="models">What the decisions are weighed by.</param>
/// <param name="observed">Collects what was met, for learning; null while reading.</param>
internal sealed class ClaimChoices(ChoiceModels models, List<ObservedChoice>? observed)
{
    // A number that the rules take for no pay, or the other way round.
    private const float SureEnoughOfPay = 0.6f;

    // That a figure is confirmed though nobody is heard to say it; and where nobody who could is spoken of either.
    private const float SureUnspoken = 0.8f;
    private const float SureWithNobodyNear = 0.9f;

    // So sure that an article speaks of pay though neither its title nor a noun says so.
    private const float Surely = 0.9f;

    /// <returns>Whether the figure is pay, and whether that is beyond doubt.</returns>
    public (bool Is, bool Surely) IsPay(MoneyMention figure, List<string> features, bool rule)
    {
        var (label, probability) = Label("pay", figure, features, rule ? "yes" : "no", SureEnoughOfPay);
        return (label == "yes", label == "yes" && probability >= Surely);
    }

    /// <param name="cues">Of the figure's sentence: a component that none of its nouns names is never taken, so that a loose word stays loose; that somebody earns it needs none.</param>
    /// <param name="spokenOf">The component that the paragraph speaks of; null when there is none.</param>
    public PayComponent Component(MoneyMention figure, List<string> features, PayComponent rule, List<Cue> cues, PayComponent? spokenOf)
    {
        var chosen = ClaimNames.Parse<PayComponent>(Label("component", figure, features, ClaimNames.Of(rule)).Label) ?? rule;

        // "Touchent 110 euros d'indemnités": a verb of being paid says less than the noun.
        if (chosen == PayComponent.Earnings && rule is PayComponent.Benefits or PayComponent.Bonus or PayComponent.SigningBonus or PayComponent.RetentionBonus or PayComponent.Severance or PayComponent.Equity)
        {
            return rule;
        }

        // No more does silence: "180 euros d'astreinte".
        if (chosen == PayComponent.Unspecified && rule == PayComponent.Benefits)
        {
            return rule;
        }

        return chosen is PayComponent.Unspecified or PayComponent.Earnings || chosen == spokenOf || cues.Exists(cue => cue.IsOfPay && cue.Meaning.Component == chosen) ? chosen : rule;
    }

    public PayPeriod Period(MoneyMention figure, List<string> features, PayPeriod rule) =>
        ClaimNames.Parse<PayPeriod>(Label("period", figure, features, ClaimNames.Of(rule)).Label) ?? rule;

    /// <param name="isSpoken">The figure is somebody's words: attributed, quoted, or told by an "I" or "we". What nobody is heard to say is rather the paper's own report than confirmed.</param>
    public ClaimStatus Status(MoneyMention figure, List<string> features, ClaimStatus rule, bool isSpoken = true)
    {
        var (label, probability) = Label("status", figure, features, ClaimNames.Of(rule));
        var chosen = ClaimNames.Parse<ClaimStatus>(label) ?? rule;
        return chosen == ClaimStatus.Confirmed && rule == ClaimStatus.Reported && !isSpoken && probability < (features.Contains(SourceFrame.Nobody) ? SureWithNobodyNear : SureUnspoken) ? rule : chosen;
    }

    /// <param name="options">The employers of the article with their features, and none of them, whose label is empty.</param>
    /// <returns>Null for none.</returns>
    public string? Employer(MoneyMention figure, List<ChoiceOption> options)
    {
        observed?.Add(new ObservedChoice("employer", figure, options));
        var best = models.For("employer") is { } model ? options.MaxBy(option => model.Score(option.Features))!.Label : EmployerOptions.None;
        return best == EmployerOptions.None ? null : best;
    }

    private (string Label, float Probability) Label(string decision, MoneyMention figure, List<string> features, string rule, float sureEnough = 0)
    {
        features = [.. features, $"rule:{rule}"];
        observed?.Add(new ObservedChoice(decision, figure, [new ChoiceOption("", features)]));
        if (models.For(decision) is not { } model)
        {
            return (rule, 0);
        }

        var (label, probability) = model.Best(features);
        return probability >= sureEnough ? (label, probability) : (rule, 0);
    }
}
