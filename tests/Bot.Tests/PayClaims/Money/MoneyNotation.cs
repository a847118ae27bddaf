using System.Globalization;
using Bot.PayClaims;
using Bot.PayClaims.Money;

namespace Bot.Tests.PayClaims.Money;

/// <summary>Writes what was read on one line, so that a table of notations reads as a table: "850000..1500000 USD about = 700000..1200000 EUR".</summary>
internal static class MoneyNotation
{
    public static string Of(IEnumerable<MoneyMention> mentions) => string.Join("; ", mentions.Select(Of));

    public static string Of(MoneyMention mention) => mention.Kind switch
    {
        MoneyKind.Change => "change",
        MoneyKind.Vague => $"vague {mention.Amount.Currency ?? "?"}",
        _ => string.Join(" ", new[] { Of(mention.Amount), mention.Qualifier }.OfType<string>().Concat(mention.Equivalents.Select(equivalent => $"= {Of(equivalent)}"))),
    };

    private static string Of(PayAmount amount)
    {
        var ends = amount.Low == amount.High ? Plain(amount.Low) : $"{Plain(amount.Low)}..{Plain(amount.High)}";
        return $"{ends} {amount.Currency ?? "?"}";
    }

    private static string Plain(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
