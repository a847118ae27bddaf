using Bot.Articles.Reading.Metadata;

namespace Bot.Tests.Articles.Reading;

public sealed class PublicationDateTests
{
    private static readonly PublicationDate Dates = new(ReadingDriver.Clock);

    [Theory]
    [InlineData("2025-07-01", 2025, 7, 1)]
    [InlineData("2025-07-01T23:59:00+02:00", 2025, 7, 1)]
    [InlineData("2025/7/1", 2025, 7, 1)]
    [InlineData("20250701T120000Z", 2025, 7, 1)]
    [InlineData("Tue, 01 Jul 2025 10:00:00 GMT", 2025, 7, 1)]
    [InlineData("Tue Jul 01 10:00:00 UTC 2025", 2025, 7, 1)]
    [InlineData("July 1, 2025", 2025, 7, 1)]
    [InlineData("Jul. 1st, 2025 at 10 am", 2025, 7, 1)]
    [InlineData("1 July 2025", 2025, 7, 1)]
    [InlineData("le 1er juillet 2025 à 10h", 2025, 7, 1)]
    [InlineData("mercredi 12 février 2025", 2025, 2, 12)]
    [InlineData("3 août 2024", 2024, 8, 3)]
    [InlineData("25 DÉCEMBRE 2024", 2024, 12, 25)]
    [InlineData("25/12/2024", 2024, 12, 25)]
    [InlineData("12/25/2024", 2024, 12, 25)]
    [InlineData("1751364000", 2025, 7, 1)]
    public void Dates_are_read_as_they_are_written(string written, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Dates.Parse(written));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("July 2025")]
    [InlineData("03/04/2025")]
    [InlineData("2025-13-01")]
    [InlineData("2025-02-30")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1989-12-31")]
    [InlineData("2025-10-03")]
    public void What_is_no_certain_and_likely_day_is_dropped(string written) =>
        Assert.Null(Dates.Parse(written));

    [Fact]
    public void In_French_the_day_comes_before_the_month() =>
        Assert.Equal(new DateOnly(2025, 4, 3), Dates.Parse("03/04/2025", "fr"));

    [Fact]
    public void A_page_from_further_east_may_be_of_tomorrow() =>
        Assert.Equal(new DateOnly(2025, 10, 2), Dates.Parse("2025-10-02"));
}
