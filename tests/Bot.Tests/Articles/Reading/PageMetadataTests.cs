namespace Bot.Tests.Articles.Reading;

public sealed class PageMetadataTests
{
    private const string Body = "<p>The works council and the company agreed on a raise of four percent, to be paid from the first of October.</p>";

    [Theory]
    [InlineData("<meta property='og:title' content='Pay rises at last'>", "Pay rises at last")]
    [InlineData("<title>Pay rises at last | The Wage Gazette</title>", "Pay rises at last")]
    [InlineData("<title>Pay rises at last - The Wage Gazette</title><meta property='og:site_name' content='The Wage Gazette'>", "Pay rises at last")]
    [InlineData("<title>Pay rises at last - but not for all</title>", "Pay rises at last - but not for all")]
    [InlineData("<title>Pay rises at last – Gazette</title><link rel=canonical href='https://www.gazette.example/pay'>", "Pay rises at last")]
    [InlineData("<meta name='twitter:title' content='Pay rises &amp;#8217;at last&amp;#8217;'>", "Pay rises ’at last’")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":[\"NewsArticle\"],\"headline\":\"Pay rises at last\"}]</script>", "Pay rises at last")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Pay rises at last\",\"description\":\"not \"valid\" json\"}</script>", "Pay rises at last")]
    [InlineData("<script type='application/ld+json'><!-- {\"@type\":\"Report\",\"headline\":\"Pay rises\nat last\"} --></script>", "Pay rises at last")]
    public void The_title_is_found(string head, string title) =>
        Assert.Equal(title, ReadingDriver.Html.Article(head + Body).Title);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Kerr\"}]}</script>", "", "Ann Lee, Bo Kerr")]
    [InlineData("<meta name='author' content='By Ann Lee'>", "", "Ann Lee")]
    [InlineData("<meta name='citation_author' content='Lee, Ann'><meta name='citation_author' content='Kerr, Bo'>", "", "Lee, Ann, Kerr, Bo")]
    [InlineData("<meta property='article:author' content='https://www.facebook.com/annlee'>", "<p>By Ann Lee and Bo Kerr</p>", "Ann Lee and Bo Kerr")]
    [InlineData("", "<p>Par Anne Le Roy | 3 mai 2025</p>", "Anne Le Roy")]
    [InlineData("", "<p>By the end of the year all will be better</p>", "")]
    public void The_author_is_found(string head, string top, string author) =>
        Assert.Equal(author, ReadingDriver.Html.Article(head + top + Body).Author);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2025-03-04T23:30:00-05:00'>", "", "2025-03-04")]
    [InlineData("<meta name='parsely-pub-date' content='Tue, 04 Mar 2025 08:00:00 GMT'>", "", "2025-03-04")]
    [InlineData("<meta name='sailthru.date' content='2025-03-04 08:00:00'>", "", "2025-03-04")]
    [InlineData("<meta name='DC.date.issued' content='20250304'>", "", "2025-03-04")]
    [InlineData("", "<time datetime='2025-03-04'>yesterday</time>", "2025-03-04")]
    [InlineData("", "<span itemprop='datePublished' content='2025-03-04'></span>", "2025-03-04")]
    [InlineData("<link rel='canonical' href='https://gazette.example/2025/03/04/pay.html'>", "", "2025-03-04")]
    [InlineData("<link rel='canonical' href='https://gazette.example/2025/mar/04/pay'>", "", "2025-03-04")]
    [InlineData("", "<p>Publié le mardi 4 mars 2025 à 8h00, mis à jour le 6 mars 2025</p>", "2025-03-04")]
    [InlineData("", "<p>March 4, 2025</p>", "2025-03-04")]
    [InlineData("<meta property='article:published_time' content='1970-01-01T00:00:00Z'>", "", null)]
    [InlineData("<meta property='article:published_time' content='2099-01-01'>", "", null)]
    [InlineData("", "<p>In March 2025 the company had promised that nobody would earn less than before, and it kept its word until now.</p>", null)]
    public void The_day_of_publication_is_found_or_left_open(string head, string top, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), ReadingDriver.Html.Article(head + top + Body).Published);

    [Theory]
    [InlineData("<meta property='og:site_name' content='The Wage Gazette'>", "The Wage Gazette")]
    [InlineData("<meta property='og:site_name' content='The Wage Gazette | All about wages'>", "The Wage Gazette")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Wage Gazette\"}}</script>", "The Wage Gazette")]
    [InlineData("<link rel='canonical' href='https://www.wage-gazette.example/pay'>", "wage-gazette.example")]
    [InlineData("<title>Pay rises at last - Wage Gazette</title>", "Wage Gazette")]
    [InlineData("<title>Pay rises at last – Wages &amp; Hours</title><h1>Pay rises at last</h1>", "Wages & Hours")]
    [InlineData("<title>Pay rises at last - Wages &amp; Hours</title><h1>Raises for all</h1><p>Wages &amp; Hours</p>", "Wages & Hours")]
    [InlineData("<title>Pay rises at last - Not Yet</title><h1>Raises for all</h1>", "")]
    [InlineData("<h1>Pay rises at last</h1><p>Ann Lee | The Wage Gazette | 4 March 2025</p>", "The Wage Gazette")]
    [InlineData("", "")]
    public void The_outlet_is_found(string head, string outlet) =>
        Assert.Equal(outlet, ReadingDriver.Html.Article(head + Body).Outlet);

    [Theory]
    [InlineData("<link rel='canonical' href='https://gazette.example/pay'><meta property='og:url' content='https://gazette.example/other'>", "https://gazette.example/pay")]
    [InlineData("<link rel='canonical' href='https://gazette.example/'><meta property='og:url' content='https://gazette.example/pay'>", "https://gazette.example/pay")]
    [InlineData("<link rel='canonical' href='/pay'>", null)]
    [InlineData("<meta property='og:url' content='javascript:alert(1)'>", null)]
    public void The_address_is_an_absolute_web_address_or_none(string head, string? address) =>
        Assert.Equal(address, ReadingDriver.Html.Article(head + Body).Url);

    [Fact]
    public void The_declared_language_counts_where_the_text_gives_no_sign() =>
        Assert.Equal("nl", ReadingDriver.Html.Article("<html lang='nl-BE'><p>1 2 3 4 5 6 7 8 9 10 11 12 13 14</p></html>").Language);
}
