using System.Globalization;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.PayClaims.Money;

public sealed class MoneyFormatTests
{
    private static readonly string?[] Bounds = [null, Qualifiers.UpTo, Qualifiers.MoreThan, Qualifiers.AtLeast, Qualifiers.About];

    private static readonly string[] Currencies = ["USD", "EUR", "GBP", "CAD", "AUD", "CHF", "INR", "JPY", "SEK", "SGD", "BRL", "PLN"];

    [Theory]
    [InlineData("850000", "850000", "USD", null, "$850,000", "850 000 $")]
    [InlineData(null, "300000000", "USD", "up_to", "up to $300 million", "jusqu'à 300 millions de dollars")]
    [InlineData("10000000", null, "USD", "more_than", "more than $10 million", "plus de 10 millions de dollars")]
    [InlineData("100000", null, "EUR", "at_least", "at least €100,000", "au moins 100 000 €")]
    [InlineData("850000", "850000", "USD", "about", "about $850,000", "environ 850 000 $")]
    [InlineData("500000", "2000000", "USD", null, "$500,000–$2 million", "entre 500 000 $ et 2 millions de dollars")]
    [InlineData("3000000", "7000000", "EUR", null, "€3 million–€7 million", "entre 3 millions d'euros et 7 millions d'euros")]
    [InlineData("1540000", "1540000", "USD", "average", "$1.54 million", "1,54 million de dollars")]
    [InlineData("1234567", "1234567", "USD", null, "$1,234,567", "1 234 567 $")]
    [InlineData("1234500", "1234500", "USD", null, "$1,234,500", "1 234 500 $")]
    [InlineData("2000000000", "2000000000", "USD", null, "$2 billion", "2 milliards de dollars")]
    [InlineData("420000", "420000", "CHF", null, "CHF 420,000", "420 000 CHF")]
    [InlineData("6000000", "6000000", "INR", null, "₹6,000,000", "6 millions de roupies")]
    [InlineData("1200000", "1200000", "CAD", null, "C$1.2 million", "1,2 million de dollars canadiens")]
    [InlineData("300000", "300000", "CAD", null, "C$300,000", "300 000 $ CA")]
    [InlineData("3000000", "7000000", null, null, "3 million–7 million", "entre 3 millions et 7 millions")]
    [InlineData("45.5", "45.5", "USD", null, "$45.50", "45,50 $")]
    [InlineData(null, null, "USD", null, "", "")]
    public void An_amount_is_written_in_the_language_of_the_reply(string? low, string? high, string? currency, string? qualifier, string english, string french)
    {
        var amount = new PayAmount(Value(low), Value(high), currency);

        Assert.Equal(english, MoneyFormat.Write(amount, qualifier, ReplyLanguage.English));
        Assert.Equal(french, MoneyFormat.Write(amount, qualifier, ReplyLanguage.French).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void What_is_written_reads_back_as_the_same_amount(string language) =>
        Prop.ForAll(Amounts().ToArbitrary(), stated =>
        {
            var written = MoneyFormat.Write(stated.Amount, stated.Qualifier, ReplyLanguages.Parse(language)!.Value);

            var read = MoneyReader.Read($"Il / it: {written}.", language);

            return (read is [var mention] && mention.Amount == stated.Amount && mention.Qualifier == stated.Qualifier)
                .Label($"{stated} → {written} → {MoneyNotation.Of(read)}");
        }).QuickCheckThrowOnFailure();

    private static decimal? Value(string? written) => written is null ? null : decimal.Parse(written, CultureInfo.InvariantCulture);

    private static Gen<Stated> Amounts() =>
        from low in Values()
        from high in Values()
        from currency in Gen.Elements(Currencies)
        from qualifier in Gen.Elements(Bounds)
        from isRange in Gen.Elements(true, false)
        select isRange && low != high && qualifier is null or Qualifiers.About
            ? new Stated(new PayAmount(Math.Min(low, high), Math.Max(low, high), currency), qualifier)
            : new Stated(
                qualifier switch
                {
                    Qualifiers.UpTo => new PayAmount(null, high, currency),
                    Qualifiers.MoreThan or Qualifiers.AtLeast => new PayAmount(low, null, currency),
                    _ => new PayAmount(low, low, currency),
                },
                qualifier);

    // From an hour's pay to a pool of billions, round and uneven, with cents.
    private static Gen<decimal> Values() => Gen.OneOf(
        Gen.Choose(1, 99_999).Select(cents => cents / 100m),
        Gen.Choose(1, 1_999).Select(thousands => thousands * 1_000m),
        Gen.Choose(1, 9_999_999).Select(units => (decimal)units),
        Gen.Choose(1, 99_999).Select(parts => parts * 10_000m),
        Gen.Choose(1, 9_999).Select(parts => parts * 10_000_000m));

    private sealed record Stated(PayAmount Amount, string? Qualifier);
}
