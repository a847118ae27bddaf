namespace Bot.PayClaims.Reading;

/// <summary>The stretch of time of a figure, where filings and the nature of a component say what its words do not.</summary>
internal static class StatedPeriod
{
    private const float NoOtherMoney = 0.3f;

    // Pay by the month or year beside pay by the hour is hundreds of times as much.
    private const decimal SameKind = 8;
    private const decimal LikeSize = 4;

    private static readonly (PayPeriod Period, decimal Least, decimal Most)[] Usual =
        [(PayPeriod.PerHour, 3, 1_000), (PayPeriod.PerDay, 20, 10_000), (PayPeriod.PerMonth, 300, 150_000), (PayPeriod.PerYear, 5_000, 50_000_000)];

    public static bool IsOverYears(PayPeriod period) => period is PayPeriod.TwoYears or PayPeriod.ThreeYears or PayPeriod.FourYears or PayPeriod.FiveYears;

    public static PayPeriod Of(CueSentence sentence, FigureSense sense, PayComponent component, Attribution attribution, int? year, bool isPerson)
    {
        var isFiled = attribution.Status == ClaimStatus.PublicFiling;
        if (component is PayComponent.SigningBonus or PayComponent.Severance or PayComponent.Clawback)
        {
            return IsOverYears(sense.Period) ? sense.Period : PayPeriod.OneTime;
        }

        if (component == PayComponent.RetentionBonus && sense.Period is PayPeriod.Unspecified)
        {
            return PayPeriod.OneTime;
        }

        // The papers that list a chief's pay are yearly.
        var isYearly = component is PayComponent.TotalCompensation or PayComponent.Earnings or PayComponent.Unspecified or PayComponent.Equity or PayComponent.Package or PayComponent.Base or PayComponent.Salary or PayComponent.Bonus or PayComponent.Benefits;
        if (isFiled && isYearly && (sense.Period == PayPeriod.Unspecified || (sense.Period == PayPeriod.PerYear && component == PayComponent.Bonus)))
        {
            return PayPeriod.FiscalYear;
        }

        var isTotal = component is PayComponent.TotalCompensation or PayComponent.Earnings or PayComponent.Unspecified or PayComponent.Equity or PayComponent.Package;
        if (isTotal && sense.Period is PayPeriod.Unspecified or PayPeriod.PerYear && (year is not null || (isFiled && IsLastYear(sentence))) && (isFiled || isPerson))
        {
            return attribution.Modality == Modality.Conditional && !isFiled ? PayPeriod.PerYear : PayPeriod.FiscalYear;
        }

        // "Chaque salarié a reçu une prime de 800 euros": "primes" come every month or year.
        if (component == PayComponent.Bonus && sense.Period == PayPeriod.Unspecified && sense.Governor is { } noun && sentence.Words[noun.First].Text == "prime" && sense.Statistic is null && IsPaidOut(sentence))
        {
            return PayPeriod.OneTime;
        }

        return sense.Period == PayPeriod.Unspecified && attribution.Status == ClaimStatus.Survey && year is not null && component == PayComponent.TotalCompensation ? PayPeriod.PerYear : sense.Period;
    }

    /// <summary>Pay that recurs is never paid once: a word for it ("exceptional", "unique") belongs to something else then.</summary>
    public static PayPeriod Possible(PayPeriod period, PayComponent component) =>
        period == PayPeriod.OneTime && component is PayComponent.Base or PayComponent.Salary or PayComponent.TotalCompensation or PayComponent.Package or PayComponent.PayRange
            ? PayPeriod.Unspecified
            : period;

    /// <summary>Money set aside for many, and bonuses for work done year by year, are not paid once unless a word says so.</summary>
    public static bool Recurs(PayComponent component, CueSentence sentence) =>
        component == PayComponent.Pool
        || (component == PayComponent.Bonus && (sentence.Says("prime", "de", "rendement") || sentence.Says("prime", "de", "performance") || sentence.Says("performance", "bonus") || sentence.Says("annual", "bonus") || sentence.Says("prime", "annuelle") || sentence.Says("bonus", "annuel")));

    /// <summary>"Le N2 se situe entre 45 et 52 k€" behind "39 k€ par an": a figure of the same kind is of the same time.</summary>
    public static bool GoesOn(PayClaim last, PayComponent component, PayAmount amount)
    {
        var (before, now) = (last.Amount?.High ?? last.Amount?.Low, amount.High ?? amount.Low);
        return last.Component == component && last.Period is PayPeriod.PerYear or PayPeriod.PerMonth or PayPeriod.PerDay or PayPeriod.PerHour
            && component is PayComponent.Base or PayComponent.Salary or PayComponent.Earnings or PayComponent.TotalCompensation or PayComponent.Unspecified or PayComponent.PayRange
            && before is > 0 && now is > 0 && now < before * SameKind && before < now * SameKind;
    }

    /// <summary>The time of the last figure of like size in the article, as a feature: "105,000" behind "98,000 a year" is of a year too, however far.</summary>
    public static string AlikeBefore(List<ClaimDraft> before, PayAmount amount, PayComponent component)
    {
        var alike = before.FindLast(draft => draft.Claim is { Period: not PayPeriod.Unspecified, Amount: { } was } && was.Currency == amount.Currency && IsOfLikeSize(was, amount))?.Claim;
        return alike is null ? "alike:none" : $"alike:{ClaimNames.Of(alike.Period)}:{alike.Component == component}";
    }

    private static bool IsOfLikeSize(PayAmount one, PayAmount other) =>
        (one.High ?? one.Low) is > 0 and var before && (other.High ?? other.Low) is > 0 and var now && now < before * LikeSize && before < now * LikeSize;

    /// <summary>True for a figure by the hour, day, month or year of a size that pay has, where no other money is spoken of.</summary>
    public static bool IsRegular(FigureSense sense) =>
        sense.OtherScore < NoOtherMoney && sense.Figure.Money.Amount is { Currency: not null } amount && (amount.High ?? amount.Low) is { } size
        && Array.Exists(Usual, usual => usual.Period == sense.Period && size >= usual.Least && size <= usual.Most);

    /// <summary>False for a sum that nobody is paid in that time: 300,000 an hour.</summary>
    public static bool IsOfUsualSize(PayPeriod period, PayAmount amount) =>
        !Array.Exists(Usual, usual => usual.Period == period && amount.Ends().Any(end => end < usual.Least || end > usual.Most));

    /// <summary>The sentence says that or how it is paid.</summary>
    private static bool IsPaidOut(CueSentence sentence) =>
        sentence.Words.Exists(word => word.Text is "recu" or "recue" or "recoit" or "touche" or "verse" or "versee" or "verses" or "versees" or "percu" or "viree" or "payee" or "halves" or "half" or "moitie" or "instalments" or "installments" or "tranches" or "paid" or "received" or "condition" or "collected");

    private static bool IsLastYear(CueSentence sentence) =>
        sentence.Says("last", "year") || sentence.Says("l", "an", "dernier") || sentence.Says("l", "annee", "derniere") || sentence.Says("previous", "year") || sentence.Says("l", "an", "passe");

    /// <summary>Too small for anything but an hour's pay, where the article has just spoken of hours.</summary>
    public static bool IsHourly(PayAmount amount) => (amount.High ?? amount.Low) is < 150;
}
