using System.Net;
using System.Text;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;

namespace Bot.Tests.Articles.Web;

/// <summary>Pages and feeds that somebody names, from a real server on this machine.</summary>
public sealed class WebIngestorTests : SiteTest
{
    [Theory, ClassData(typeof(Engines))]
    public async Task A_page_is_stored_under_an_id_of_its_address_and_read_again_when_it_is_named_again(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        Site.Put("/2026/03/01/offers?id=7", FakeSite.Article("Offers at Meta", "Meta offered $100 million.", "<link rel=canonical href='https://elsewhere.example/offers'>"), etag: "\"1\"");
        await using var reader = FakeSite.Reader(store);

        var first = await FakeSite.IngestAsync(reader, Site.At("/2026/03/01/offers?id=7#comments"));
        var second = await FakeSite.IngestAsync(reader, Site.At("/2026/03/01/offers?id=7"));

        Assert.Equal((1, 0, 1), (first.Added, first.Rejected.Count, first.Pages));
        Assert.Equal((0, 1), (second.Added, second.Unchanged));
        Assert.Equal(["/robots.txt", "/2026/03/01/offers?id=7", "/2026/03/01/offers?id=7"], Site.Asked);
        var article = Assert.Single(await store.Articles.AllAsync(Cancellation));
        Assert.StartsWith("127.0.0.1-2026-03-01-offers-", article.Id.Value, StringComparison.Ordinal);
        Assert.Equal(("Offers at Meta", new DateOnly(2026, 3, 1), Site.At("/2026/03/01/offers?id=7")), (article.Title, article.Published, article.Url));
        Assert.Contains("$100 million", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_content_type_decides_how_a_page_is_read_and_the_server_knows_its_encoding()
    {
        Site.Put("/a", "---\ntitle: From Markdown\n---\n\nLeave lasts 16 weeks.", "text/markdown");
        Site.Put("/b", Encoding.Latin1.GetBytes(FakeSite.Article("Été", "Les salariés gagnent 40 000 € brut.")), "text/html; charset=iso-8859-15");
        Site.Put("/c.jsonl", """{"id":"line-1","text":"Leave lasts 16 weeks."}""", "text/plain");
        Site.Put("/d", [0x89, 0x50, 0x4E, 0x47], "image/png");
        await using var reader = FakeSite.Reader(Store);

        var report = await FakeSite.IngestAsync(reader, Site.At("/a"), Site.At("/b"), Site.At("/c.jsonl"), Site.At("/d"));

        Assert.Equal(3, report.Added);
        Assert.Equal(Site.At("/d"), Assert.Single(report.Rejected).Where);
        Assert.Contains("image/png", report.Rejected[0].Reason, StringComparison.Ordinal);
        Assert.Equal(["From Markdown", "", "Été"], (await Store.Articles.AllAsync(Cancellation)).Select(article => article.Title).Order(StringComparer.Ordinal).OrderBy(title => title == "Été").ThenBy(title => title == ""));
        Assert.NotNull(await Store.Articles.FindAsync(new ArticleId("line-1"), Cancellation));
    }

    [Fact]
    public async Task Robots_are_asked_at_each_hop_and_what_they_forbid_is_not_read()
    {
        Site.Put("/robots.txt", "User-agent: *\nDisallow: /private\n", "text/plain");
        Site.Put("/private", FakeSite.Article("Private", "Not for robots."));
        Site.Put("/moved", HttpStatusCode.Found, "/private");
        await using var reader = FakeSite.Reader(Store);

        var report = await FakeSite.IngestAsync(reader, Site.At("/private"), Site.At("/moved"));

        Assert.Equal((0, 2), (report.Added, report.Rejected.Count));
        Assert.All(report.Rejected, rejection => Assert.Contains("robots.txt", rejection.Reason, StringComparison.Ordinal));
        Assert.Equal(["/robots.txt", "/moved"], Site.Asked);
    }

    [Fact]
    public async Task A_site_whose_robots_cannot_be_read_is_left_alone_until_they_can()
    {
        Site.Put("/robots.txt", HttpStatusCode.ServiceUnavailable);
        Site.Put("/a", FakeSite.Article("A", "Fact."));
        await using var reader = FakeSite.Reader(Store);

        var refused = await FakeSite.IngestAsync(reader, Site.At("/a"));
        Site.Remove("/robots.txt");
        Store.Clock.Advance(TimeSpan.FromMinutes(11));
        var taken = await FakeSite.IngestAsync(reader, Site.At("/a"));

        Assert.Contains("503", Assert.Single(refused.Rejected).Reason, StringComparison.Ordinal);
        Assert.Equal(1, taken.Added);
    }

    [Fact]
    public async Task A_private_address_is_never_connected_to_whether_named_or_redirected_to()
    {
        var port = new Uri(Site.At("/")).Port;
        Site.Put("/a", FakeSite.Article("A", "Fact."));
        Site.Put("/inwards", HttpStatusCode.Redirect, $"http://127.0.0.1:{port}/a");
        await using var reader = FakeSite.Reader(Store, allowed: "localhost");

        var report = await FakeSite.IngestAsync(reader, $"http://127.0.0.1:{port}/a", $"http://[::ffff:127.0.0.1]:{port}/a", $"http://localhost:{port}/inwards", $"http://localhost:{port}/a");

        Assert.Equal(1, report.Added);
        Assert.Equal(3, report.Rejected.Count);
        Assert.All(report.Rejected, rejection => Assert.Contains("Corpus:AllowedPrivateHosts", rejection.Reason, StringComparison.Ordinal));
        Assert.Equal(["/robots.txt", "/a", "/inwards"], Site.Asked.Order(StringComparer.Ordinal).OrderBy(path => path != "/robots.txt"));
    }

    [Theory]
    [InlineData("/loop", "redirects more than 5 times")]
    [InlineData("/home", "front page")]
    [InlineData("/file", "no web address")]
    [InlineData("/large", "larger than 1 MB")]
    [InlineData("/secret", "status 403")]
    [InlineData("/none", "status 404")]
    [InlineData("/gone", "status 410")]
    [InlineData("/broken", "status 500")]
    public async Task What_cannot_be_read_is_rejected_with_its_reason_and_the_rest_is_taken(string path, string reason)
    {
        Site.Put("/", FakeSite.Article("Home", "Everything."));
        Site.Put("/loop", HttpStatusCode.Found, "/loop");
        Site.Put("/home", HttpStatusCode.MovedPermanently, "/");
        Site.Put("/file", HttpStatusCode.Found, "file:///etc/passwd");
        Site.Put("/large", new string('a', 2 << 20), "text/plain");
        Site.Put("/secret", HttpStatusCode.Forbidden);
        Site.Put("/gone", HttpStatusCode.Gone);
        Site.Put("/broken", HttpStatusCode.InternalServerError);
        Site.Put("/good", FakeSite.Article("Good", "Leave lasts 16 weeks."));
        Store.Set("Corpus:MaxPageMegabytes", "1");
        await using var reader = FakeSite.Reader(Store);

        var report = await FakeSite.IngestAsync(reader, Site.At(path), Site.At("/good"));

        Assert.Equal(1, report.Added);
        var rejection = Assert.Single(report.Rejected);
        Assert.Equal(Site.At(path), rejection.Where);
        Assert.Contains(reason, rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_sent_in_time_is_given_up()
    {
        using var hold = new ManualResetEventSlim();
        Site.Put("/slow", _ =>
        {
            hold.Wait(Cancellation);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        await using var reader = FakeSite.Reader(Store);

        var looking = FakeSite.IngestAsync(reader, Site.At("/slow"));
        await Drivers.Until.TrueAsync(() =>
        {
            Store.Clock.Advance(Site.Asked.Contains("/slow") ? TimeSpan.FromSeconds(31) : TimeSpan.Zero);
            return Task.FromResult(looking.IsCompleted);
        });
        hold.Set();

        Assert.Contains("not sent within 30 seconds", Assert.Single((await looking).Rejected).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_a_feed_are_read_and_what_they_lack_comes_from_its_entries()
    {
        Site.Put("/robots.txt", "User-agent: PayAnswers\nDisallow: /closed", "text/plain");
        Site.Put("/a", FakeSite.Article("Offers at Meta", "Meta offered $100 million."));
        var whole = string.Concat(Enumerable.Range(2015, 10).Select(year => $"<p>In {year} the bonus of engineers rose to {year * 20} euros, said two people who were told of it.</p>"));
        Site.Put("/feed", $"""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Payroll Post – News</title>
            <item><title>Offers</title><link>{Site.At("/a?utm_source=rss")}</link><author>a@b.example (Ana Roy)</author><pubDate>Sun, 01 Feb 2026 10:00:00 GMT</pubDate></item>
            <item><title>Bonus</title><link>{Site.At("/closed/whole")}</link><pubDate>Sun, 01 Feb 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[{whole}]]></content:encoded></item>
            <item><title>Teaser</title><link>{Site.At("/closed/teaser")}</link><description>More on the site.</description></item>
            </channel></rss>
            """, "text/html");
        await using var reader = FakeSite.Reader(Store);

        var report = await FakeSite.IngestAsync(reader, Site.At("/feed"));

        Assert.Equal((2, 4), (report.Added, report.Pages));
        Assert.Equal(Site.At("/closed/teaser"), Assert.Single(report.Rejected).Where);
        var articles = (await Store.Articles.AllAsync(Cancellation)).OrderBy(article => article.Title, StringComparer.Ordinal).ToList();
        Assert.Equal(("Bonus", "The Payroll Post", new DateOnly(2026, 2, 1)), (articles[0].Title, articles[0].Outlet, articles[0].Published));
        Assert.Equal(("Offers at Meta", "Ana Roy", new DateOnly(2026, 2, 1), Site.At("/a")), (articles[1].Title, articles[1].Author, articles[1].Published, articles[1].Url));
    }

    [Fact]
    public async Task A_feed_puts_no_words_under_the_address_of_another_site()
    {
        var whole = string.Concat(Enumerable.Range(2015, 10).Select(year => $"<p>In {year} the bonus of engineers rose to {year * 20} euros, said two people who were told of it.</p>"));
        Site.Put("/robots.txt", "User-agent: *\nDisallow: /closed", "text/plain");
        Site.Put("/feed", $"<rss xmlns:c=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>T</title><item><title>A</title><link>http://localhost:{new Uri(Site.At("/")).Port}/closed</link><c:encoded><![CDATA[{whole}]]></c:encoded></item></channel></rss>", "text/xml");
        await using var reader = FakeSite.Reader(Store, allowed: "127.0.0.1,localhost");

        var report = await FakeSite.IngestAsync(reader, Site.At("/feed"));

        Assert.Equal((0, 1), (report.Added, report.Rejected.Count));
    }

    [Fact]
    public async Task An_id_that_a_file_holds_is_not_taken_over_by_a_page()
    {
        await Store.Articles.SaveAsync([new Builders.ArticleBuilder("leave").Draft()], Cancellation);
        Site.Put("/a", "---\nid: leave\n---\n\nAnother text.", "text/markdown");
        await using var reader = FakeSite.Reader(Store);

        var report = await FakeSite.IngestAsync(reader, Site.At("/a"));

        Assert.Contains("already taken by /articles/leave.md", Assert.Single(report.Rejected).Reason, StringComparison.Ordinal);
        Assert.Contains("16 weeks", (await Store.Articles.FindAsync(new ArticleId("leave"), Cancellation))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_files_and_pages_are_added_up()
    {
        var files = new IngestReport { Files = 2, Added = 1, Unchanged = 2, Replaced = 3, Withdrawn = 4, Rejected = [new Rejection("a", "b")] };

        var sum = files + (files with { Files = 0, Pages = 5 });

        Assert.Equal((2, 5, 2, 4, 6, 8, 2), (sum.Files, sum.Pages, sum.Added, sum.Unchanged, sum.Replaced, sum.Withdrawn, sum.Rejected.Count));
    }
}
