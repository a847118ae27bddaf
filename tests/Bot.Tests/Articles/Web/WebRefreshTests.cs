using System.Net;
using Bot.Articles;
using Bot.Articles.Web;
using Bot.Diagnosis;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Articles.Web;

/// <summary>What the host does by itself: feeds are followed, and so are the publishers' corrections and withdrawals.</summary>
public sealed class WebRefreshTests : SiteTest
{
    [Theory, ClassData(typeof(Engines))]
    public async Task A_feed_of_the_settings_is_followed_and_asked_for_only_if_changed(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        Site.Put("/a", FakeSite.Article("A", "Leave lasts 16 weeks."), etag: "\"a\"");
        Site.Put("/b", FakeSite.Article("B", "It is paid in full."));
        Site.Put("/feed", Feed("/a"), "application/rss+xml", "\"1\"");
        store.Set("Corpus:Feeds", Site.At("/feed"));
        await using var reader = FakeSite.Reader(store);

        var first = await FakeSite.RefreshAsync(reader);
        var atOnce = await FakeSite.RefreshAsync(reader);
        store.Clock.Advance(TimeSpan.FromHours(1));
        var later = await FakeSite.RefreshAsync(reader);
        Site.Put("/feed", Feed("/b", "/a"), "application/rss+xml", "\"2\"");
        store.Clock.Advance(TimeSpan.FromHours(1));
        var grown = await FakeSite.RefreshAsync(reader);

        Assert.Equal((1, 0, 0, 1), (first.Added, atOnce.Pages, later.Added, grown.Added));
        Assert.Equal(["/robots.txt", "/feed", "/a", "/feed if changed", "/a if changed", "/feed if changed", "/b", "/a if changed"], Site.Asked);
    }

    [Fact]
    public async Task A_corrected_page_replaces_its_article()
    {
        var id = await IngestAsync("Leave lasts 16 weeks.");
        Site.Put("/a", FakeSite.Article("A", "Correction: leave lasts 20 weeks."));

        var report = await RefreshAsync(TimeSpan.FromHours(1));

        Assert.Equal((1, 0), (report.Replaced, report.Withdrawn));
        Assert.Contains("20 weeks", (await Store.Articles.FindAsync(id, Cancellation))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_taken_away_for_good_withdraws_its_article_at_once()
    {
        var id = await IngestAsync("Leave lasts 16 weeks.");
        Site.Put("/a", HttpStatusCode.Gone);

        var report = await RefreshAsync(TimeSpan.FromHours(1));
        var asked = Site.Asked.Count;
        await RefreshAsync(TimeSpan.FromHours(5));

        Assert.Equal(1, report.Withdrawn);
        Assert.Null(await Store.Articles.FindAsync(id, Cancellation));
        Assert.Equal(asked, Site.Asked.Count);
    }

    [Fact]
    public async Task A_missing_page_withdraws_its_article_once_it_was_missing_three_times_over_a_day_and_may_come_back()
    {
        var id = await IngestAsync("Leave lasts 16 weeks.");
        Site.Remove("/a");

        var withdrawn = new List<int>();
        foreach (var hours in (int[])[1, 1, 1, 20, 3])
        {
            withdrawn.Add((await RefreshAsync(TimeSpan.FromHours(hours))).Withdrawn);
        }

        Site.Put("/a", FakeSite.Article("A", "Leave lasts 16 weeks."), etag: "\"1\"");
        var back = await RefreshAsync(TimeSpan.FromHours(12));

        Assert.Equal([0, 0, 0, 0, 1], withdrawn);
        Assert.Equal(1, back.Added);
        Assert.NotNull(await Store.Articles.FindAsync(id, Cancellation));
    }

    [Theory]
    [InlineData("This article has been retracted.")]
    [InlineData("Cet article a été retiré par la rédaction.")]
    public async Task A_page_that_says_it_was_withdrawn_withdraws_its_article(string notice)
    {
        var id = await IngestAsync("Leave lasts 16 weeks.");
        Site.Put("/a", FakeSite.Article("A", notice));

        var report = await RefreshAsync(TimeSpan.FromHours(1));
        var again = await RefreshAsync(TimeSpan.FromHours(1));

        Assert.Equal((1, 1, 0, 0), (report.Withdrawn, report.Rejected.Count, again.Withdrawn, again.Rejected.Count));
        Assert.Null(await Store.Articles.FindAsync(id, Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_page_in_its_place_leaves_the_article_until_it_was_met_three_times_over_a_day(bool isMoved)
    {
        var id = await IngestAsync(string.Concat(Enumerable.Range(2015, 10).Select(year => $"In {year} the bonus of engineers rose to {year * 20} euros, said two people. ")));
        var notice = string.Concat(Enumerable.Repeat("Readers with a subscription read every page of ours. ", isMoved ? 15 : 2));
        Site.Put(isMoved ? "/subscribe" : "/a", $"# Subscribe\n\n{notice}", "text/markdown");
        if (isMoved)
        {
            Site.Put("/a", HttpStatusCode.Found, "/subscribe");
        }

        var replaced = new List<int>();
        var texts = new List<bool>();
        foreach (var hours in (int[])[1, 1, 20, 1])
        {
            replaced.Add((await RefreshAsync(TimeSpan.FromHours(hours))).Replaced);
            texts.Add((await Store.Articles.FindAsync(id, Cancellation))!.Text.Contains("bonus", StringComparison.Ordinal));
        }

        await RefreshAsync(TimeSpan.FromHours(3));

        Assert.Equal([0, 0, 0, 0], replaced);
        Assert.Equal([true, true, true, true], texts);
        Assert.Contains("subscription", (await Store.Articles.FindAsync(id, Cancellation))!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Trouble_of_the_site_changes_nothing(HttpStatusCode status)
    {
        var id = await IngestAsync("Leave lasts 16 weeks.");
        Site.Put("/a", status);

        for (var look = 0; look < 5; look++)
        {
            Assert.Equal(0, (await RefreshAsync(TimeSpan.FromHours(12))).Withdrawn);
        }

        Assert.NotNull(await Store.Articles.FindAsync(id, Cancellation));
    }

    [Fact]
    public async Task A_site_that_does_not_answer_in_time_changes_nothing()
    {
        var id = await IngestAsync("Leave lasts 16 weeks.");

        await RestartAsync(async () =>
        {
            var report = await RefreshAsync(TimeSpan.FromHours(1));
            Assert.Equal((0, 1), (report.Withdrawn, report.Rejected.Count));
        });

        Assert.NotNull(await Store.Articles.FindAsync(id, Cancellation));
    }

    [Fact]
    public async Task Pages_are_looked_at_less_and_less_often_and_after_a_month_no_more()
    {
        await IngestAsync("Leave lasts 16 weeks.");

        Assert.Equal(1, (await RefreshAsync(TimeSpan.FromDays(10))).Pages);
        Assert.Equal(0, (await RefreshAsync(TimeSpan.FromHours(20))).Pages);
        Assert.Equal(1, (await RefreshAsync(TimeSpan.FromDays(2))).Pages);
        Assert.Equal(0, (await RefreshAsync(TimeSpan.FromDays(18))).Pages);
    }

    [Fact]
    public async Task What_somebody_here_took_out_does_not_come_back_by_itself()
    {
        var id = await IngestAsync("Leave lasts 16 weeks.");
        await Store.Articles.WithdrawAsync([id], Cancellation);
        Site.Put("/a", FakeSite.Article("A", "Leave lasts 20 weeks."));

        await RefreshAsync(TimeSpan.FromHours(1));
        var unasked = await Store.Articles.FindAsync(id, Cancellation);
        await using var reader = FakeSite.Reader(Store);
        var asked = await FakeSite.IngestAsync(reader, Site.At("/a"));

        Assert.Null(unasked);
        Assert.Equal(1, asked.Added);
    }

    [Fact]
    public async Task A_feed_that_fails_is_named_by_the_doctor()
    {
        Site.Put("/feed", "<rss><channel>", "application/rss+xml");
        Store.Set("Corpus:Feeds", $"{Site.At("/feed")},{Site.At("/new")}");
        await using var reader = FakeSite.Reader(Store);
        await FakeSite.RefreshAsync(reader);
        Store.Clock.Advance(TimeSpan.FromHours(3));

        var findings = new List<Finding>();
        foreach (var checkup in reader.GetServices<ICheckup>())
        {
            await foreach (var finding in checkup.ExamineAsync(Cancellation))
            {
                findings.Add(finding);
            }
        }

        var feeds = findings.Where(finding => finding.Name == "corpus feed").ToList();
        Assert.All(feeds, feed => Assert.Equal(FindingStatus.Warn, feed.Status));
        Assert.Contains("has not been read for 3 hours: the feed is broken", feeds[0].Cause, StringComparison.Ordinal);
        Assert.Contains("404", feeds[1].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_of_the_settings_that_is_gone_or_no_feed_for_a_while_is_read_again_once_it_is_back()
    {
        Store.Set("Corpus:Feeds", Site.At("/feed"));
        Site.Put("/a", FakeSite.Article("A", "Leave lasts 16 weeks."));
        Site.Put("/feed", HttpStatusCode.Gone);
        var gone = await RefreshAsync(TimeSpan.FromHours(1));
        Site.Put("/feed", FakeSite.Article("Under repair", "We are back on Monday."));
        var repaired = await RefreshAsync(TimeSpan.FromHours(1));
        Site.Put("/feed", Feed("/feed", "/a"), "application/rss+xml");
        var back = await RefreshAsync(TimeSpan.FromHours(1));
        Site.Put("/b", FakeSite.Article("B", "It is paid in full."));
        Site.Put("/feed", Feed("/b"), "application/rss+xml");

        Assert.Contains("410", Assert.Single(gone.Rejected).Reason, StringComparison.Ordinal);
        Assert.Contains("was a feed", Assert.Single(repaired.Rejected).Reason, StringComparison.Ordinal);
        Assert.Equal((0, 1, 1), (repaired.Added, back.Added, (await RefreshAsync(TimeSpan.FromHours(1))).Added));
    }

    [Fact]
    public async Task Addresses_that_differ_in_their_escapes_alone_stop_no_look()
    {
        await using var reader = FakeSite.Reader(Store);
        await FakeSite.IngestAsync(reader, Site.At("/~x"), Site.At("/") + "%7Ex");

        var report = await RefreshAsync(TimeSpan.FromHours(1));

        Assert.All(report.Rejected, rejection => Assert.Contains("404", rejection.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_host_looks_by_itself()
    {
        Site.Put("/a", FakeSite.Article("A", "Leave lasts 16 weeks."));
        Site.Put("/feed", Feed("/a"), "application/rss+xml");
        Store.Set("Corpus:Feeds", Site.At("/feed"));
        await using var reader = FakeSite.Reader(Store);
        var refresher = reader.GetServices<IHostedService>().OfType<WebRefresher>().Single();

        await refresher.StartAsync(Cancellation);
        await Until.TrueAsync(async () => (await Store.Articles.CountAsync(Cancellation)).Articles == 1);
        await refresher.StopAsync(Cancellation);
    }

    private string Feed(params string[] paths) =>
        $"<rss version=\"2.0\"><channel><title>Post</title>{string.Concat(paths.Select(path => $"<item><title>{path}</title><link>{Site.At(path)}</link></item>"))}</channel></rss>";

    private async Task<ArticleId> IngestAsync(string fact)
    {
        Site.Put("/a", FakeSite.Article("A", fact), etag: "\"1\"");
        await using var reader = FakeSite.Reader(Store);
        Assert.Equal(1, (await FakeSite.IngestAsync(reader, Site.At("/a"))).Added);
        return Assert.Single(await Store.Articles.AllAsync(Cancellation)).Id;
    }

    private async Task<Bot.Articles.Ingest.IngestReport> RefreshAsync(TimeSpan after)
    {
        Store.Clock.Advance(after);
        await using var reader = FakeSite.Reader(Store);
        return await FakeSite.RefreshAsync(reader);
    }
}
