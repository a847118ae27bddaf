using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bot.Articles;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Web;

public sealed class ReaderTests
{
    private const string Text = "Bonuses\n\nA sign-on bonus is paid once. It may have to be paid back.\n\nBase pay comes every month.";

    [Fact]
    public async Task The_quoted_words_are_marked_where_they_stand()
    {
        await using var host = await HostWithAsync(new ArticleBuilder("bonus").WithText(Text));
        var start = Text.IndexOf("It may", StringComparison.Ordinal);

        var page = await OpenAsync(host, $"/articles/bonus?start={start}&end={start + "It may have to be paid back.".Length}");

        Assert.Equal("It may have to be paid back.", Assert.Single(page.QuerySelectorAll("mark")).TextContent);
        Assert.Equal("A sign-on bonus is paid once. It may have to be paid back.", page.QuerySelector("#quote")!.ParentElement!.TextContent);
    }

    [Fact]
    public async Task The_page_says_whose_article_it_is_and_where_the_original_stands()
    {
        await using var host = await HostWithAsync(new ArticleBuilder("bonus").WithText(Text).With(article => article with { Language = "fr", Published = new DateOnly(2025, 7, 1) }));

        var page = await OpenAsync(host, "/articles/bonus?lang=fr");

        Assert.Equal("Parental leave", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["The Payroll Post", "par Ana Roy", "1er juillet 2025", "en français"], page.QuerySelectorAll(".about li").Select(item => item.TextContent));
        Assert.Equal("https://payroll.example/leave", page.QuerySelector("a[rel~=external]")!.GetAttribute("href"));
        Assert.Equal("fr", page.QuerySelector(".prose")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task What_an_article_says_never_becomes_markup()
    {
        const string Nasty = "<script>alert(1)</script> & \"quotes\" {{title}} <b onclick='x'>bold</b>\n\n• <img src=x>\n\na<i> | </td>b";
        await using var host = await HostWithAsync(new ArticleBuilder("nasty").WithText(Nasty).With(article => article with
        {
            Title = "</title><script>alert(2)</script>{{&text}}",
            Outlet = "<i>Outlet</i>",
            Author = "\"><script>alert(3)</script>",
            Language = "en\" onload=\"x",
            Url = "javascript:alert(4)",
        }));

        var page = await OpenAsync(host, "/articles/nasty?start=0&end=30");

        Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/assets/", script.GetAttribute("src")));
        Assert.Empty(page.QuerySelectorAll(".prose b, .prose i, .prose img, .about i, [onload], [onclick], a[href^=javascript]"));
        Assert.Equal("</title><script>alert(2)</script>{{&text}}", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("<script>alert(1)</script> & \"quotes\" {{title}}", page.QuerySelector(".prose p")!.TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?start=5")]
    [InlineData("?start=-1&end=5")]
    [InlineData("?start=5&end=5")]
    [InlineData("?start=9&end=2")]
    [InlineData("?start=0&end=100000")]
    [InlineData("?start=abc&end=10")]
    [InlineData("?start=99999999999999999999&end=10")]
    [InlineData("?start=1&start=2&end=10")]
    public async Task Offsets_that_lead_nowhere_show_the_article_without_a_mark(string query)
    {
        await using var host = await HostWithAsync(new ArticleBuilder("bonus").WithText(Text));

        var page = await OpenAsync(host, "/articles/bonus" + query);

        Assert.Empty(page.QuerySelectorAll("mark"));
        Assert.Contains("Base pay comes every month.", page.QuerySelector(".prose")!.TextContent);
        Assert.Equal(query.Length > 0, page.QuerySelector(".notice") is not null);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("withdrawn")]
    [InlineData("for-managers")]
    public async Task What_is_not_there_or_not_for_everyone_is_not_shown(string id)
    {
        await using var host = await HostWithAsync(
            new ArticleBuilder("withdrawn"), new ArticleBuilder("for-managers").With(article => article with { Audience = Audience.Managers }));
        await host.Articles.WithdrawAsync([new ArticleId("withdrawn")], TestContext.Current.CancellationToken);
        using var client = host.CreateClient();

        using var response = await client.GetAsync($"/articles/{id}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("This article is not here", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("2025/07/leave")]
    [InlineData("congé parental")]
    [InlineData("100% <true>?#&")]
    public async Task An_article_opens_whatever_its_id_looks_like(string id)
    {
        await using var host = await HostWithAsync(new ArticleBuilder(id).WithText(Text));

        var page = await OpenAsync(host, $"/articles/{Uri.EscapeDataString(id)}?start=0&end=7");

        Assert.Equal("Bonuses", page.QuerySelector("#quote")!.TextContent);
    }

    [Fact]
    public async Task A_sample_brief_says_that_it_is_one()
    {
        await using var host = new WebHost();

        var page = await OpenAsync(host, "/articles/sample-en-meta-offers?lang=en");

        Assert.StartsWith("This is a sample brief", page.QuerySelector(".notice")!.TextContent);
    }

    private static async Task<WebHost> HostWithAsync(params ArticleBuilder[] articles)
    {
        var host = new WebHost();
        await host.StoreAsync([.. articles.Select(article => article.Draft())]);
        return host;
    }

    private static async Task<IDocument> OpenAsync(WebHost host, string path)
    {
        using var client = host.CreateClient();
        var html = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(html);
    }
}
