using System.Text;
using Bot.Articles.Web.Feeds;

namespace Bot.Tests.Articles.Web;

public sealed class FeedDocumentTests
{
    private static readonly Uri Address = new("https://payroll.example/feeds/all.xml");

    [Fact]
    public void RSS_is_read_with_links_authors_dates_and_full_content()
    {
        var feed = Read("""

            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Payroll Post</title>
            <item><title>Pay &amp;amp; bonus</title><link>https://payroll.example/a</link><dc:creator>Ana Roy</dc:creator><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><description>Teaser</description><content:encoded><![CDATA[<p>Whole</p>]]></content:encoded></item>
            <item><title>B</title><guid>https://payroll.example/b</guid><author>ed@payroll.example (Ed Wu)</author><description>Only a teaser</description></item>
            <item><title>C</title><guid isPermaLink="false">c-1</guid></item>
            </channel></rss>
            """);

        Assert.Equal("The Payroll Post", feed.Title);
        Assert.Equal(new FeedEntry(new Uri("https://payroll.example/a"), "Pay & bonus", "Ana Roy", "Mon, 02 Mar 2026 09:00:00 GMT", "<p>Whole</p>"), feed.Entries[0]);
        Assert.Equal(new FeedEntry(new Uri("https://payroll.example/b"), "B", "Ed Wu", "", "Only a teaser"), feed.Entries[1]);
        Assert.Null(feed.Entries[2].Link);
    }

    [Fact]
    public void Atom_is_read_with_relative_links_and_every_kind_of_content()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Pay</title>
            <entry><title type="html">A &lt;b&gt;bold&lt;/b&gt; title</title><link rel="self" href="/self"/><link href="../a"/><author><name>Ana</name></author><author><name>Ed</name></author><updated>2026-03-02</updated><published>2026-03-01</published><content type="html">&lt;p&gt;One&lt;/p&gt;</content></entry>
            <entry><title>B</title><link rel="alternate" href="https://payroll.example/b"/><updated>2026-03-02</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two</p></div></content></entry>
            <entry><title>C</title><link href="/c"/><summary>a &lt; b</summary></entry>
            </feed>
            """);

        Assert.Equal(new FeedEntry(new Uri("https://payroll.example/a"), "A bold title", "Ana, Ed", "2026-03-01", "<p>One</p>"), feed.Entries[0]);
        Assert.Contains("Two</p>", feed.Entries[1].Content, StringComparison.Ordinal);
        Assert.Equal("a &lt; b", feed.Entries[2].Content);
    }

    [Fact]
    public void RDF_is_read()
    {
        var feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Paie</title></channel><item><title>Primes</title><link>https://payroll.example/p</link><dc:date>2026-03-01</dc:date></item></rdf:RDF>
            """);

        Assert.Equal(new FeedEntry(new Uri("https://payroll.example/p"), "Primes", "", "2026-03-01", ""), Assert.Single(feed.Entries));
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><title>&a;</title></channel></rss>", "DTD")]
    [InlineData("<rss><channel><title>cut", "broken")]
    [InlineData("<opml/>", "no RSS or Atom")]
    public void What_is_no_sound_feed_is_refused_with_its_reason(string xml, string reason)
    {
        var (feed, problem) = FeedDocument.Read(Encoding.UTF8.GetBytes(xml), Address);

        Assert.Null(feed);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_nested_without_end_is_refused()
    {
        var (_, problem) = FeedDocument.Read(Encoding.UTF8.GetBytes($"<rss>{string.Concat(Enumerable.Repeat("<a>", 100_000))}"), Address);

        Assert.Contains("nested", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<!-- made by hand -->\n<rss version='2.0'>", true)]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>", true)]
    [InlineData("<!DOCTYPE html><html><body><rss>", false)]
    [InlineData("<feedback>", false)]
    [InlineData("", false)]
    public void A_feed_is_told_from_a_page_by_its_first_element(string text, bool isFeed) => Assert.Equal(isFeed, FeedDocument.IsMeant(Encoding.UTF8.GetBytes(text)));

    private static Feed Read(string xml)
    {
        var (feed, problem) = FeedDocument.Read(Encoding.UTF8.GetBytes(xml), Address);
        Assert.Null(problem);
        return feed!;
    }
}
