namespace Bot.PayClaims.Reading;

/// <summary>What part of pay a figure is, where its own noun does not say: by the sentence before, its time, who vouches for it.</summary>
internal static class StatedComponent
{
    /// <summary>What is paid by the hour or day is paid neither once for joining nor for leaving; and a "total" over years that no noun calls total pay is a package.</summary>
    public static PayComponent Possible(PayComponent component, PayPeriod period, CueSentence sentence) => component switch
    {
        PayComponent.SigningBonus or PayComponent.Severance when period is PayPeriod.PerHour or PayPeriod.PerDay => PayComponent.Unspecified,
        PayComponent.TotalCompensation when StatedPeriod.IsOverYears(period) && !sentence.Cues.Exists(cue => cue.Meaning is { Kind: CueKind.Noun, Component: PayComponent.TotalCompensation }) => PayComponent.Package,
        _ => component,
    };

    /// <param name="read">From the cues of the sentence.</param>
    /// <param name="spokenOf">The component that the sentence before spoke of; null when none.</param>
    /// <param name="last">The claim before; null when there is none near.</param>
    public static PayComponent Of(CueSentence sentence, FigureSense sense, PayComponent read, PayComponent? spokenOf, ClaimDraft? last, Attribution attribution, bool isPerson)
    {
        var figure = sense.Figure;
        var component = read;
        var named = sense.Governor is { Meaning.Kind: CueKind.Noun };
        if ((!named || IsPayOfAnyKind(sentence, sense.Governor)) && component is PayComponent.Unspecified or PayComponent.Earnings && (StatedPeriod.IsOverYears(sense.Period) || FigureSetting.IsOverManyYears(sentence, figure)))
        {
            // "The richest deal came to $310,000 over three years". An offer stays what it is called.
            return PayComponent.Package;
        }

        if (!named && component is PayComponent.Unspecified && FigureSetting.PointsBack(sentence, figure) && spokenOf is { } topic && !(topic is PayComponent.Pool or PayComponent.PayRange))
        {
            component = topic;
        }

        component = component is PayComponent.Unspecified or PayComponent.Earnings && isPerson && FigureSetting.IsInTotal(sentence, figure) ? PayComponent.TotalCompensation : component;
        component = FigureSetting.IsSetAside(sentence, sense) ? PayComponent.Pool : component;
        if (component == PayComponent.Pool && last is { Claim.Component: PayComponent.Pool } && FigureSetting.IsPerHead(sentence, figure))
        {
            // A pool is never per person.
            component = PayComponent.Unspecified;
        }

        component = component == PayComponent.Severance && sense.Period is PayPeriod.PerDay or PayPeriod.PerHour or PayPeriod.PerMonth ? PayComponent.Benefits : component;
        component = component == PayComponent.Unspecified && FigureSetting.IsOnLeaving(sentence, figure) ? PayComponent.Severance : component;
        if (attribution.Status == ClaimStatus.PublicFiling && sense.Period is PayPeriod.Unspecified or PayPeriod.PerYear or PayPeriod.FiscalYear)
        {
            component = (component == PayComponent.Unspecified && (named || isPerson)) || (component == PayComponent.Earnings && sense.Statistic is not null) ? PayComponent.TotalCompensation : component;
        }

        component = component is PayComponent.Unspecified or PayComponent.Offer && figure.Money.Amount.IsRange && attribution is { Status: ClaimStatus.Confirmed, Speaker: null } && FigureSetting.IsAdvertised(sentence) ? PayComponent.PayRange : component;

        component = component == PayComponent.Unspecified && StatedAmount.IsStartingPay(sentence, figure) ? PayComponent.Salary : component;

        // "On £2,000 a month": paid by time for work, whatever it is called. Earnings stay earnings.
        var isRegular = sense.Period is PayPeriod.PerMonth or PayPeriod.PerHour || (sense.Period == PayPeriod.PerYear && FigureSetting.IsGross(sentence, figure));
        return component == PayComponent.Unspecified && !named && isRegular && !FigureSetting.IsOnTop(sentence, figure) ? PayComponent.Salary : component;
    }

    // "Pay of up to 90 million over four years": a word for pay of any kind, not for a rise of it.
    private static bool IsPayOfAnyKind(CueSentence sentence, Cue? governor) =>
        governor is { Meaning: { Kind: CueKind.Noun, Component: PayComponent.Unspecified } } noun && sentence.Words[noun.First].Text is "remuneration" or "remunerations" or "compensation" or "comp";
}
