using Bot.Answering.PayQuestions;
using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

public sealed class SlotReaderTests
{
    [Theory]
    [InlineData("salary", "salary", "Same")]
    [InlineData("salary", "base", "Near")]
    [InlineData("base", "salary", "Near")]
    [InlineData("bonus", "signing_bonus", "Near")]
    [InlineData("signing_bonus", "bonus", "Near")]
    [InlineData("signing_bonus", "retention_bonus", "Other")]
    [InlineData("base", "total_compensation", "Other")]
    [InlineData("base", "bonus", "Other")]
    [InlineData("equity", "salary", "Other")]
    [InlineData("severance", "package", "Other")]
    [InlineData("total_compensation", "package", "Near")]
    [InlineData("bonus", "unspecified", "Near")]
    [InlineData("bonus", "offer", "Near")]
    [InlineData("offer", "signing_bonus", "Near")]
    [InlineData("", "bonus", "Open")]
    [InlineData("base bonus", "bonus", "Same")]
    [InlineData("base bonus", "equity", "Other")]
    public void A_part_of_pay_is_the_same_akin_or_another(string asked, string claimed, string expected) =>
        Assert.Equal(expected, SlotReader.Component(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => ClaimNames.Parse<PayComponent>(name)!.Value).ToHashSet(), ClaimNames.Parse<PayComponent>(claimed)!.Value).ToString());

    [Theory]
    [InlineData("per_year", "per_year", "Same")]
    [InlineData("per_year", "fiscal_year", "Near")]
    [InlineData("per_year", "first_year", "Near")]
    [InlineData("per_year", "four_years", "Other")]
    [InlineData("per_year", "per_month", "Other")]
    [InlineData("first_year", "four_years", "Other")]
    [InlineData("per_month", "first_year", "Other")]
    [InlineData("four_years", "fiscal_year", "Other")]
    [InlineData("per_year", "unspecified", "Open")]
    [InlineData("", "per_month", "Open")]
    public void A_period_is_the_same_akin_or_another(string asked, string claimed, string expected) =>
        Assert.Equal(expected, SlotReader.Period(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => ClaimNames.Parse<PayPeriod>(name)!.Value).ToHashSet(), ClaimNames.Parse<PayPeriod>(claimed)!.Value).ToString());

    [Theory]
    [InlineData(2_000_000, "USD", "Same")]
    [InlineData(2_000_000, null, "Same")]
    [InlineData(2_005_000, "USD", "Same")]
    [InlineData(3_500_000, "USD", "Same")]
    [InlineData(1_800_000, "EUR", "Same")]
    [InlineData(2_000_000, "EUR", "Other")]
    [InlineData(2_050_000, "USD", "Other")]
    [InlineData(2_500_000, "USD", "Other")]
    [InlineData(2_000, "USD", "Other")]
    public void A_figure_of_the_question_is_an_end_of_the_range_or_the_articles_own_conversion(int asked, string? currency, string expected)
    {
        var claim = new PayClaimBuilder().Paying(2_000_000m, 3_500_000m).With(read => read with { Equivalents = [new PayAmount(1_800_000m, 1_800_000m, "EUR")] }).Build();

        Assert.Equal(expected, SlotReader.Figure([new PayAmount(asked, asked, currency)], claim).ToString());
    }

    [Fact]
    public void No_figure_asked_and_no_figure_stated_leave_the_slot_open()
    {
        var denial = new PayClaimBuilder().Denying(DeniedPart.Amount).Build();

        Assert.Equal(SlotState.Open, SlotReader.Figure([], new PayClaimBuilder().Build()));
        Assert.Equal(SlotState.Open, SlotReader.Figure([new PayAmount(1m, 1m, null)], denial));
    }

    [Fact]
    public void An_open_end_is_compared_by_the_end_it_has()
    {
        var upTo = new PayClaimBuilder().Paying(null, 900_000m).Build();

        Assert.Equal(SlotState.Same, SlotReader.Figure([new PayAmount(900_000m, null, "USD")], upTo));
        Assert.Equal(SlotState.Other, SlotReader.Figure([new PayAmount(100_000m, 100_000m, "USD")], upTo));
    }

    [Theory]
    [InlineData("2024", 2024, "", "Same")]
    [InlineData("2023", 2024, "", "Other")]
    [InlineData("2023", 2024, "graduates of 2023", "Near")]
    [InlineData("2023", null, "", "Open")]
    [InlineData("", 2024, "", "Open")]
    [InlineData("2022 2024", 2024, "", "Same")]
    public void A_year_is_the_claims_or_stands_in_its_words(string asked, int? claimed, string words, string expected)
    {
        List<int> years = [.. asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

        Assert.Equal(expected, SlotReader.Year(years, new PayClaimBuilder().With(claim => claim with { Year = claimed }).Build(), words).ToString());
    }

    [Theory]
    [InlineData(null, "median", "Open")]
    [InlineData("median", "median", "Same")]
    [InlineData("median", "average", "Near")]
    [InlineData("median", null, "Near")]
    public void A_statistic_is_the_same_or_another_way_of_counting(string? asked, string? claimed, string expected) =>
        Assert.Equal(expected, SlotReader.Statistic(asked, new PayClaimBuilder().With(claim => claim with { Qualifier = claimed }).Build()).ToString());
}
