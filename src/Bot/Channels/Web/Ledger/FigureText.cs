using System.Globalization;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;

namespace Bot.Channels.Web.Ledger;

/// <summary>An amount as short as a chart needs it, without its qualifier: "$1.5M", « 1,5 M$ ». Never rounded.</summary>
internal static class FigureText
{
    private static readonly (decimal From, string English, string French)[] Scales = [(1e9m, "B", "Md"), (1e6m, "M", "M"), (1e3m, "K", "k")];

    public static string Write(PayAmount amount, ReplyLanguage language) => (amount.Low, amount.High) switch
    {
        ({ } low, { } high) when low != high => $"{One(low, amount.Currency, language)}–{One(high, amount.Currency, language)}",
        _ => (amount.Low ?? amount.High) is { } value ? One(value, amount.Currency, language) : "",
    };

    private static string One(decimal value, string? currency, ReplyLanguage language)
    {
        var (from, english, french) = Scales.FirstOrDefault(scale => value >= scale.From && decimal.Round(value / scale.From, 2) * scale.From == value);
        var number = (from == 0 ? value : value / from).ToString(value == decimal.Truncate(value) ? "#,0.##" : "#,0.00##", CultureInfo.InvariantCulture);
        if (language == ReplyLanguage.French)
        {
            // No-break spaces keep a figure on one line.
            var digits = number.Replace(',', '\u00A0').Replace('.', ',');
            var sign = currency is null ? "" : CurrencyNames.FrenchSign(currency) ?? currency;
            var scaled = french is null ? digits : $"{digits}\u00A0{french}";
            return sign.Length == 0 ? scaled : scaled + (french is "M" or "k" && sign.Length == 1 ? "" : "\u00A0") + sign;
        }

        return currency is null ? number + english : (CurrencyNames.EnglishSign(currency) ?? $"{currency} ") + number + english;
    }
}
