using System.Net;
using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Web;

/// <summary>Who may open the pages: <c>Web:Chat</c>.</summary>
public sealed class ExposureTests(SharedWebHost shared) : IClassFixture<SharedWebHost>
{
    private static readonly string[] Guarded = ["/", "/api/suggestions", "/articles/sample-en-meta-offers", "/claims"];

    [Theory]
    [InlineData("127.0.0.1", "localhost:3978")]
    [InlineData("127.8.9.1", "127.0.0.1")]
    [InlineData("::1", "[::1]:3978")]
    [InlineData("::ffff:127.0.0.1", "LOCALHOST")]
    public async Task This_machine_may(string caller, string host) =>
        Assert.All(await StatusesAsync(shared.Host, caller, host), status => Assert.Equal(HttpStatusCode.OK, status));

    [Theory]
    [InlineData("10.0.0.7", "localhost")]
    [InlineData("::ffff:10.0.0.7", "localhost")]
    [InlineData("2001:db8::1", "localhost")]
    [InlineData("nowhere", "localhost")]
    public async Task Another_machine_may_not(string caller, string host) =>
        Assert.All(await StatusesAsync(shared.Host, caller, host), status => Assert.Equal(HttpStatusCode.Forbidden, status));

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("localhost.rebound.example")]
    [InlineData("127.0.0.1.rebound.example")]
    [InlineData("10.0.0.7")]
    public async Task A_page_elsewhere_whose_name_was_made_to_lead_here_may_not(string host) =>
        Assert.All(await StatusesAsync(shared.Host, "127.0.0.1", host), status => Assert.Equal(HttpStatusCode.Forbidden, status));

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-For", "127.0.0.1, 203.0.113.9")]
    [InlineData("X-Forwarded-For", "unknown")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("X-Forwarded-Host", "answers.example.com")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task Somebody_behind_a_proxy_on_this_machine_may_not(string header, string value) =>
        Assert.All(await StatusesAsync(shared.Host, "127.0.0.1", "localhost", header, value), status => Assert.Equal(HttpStatusCode.Forbidden, status));

    [Fact]
    public async Task A_proxy_for_this_machine_itself_may() =>
        Assert.All(await StatusesAsync(shared.Host, "127.0.0.1", "localhost", "X-Forwarded-For", "::1"), status => Assert.Equal(HttpStatusCode.OK, status));

    [Fact]
    public async Task Probes_come_from_anywhere()
    {
        await shared.Host.CatchUpAsync();
        var statuses = await StatusesAsync(shared.Host, "10.0.0.7", "bot.internal", paths: ["/health/live", "/health/ready"]);

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task Where_the_page_is_off_nobody_may_and_the_bot_says_so()
    {
        await using var host = new WebHost(new Dictionary<string, string?> { ["Web:Chat"] = "Off" });
        using var client = host.CreateClient();

        using var page = await client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.All(await StatusesAsync(host, "127.0.0.1", "localhost"), status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Contains("The web page is off", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_the_page_is_for_those_who_signed_in_nobody_may_while_nobody_can()
    {
        await using var host = new WebHost(new Dictionary<string, string?> { ["Web:Chat"] = "SignedIn" });

        Assert.All(await StatusesAsync(host, "127.0.0.1", "localhost"), status => Assert.Equal(HttpStatusCode.Forbidden, status));
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(
        WebHost host, string caller, string name, string? header = null, string? value = null, string[]? paths = null)
    {
        using var client = host.CreateClient();
        var statuses = new List<HttpStatusCode>();
        foreach (var path in paths ?? Guarded)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = name;
            request.Headers.TryAddWithoutValidation(WebHost.CallerHeader, caller);
            if (header is not null)
            {
                request.Headers.TryAddWithoutValidation(header, value);
            }

            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }
}
