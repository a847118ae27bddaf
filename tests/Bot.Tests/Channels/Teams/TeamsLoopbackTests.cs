using System.Net;
using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Teams;

/// <summary>Test clients on this machine, where somebody let them in on purpose.</summary>
public sealed class TeamsLoopbackTests
{
    private static readonly Dictionary<string, string?> Open = new() { ["Teams:DangerouslyAllowUnauthenticatedLoopback"] = "true" };

    [Fact]
    public async Task A_test_client_on_this_machine_is_answered_without_a_token()
    {
        await using var maren = await TeamsDriver.StartAsync(Open);

        using var response = await maren.PostAsync(TeamsDriver.Fixture("message_personal"), "");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(TeamsDriver.Text(await maren.ReplyAsync()));
        Assert.Contains(maren.Host.Logs, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("DangerouslyAllow", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("192.0.2.7", "localhost")]
    [InlineData("127.0.0.1", "rebound.example")]
    public async Task Nobody_else_is(string caller, string host)
    {
        await using var maren = await TeamsDriver.StartAsync(Open);
        using var client = maren.Host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(TeamsDriver.Fixture("message_personal").ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add(WebHost.CallerHeader, caller);
        request.Headers.Host = host;

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_web_page_cannot_post_a_form_in_its_visitors_name()
    {
        await using var maren = await TeamsDriver.StartAsync(Open);
        using var client = maren.Host.CreateClient();

        using var response = await client.PostAsync("/api/messages", new StringContent(TeamsDriver.Fixture("message_personal").ToJsonString()), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_bad_token_is_refused_all_the_same()
    {
        await using var maren = await TeamsDriver.StartAsync(Open);

        using var response = await maren.PostAsync(TeamsDriver.Fixture("message_personal"), "a.b.c");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Without_the_setting_this_machine_is_refused_like_any_other()
    {
        await using var maren = await TeamsDriver.StartAsync();

        using var response = await maren.PostAsync(TeamsDriver.Fixture("message_personal"), "");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
