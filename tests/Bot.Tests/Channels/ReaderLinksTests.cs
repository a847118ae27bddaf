using System.Net;
using AngleSharp.Html.Parser;
using Bot.Articles;
using Bot.Channels;
using Bot.Channels.Web;
using Bot.Rendering;
using Bot.Storage;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels;

public sealed class ReaderLinksTests
{
    private const string Text = "Bonuses\n\nA sign-on bonus is paid once. It may have to be paid back.";

    [Theory]
    [InlineData("Loopback")]
    [InlineData("Off")]
    public async Task A_link_from_chat_opens_its_article_at_the_quote_from_anywhere(string chat)
    {
        await using var host = await HostAsync(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)), chat);

        using var response = await OpenAsync(host, Link(host));
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("It may have to be paid back.", page.QuerySelector("#quote")!.TextContent);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.StartsWith("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Whoever_comes_by_a_link_sees_this_article_and_no_way_to_another()
    {
        await using var host = await HostAsync(new FakeTimeProvider());

        using var response = await OpenAsync(host, Link(host));
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^(#|https://payroll\\.example/)", link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("en", "This link has expired")]
    [InlineData("fr", "Ce lien a expiré")]
    public async Task A_link_ends_with_its_lifetime_and_says_what_to_do(string language, string title)
    {
        var clock = new FakeTimeProvider();
        await using var host = await HostAsync(clock);
        var link = Link(host);

        clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromMinutes(5));
        using var last = await OpenAsync(host, link, language);
        clock.Advance(TimeSpan.FromSeconds(1));
        using var late = await OpenAsync(host, link, language);
        var page = new HtmlParser().ParseDocument(await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, last.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("a"));
    }

    [Theory]
    [InlineData("articles/bonus", "articles/other")]
    [InlineData("start=39", "start=0")]
    [InlineData("end=67", "end=9")]
    [InlineData("audience=everyone", "audience=managers")]
    [InlineData("audience=everyone", "audience=Everyone")]
    [InlineData("audience=everyone", "audience=everyone&audience=hr")]
    [InlineData("expires=", "expires=9")]
    [InlineData("&expires=", "&expires=99999999999999999999&x=")]
    [InlineData("signature=", "signature=A")]
    [InlineData("&signature=", "&signature=&x=")]
    [InlineData("start=39&", "")]
    public async Task A_link_that_was_changed_opens_nothing(string part, string changed)
    {
        await using var host = await HostAsync(new FakeTimeProvider());
        var link = Link(host).ToString();
        Assert.Contains(part, link);

        using var response = await OpenAsync(host, new Uri(link.Replace(part, changed, StringComparison.Ordinal)));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("This link does not work", body);
        Assert.DoesNotContain("paid once", body);
    }

    [Theory]
    [InlineData(nameof(Audience.Everyone), HttpStatusCode.NotFound)]
    [InlineData(nameof(Audience.Managers), HttpStatusCode.OK)]
    [InlineData(nameof(Audience.Hr), HttpStatusCode.OK)]
    public async Task What_a_link_may_show_is_checked_again_when_it_opens(string audience, HttpStatusCode status)
    {
        await using var host = await HostAsync(new FakeTimeProvider());
        await host.StoreAsync(new ArticleBuilder("for-managers").WithText(Text).With(article => article with { Audience = Audience.Managers }).Draft());

        using var response = await OpenAsync(host, Links(host).Of(Cited("for-managers"), Enum.Parse<Audience>(audience))!);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_link_to_an_article_that_was_withdrawn_says_so()
    {
        await using var host = await HostAsync(new FakeTimeProvider());
        await host.Articles.WithdrawAsync([new ArticleId("bonus")], TestContext.Current.CancellationToken);

        using var response = await OpenAsync(host, Link(host));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("This article is not here", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("2025/07/leave")]
    [InlineData("congé parental")]
    [InlineData("100% <true>?#&\n1")]
    public async Task An_article_opens_whatever_its_id_looks_like(string id)
    {
        await using var host = await HostAsync(new FakeTimeProvider());
        await host.StoreAsync(new ArticleBuilder(id).WithText(Text).Draft());

        using var response = await OpenAsync(host, Links(host).Of(Cited(id), Audience.Everyone)!);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_link_of_one_process_is_good_in_every_other_of_the_store_and_in_no_other_store(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var other = await TestStore.CreateAsync(engine);
        var signature = Signature(LinksOn(store).Of(Cited("bonus"), Audience.Everyone)!);

        Assert.Equal(signature, Signature(LinksOn(store).Of(Cited("bonus"), Audience.Everyone)!));
        Assert.NotEqual(signature, Signature(LinksOn(other).Of(Cited("bonus"), Audience.Everyone)!));
    }

    [Fact]
    public async Task Links_lead_to_the_public_address_and_without_one_there_are_none()
    {
        await using var store = await TestStore.CreateAsync();

        Assert.StartsWith("https://answers.example.com/bot/articles/bonus?start=39&", LinksOn(store, "https://answers.example.com/bot/").Of(Cited("bonus"), Audience.Everyone)!.AbsoluteUri);
        Assert.Null(LinksOn(store, "").Of(Cited("bonus"), Audience.Everyone));
        Assert.Null(LinksOn(store).Of(Cited("bonus") with { Kind = "notice" }, Audience.Everyone));
    }

    private static async Task<WebHost> HostAsync(FakeTimeProvider clock, string chat = "Loopback")
    {
        var host = new WebHost(
            new Dictionary<string, string?> { ["Web:PublicUrl"] = "https://answers.example.com", ["Web:Chat"] = chat, ["Channels:LinkLifetime"] = "00:05:00" }, services => services.AddSingleton<TimeProvider>(clock));
        await host.StoreAsync(new ArticleBuilder("bonus").WithText(Text).Draft(), new ArticleBuilder("other").WithText(Text).Draft());
        return host;
    }

    private static async Task<HttpResponseMessage> OpenAsync(WebHost host, Uri link, string language = "en")
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.TryAddWithoutValidation(WebHost.CallerHeader, "203.0.113.9");
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Uri Link(WebHost host) => Links(host).Of(Cited("bonus"), Audience.Everyone)!;

    private static ReaderLinks Links(WebHost host) => host.Services.GetRequiredService<ReaderLinks>();

    private static ReaderLinks LinksOn(TestStore store, string site = "https://answers.example.com") =>
        new(new SecretKeys(store.Source), Options.Create(new WebOptions { PublicUrl = site }), Options.Create(new ChannelsOptions()), store.Clock);

    private static string Signature(Uri link) => link.Query.Split("signature=")[1];

    private static CitationLine Cited(string article)
    {
        var start = Text.IndexOf("It may", StringComparison.Ordinal);
        return new CitationLine(1, "article", article, "Bonuses", "", null, null, "It may have to be paid back.", start, Text.Length, "en", null, false, "");
    }
}
