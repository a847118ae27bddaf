using System.Globalization;
using Bot.Language;

namespace Bot.PayClaims.Money;

/// <summary>Writes an amount in the reply's language: "up to $300 million", « jusqu'à 300 millions de dollars ». Never converted and never rounded.</summary>
/// <remarks>
/// A million and more is written with its word when that needs at most two decimals, everything else in full.
/// French keeps its figures together with no-break spaces (U+00A0); what is written reads back as the same amount.
/// </remarks>
internal static class MoneyFormat
{
    private const char NoBreak = '\u00A0';

    /// <param name="qualifier">One of <see cref="Qualifiers"/> or null. Averages and percentiles are left to the sentence around the figure.</param>
    /// <returns>An empty string for an amount without a value.</returns>
    public static string Write(PayAmount amount, string? qualifier, ReplyLanguage language)
    {
        var isFrench = language == ReplyLanguage.French;
        return (amount.Low, amount.High) switch
        {
            (null, null) => "",
            (null, { } high) => Bound(Qualifiers.UpTo, isFrench) + Figure(high, amount.Currency, isFrench),
            ({ } low, null) => Floor(low, amount.Currency, qualifier, isFrench),
            ({ } low, { } high) when low == high => Single(low, amount.Currency, qualifier, isFrench),
            ({ } low, { } high) => Range(low, high, amount.Currency, qualifier, isFrench),
        };
    }

    private static string Floor(decimal low, string? currency, string? qualifier, bool isFrench) =>
        Bound(qualifier == Qualifiers.AtLeast ? Qualifiers.AtLeast : Qualifiers.MoreThan, isFrench) + Figure(low, currency, isFrench);

    private static string Single(decimal value, string? currency, string? qualifier, bool isFrench) =>
        (qualifier is Qualifiers.About ? Bound(qualifier, isFrench) : "") + Figure(value, currency, isFrench);

    private static string Range(decimal low, decimal high, string? currency, string? qualifier, bool isFrench)
    {
        // "$300–$2 million" would read as 300 million: beside a small low end the high end is written in full.
        var scaled = low >= 1_000;
        var about = qualifier == Qualifiers.About ? Bound(Qualifiers.About, isFrench) : "";
        return isFrench
            ? $"{about}entre {Figure(low, currency, isFrench)} et {Figure(high, currency, isFrench, scaled)}"
            : $"{about}{Figure(low, currency, isFrench)}–{Figure(high, currency, isFrench, scaled)}";
    }

    private static string Bound(string qualifier, bool isFrench) => (qualifier, isFrench) switch
    {
        (Qualifiers.UpTo, false) => "up to ",
        (Qualifiers.UpTo, true) => "jusqu'à ",
        (Qualifiers.MoreThan, false) => "more than ",
        (Qualifiers.MoreThan, true) => "plus de ",
        (Qualifiers.AtLeast, false) => "at least ",
        (Qualifiers.AtLeast, true) => "au moins ",
        (Qualifiers.About, false) => "about ",
        _ => "environ ",
    };

    private static string Figure(decimal value, string? currency, bool isFrench, bool canScale = true)
    {
        // Rupees are counted in lakh and crore where they are paid; in full they are unmistakable.
        var (number, scale) = !canScale || (currency == "INR" && !isFrench) ? (value, 1) : Scaled(value);
        return isFrench ? French(number, scale, currency) : English(number, scale, currency);
    }

    private static string English(decimal number, decimal scale, string? currency)
    {
        var words = scale switch { 1_000_000_000m => " billion", 1_000_000m => " million", _ => "" };
        var digits = Digits(number, scale, ',', '.');
        return currency switch
        {
            null => digits + words,
            _ when CurrencyNames.EnglishSign(currency) is { } sign => sign + digits + words,
            _ => $"{currency} {digits}{words}",
        };
    }

    private static string French(decimal number, decimal scale, string? currency)
    {
        var digits = Digits(number, scale, NoBreak, ',');
        if (scale == 1)
        {
            return currency is null ? digits : $"{digits}{NoBreak}{CurrencyNames.FrenchSign(currency) ?? currency}";
        }

        // In French the plural begins at two.
        var word = (scale == 1_000_000_000m ? "milliard" : "million") + (number >= 2 ? "s" : "");
        return currency switch
        {
            null => $"{digits}{NoBreak}{word}",
            _ when CurrencyNames.FrenchPlural(currency) is { } name => $"{digits}{NoBreak}{word} {(name[0] == 'e' ? "d'" : "de ")}{name}",
            _ => $"{digits}{NoBreak}{word} {currency}",
        };
    }

    /// <summary>Cuts a value into a number and a scale word where the number stays short and exact.</summary>
    private static (decimal Number, decimal Scale) Scaled(decimal value)
    {
        foreach (var scale in (ReadOnlySpan<decimal>)[1_000_000_000m, 1_000_000m])
        {
            if (value >= scale && decimal.Round(value / scale, 2) * scale == value)
            {
                return (value / scale, scale);
            }
        }

        return (value, 1);
    }

    private static string Digits(decimal number, decimal scale, char thousands, char point)
    {
        // Cents come in twos; decimals of a million end where they end.
        var format = number == decimal.Truncate(number) ? "#,0" : scale == 1 ? "#,0.00##########" : "#,0.##";
        return number.ToString(format, CultureInfo.InvariantCulture).Replace(',', '\u0001').Replace('.', point).Replace('\u0001', thousands);
    }
}
