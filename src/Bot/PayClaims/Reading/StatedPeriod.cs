namespace Bot.PayClaims.Reading;

/// <summary>The stretch of time of a figure, where filings and the nature of a component say what its words do not.</summary>
internal static class StatedPeriod
{
    public static PayPeriod Of(CueSentence sentence, FigureSense sense, Attribution attribution, int? year, bool isPerson)
    {
        // The papers that list a chief's pay are yearly.
        if (sense.Period == PayPeriod.Unspecified && attribution.Status == ClaimStatus.PublicFiling && isPerson && sense.Component is PayComponent.TotalCompensation or PayComponent.Earnings or PayComponent.Unspecified or PayComponent.Equity)
        {
            return PayPeriod.FiscalYear;
        }

        var isYear = sense.Period is PayPeriod.Unspecified or PayPeriod.PerYear;
        if (isYear && (year is not null || (attribution.Status == ClaimStatus.PublicFiling && IsLastYear(sentence))) && (attribution.Status == ClaimStatus.PublicFiling || isPerson) && sense.Component is PayComponent.TotalCompensation or PayComponent.Earnings or PayComponent.Unspecified or PayComponent.Equity or PayComponent.Package)
        {
            return PayPeriod.FiscalYear;
        }

        return sense.Period is PayPeriod.Unspecified or PayPeriod.FirstYear && sense.Component is PayComponent.SigningBonus or PayComponent.Severance or PayComponent.Clawback ? PayPeriod.OneTime : sense.Period;
    }

    private static bool IsLastYear(CueSentence sentence) =>
        sentence.Says("last", "year") || sentence.Says("l", "an", "dernier") || sentence.Says("l", "annee", "derniere") || sentence.Says("previous", "year") || sentence.Says("l", "an", "passe");

    /// <summary>Too small for anything but an hour's pay, where the article has just spoken of hours.</summary>
    public static bool IsHourly(PayAmount amount) => (amount.High ?? amount.Low) is < 150;
}
