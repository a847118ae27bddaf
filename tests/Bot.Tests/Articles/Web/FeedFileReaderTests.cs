using System.Text;
using Bot.Articles.Reading;
using Bot.Articles.Web.Feeds;
using Bot.Tests.Articles.Reading;

namespace Bot.Tests.Articles.Web;

public sealed class FeedFileReaderTests
{
    private static readonly FeedFileReader Feeds = new(new FeedArticle(ReadingDriver.Html, ReadingDriver.Clock));

    [Fact]
    public void A_saved_feed_gives_the_articles_it_carries_whole_and_refuses_teasers()
    {
        var whole = string.Concat(Enumerable.Range(2015, 10).Select(year => $"<p>In {year} the bonus of engineers rose to {year * 20} euros, said two people who were told of it.</p>"));

        var outcomes = Feeds.Outcomes(Encoding.UTF8.GetBytes($"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>The Payroll Post</title>
            <entry><title>Bonus</title><link href="https://payroll.example/bonus"/><author><name>Ana Roy</name></author><published>2025-03-01</published><content type="html"><![CDATA[{whole}]]></content></entry>
            <entry><title>Teaser</title><link href="https://payroll.example/teaser"/><summary>More on the site.</summary></entry></feed>
            """));

        var article = Assert.IsType<ReadOutcome.Read>(outcomes[0]).Article;
        Assert.Equal(("Bonus", "Ana Roy", "The Payroll Post", new DateOnly(2025, 3, 1), "https://payroll.example/bonus"), (article.Title, article.Author, article.Outlet, article.Published, article.Url));
        Assert.StartsWith("payroll.example-bonus-", article.Id, StringComparison.Ordinal);
        Assert.Equal(10, article.Blocks().Count);
        Assert.Equal("file:2", Assert.IsType<ReadOutcome.Rejected>(outcomes[1]).Where);
    }

    [Fact]
    public void What_is_no_feed_is_refused() => Assert.Contains("broken", Feeds.Rejection("Leave lasts 16 weeks."), StringComparison.Ordinal);
}
