using Bot.Channels.Web.Ledger;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Tests.Channels.Web.Ledger;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("1500000", "1500000", "USD", "$1.5M", "1,5 M$")]
    [InlineData("8000", "8000", "EUR", "€8K", "8 k€")]
    [InlineData("79123456", "79123456", "USD", "$79,123,456", "79 123 456 $")]
    [InlineData("21.5", "21.5", "USD", "$21.50", "21,50 $")]
    [InlineData("2000000000", "2000000000", "EUR", "€2B", "2 Md €")]
    [InlineData("420000", "420000", "CHF", "CHF 420K", "420 k CHF")]
    [InlineData("58000", "66000", "CAD", "C$58K–C$66K", "58 k $ CA–66 k $ CA")]
    [InlineData("300", "300", null, "300", "300")]
    public void A_figure_is_short_and_never_rounded(string low, string high, string? currency, string english, string french)
    {
        var amount = new PayAmount(decimal.Parse(low, null), decimal.Parse(high, null), currency);

        Assert.Equal(english, FigureText.Write(amount, ReplyLanguage.English));
        Assert.Equal(french, FigureText.Write(amount, ReplyLanguage.French).Replace('\u00A0', ' '));
    }
}
