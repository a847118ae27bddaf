using Bot.Answering.Composition;
using Bot.Answering.Verification;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Verification;

/// <summary>A figure in our words must be the one in the quote beneath it.</summary>
public sealed class ClaimVerifierTests
{
    private const string Quote = "Norvik pays its welders $58,000 to $66,000 (€50,000 to €57,000) a year";

    private static readonly Article Article = new ArticleBuilder().WithText($"{Quote}. Its pilots get $410,000.").Build();

    [Fact]
    public void A_claim_with_the_figures_of_its_quote_leaves() =>
        Assert.True(Holds(Amount(58_000m, 66_000m, "USD"), Amount(50_000m, 57_000m, "EUR")));

    [Theory]
    [InlineData(58_000, 67_000, "USD")]
    [InlineData(57_999, 66_000, "USD")]
    [InlineData(58, 66, "USD")]
    [InlineData(410_000, 410_000, "USD")]
    [InlineData(58_000, 66_000, "GBP")]
    [InlineData(58_000, 66_000, "EUR")]
    [InlineData(29_000, 33_000, "USD")]
    public void A_figure_or_a_currency_that_the_quote_does_not_have_stays_here(int low, int high, string currency) =>
        Assert.False(Holds(Amount(low, high, currency)));

    [Theory]
    [InlineData(50_000, 58_000, "EUR")]
    [InlineData(50_000, 57_000, "CHF")]
    public void A_conversion_that_the_quote_does_not_have_stays_here(int low, int high, string currency) =>
        Assert.False(Holds(Amount(58_000m, 66_000m, "USD"), Amount(low, high, currency)));

    [Theory]
    [InlineData("Norvik verserait 1,5 M€ à ses pilotes", "fr", 1_500_000, "EUR", true)]
    [InlineData("Norvik verserait 1,5 M€ à ses pilotes", "fr", 1_500_000, "USD", false)]
    [InlineData("Norvik verserait 1,5 M€ à ses pilotes", "fr", 15_000_000, "EUR", false)]
    [InlineData("Norvik verserait 420 000 euros", "fr", 420_000, "EUR", true)]
    [InlineData("Norvik verserait 420 000 euros", "fr", 420, "EUR", false)]
    public void The_quote_is_read_in_its_own_language(string quote, string language, int amount, string currency, bool expected)
    {
        var article = new ArticleBuilder().WithText(quote).With(read => read with { Language = language }).Build();

        Assert.Equal(expected, ClaimVerifier.Holds(new DraftStatement(article, new TextSpan(0, quote.Length), null) { Claim = new PayClaimBuilder().Paying(amount, currency).Build() }));
    }

    [Theory]
    [InlineData("Welder | Brest | 38,500 | 47,000", 47_000, true)]
    [InlineData("Welder | Brest | 38.5 | 47", 47_000, true)]
    [InlineData("Welder | Brest | 38,500 | 47,000", 48_000, false)]
    [InlineData("Welder | Brest | 38,500 | 47,000", 470, false)]
    [InlineData("A welder in Brest gets 47,000", 47_000, false)]
    public void A_row_of_a_table_leaves_its_currency_to_the_header(string row, int amount, bool expected)
    {
        var article = new ArticleBuilder().WithText($"Role | City | Low | Median\n{row}\nFitter | Brest | 41,000 | 52,000").Build();
        var quote = new TextSpan(article.Text.IndexOf(row, StringComparison.Ordinal), row.Length);

        Assert.Equal(expected, ClaimVerifier.Holds(new DraftStatement(article, quote, null) { Claim = new PayClaimBuilder().Paying(amount, "EUR").Build() }));
    }

    [Fact]
    public void A_denial_without_a_figure_and_a_bare_quote_have_nothing_to_compare()
    {
        var span = new TextSpan(0, Quote.Length);

        Assert.True(ClaimVerifier.Holds(new DraftStatement(Article, span, null) { Claim = new PayClaimBuilder().Denying(DeniedPart.Everyone).Build() }));
        Assert.True(ClaimVerifier.Holds(new DraftStatement(Article, span, null)));
    }

    private static PayAmount Amount(decimal low, decimal high, string currency) => new(low, high, currency);

    private static bool Holds(PayAmount amount, params PayAmount[] equivalents) => ClaimVerifier.Holds(new DraftStatement(Article, new TextSpan(0, Quote.Length), null)
    {
        Claim = new PayClaimBuilder().With(claim => claim with { Amount = amount, Equivalents = equivalents }).Build(),
    });
}
