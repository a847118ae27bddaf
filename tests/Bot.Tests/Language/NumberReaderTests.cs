using System.Globalization;
using Bot.Language;

namespace Bot.Tests.Language;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("1,000", "1000")]
    [InlineData("1.000", "1000")]
    [InlineData("850 000", "850000")]
    [InlineData("850\u202F000", "850000")]
    [InlineData("420'000", "420000")]
    [InlineData("1,54", "1.54")]
    [InlineData("79.1", "79.1")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("0,125", "0.125")]
    [InlineData("2024", "2024")]
    public void A_number_of_either_language_has_one_value(string written, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), NumberReader.Read(written));

    [Theory]
    [InlineData("1.2.3.4,5,6")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Digits_that_make_no_number_give_none(string written) => Assert.Null(NumberReader.Read(written));

    [Theory]
    [InlineData("k", "1000")]
    [InlineData("millions", "1000000")]
    [InlineData("milliard", "1000000000")]
    [InlineData("bn", "1000000000")]
    [InlineData("lakh", "100000")]
    [InlineData("crore", "10000000")]
    public void A_scale_word_has_one_factor(string word, string factor) => Assert.Equal(decimal.Parse(factor, CultureInfo.InvariantCulture), NumberReader.Scale(word));

    [Fact]
    public void An_ordinary_word_is_no_scale() => Assert.Null(NumberReader.Scale("offers"));
}
