namespace Bot.PayClaims.Money;

/// <summary>How currencies are written in a reply.</summary>
internal static class CurrencyNames
{
    /// <returns>Null for a currency that English writes by its code.</returns>
    public static string? EnglishSign(string code) => code switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "CAD" => "C$",
        "AUD" => "A$",
        "NZD" => "NZ$",
        "HKD" => "HK$",
        "SGD" => "S$",
        "BRL" => "R$",
        "INR" => "₹",
        "JPY" => "¥",
        "KRW" => "₩",
        _ => null,
    };

    /// <returns>Null for a currency that French writes by its code.</returns>
    public static string? FrenchSign(string code) => code switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "CAD" => "$\u00A0CA",
        _ => null,
    };

    /// <summary>The name behind "millions de"; null when the code stands there instead.</summary>
    public static string? FrenchPlural(string code) => code switch
    {
        "USD" => "dollars",
        "EUR" => "euros",
        "CAD" => "dollars canadiens",
        "AUD" => "dollars australiens",
        "GBP" => "livres sterling",
        "CHF" => "francs suisses",
        "INR" => "roupies",
        "JPY" => "yens",
        _ => null,
    };
}
