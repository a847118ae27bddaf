using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.Socket;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

/// <summary>The same channel for sites without a public address, over real connections.</summary>
public sealed class SlackSocketModeTests
{
    [Fact]
    public async Task What_comes_over_a_connection_is_acknowledged_once_it_is_written_down_and_then_answered()
    {
        await using var server = await FakeSlackSocket.StartAsync();
        await using var alice = await StartAsync(server);
        var (link, other) = (await server.NextAsync(), await server.NextAsync());

        await link.SendAsync("e-1", "events_api", Event("app_mention", alice.Slack));
        var acknowledged = await link.ReceiveAsync();
        var rows = await alice.CountAsync("SELECT count(*) FROM inbox");
        await alice.SettleAsync();

        Assert.Equal("""{"envelope_id":"e-1"}""", acknowledged!.ToJsonString());
        Assert.Equal(1, rows);
        Assert.Single(alice.Slack.Ours(SlackDriver.Room));
        End(link, other);
    }

    [Fact]
    public async Task The_same_event_over_both_connections_is_answered_once()
    {
        await using var server = await FakeSlackSocket.StartAsync();
        await using var alice = await StartAsync(server);
        var (first, second) = (await server.NextAsync(), await server.NextAsync());

        await first.SendAsync("e-1", "events_api", Event("app_mention", alice.Slack));
        await second.SendAsync("e-2", "events_api", Event("app_mention", alice.Slack));
        await first.ReceiveAsync();
        await second.ReceiveAsync();
        await alice.SettleAsync();

        Assert.Single(alice.Slack.Ours(SlackDriver.Room));
        End(first, second);
    }

    [Fact]
    public async Task An_immediate_reply_goes_with_the_acknowledgement_where_Slack_takes_one()
    {
        await using var server = await FakeSlackSocket.StartAsync();
        await using var alice = await StartAsync(server);
        var (link, other) = (await server.NextAsync(), await server.NextAsync());

        await link.SendAsync("e-1", "slash_commands", Command(), acceptsPayload: true);
        var with = await link.ReceiveAsync();
        await link.SendAsync("e-2", "slash_commands", Command());
        var without = await link.ReceiveAsync();

        Assert.StartsWith("Type /payanswers", (string?)with!["payload"]!["text"], StringComparison.Ordinal);
        Assert.Null(without!["payload"]);
        End(link, other);
    }

    [Fact]
    public async Task Presses_and_what_cannot_be_read_are_acknowledged()
    {
        await using var server = await FakeSlackSocket.StartAsync();
        await using var alice = await StartAsync(server);
        var (link, other) = (await server.NextAsync(), await server.NextAsync());

        await link.SendAsync("e-1", "interactive", SlackDriver.Fixture("shortcut_global"));
        await link.SendAsync("e-2", "events_api", new JsonObject { ["type"] = 5 });
        await link.SendAsync("e-3", "something_new", []);

        Assert.Equal(["e-1", "e-2", "e-3"], new[] { await link.ReceiveAsync(), await link.ReceiveAsync(), await link.ReceiveAsync() }.Select(frame => (string?)frame!["envelope_id"]));
        await alice.ViewAsync(view => (string?)view["callback_id"] == "ask");
        End(link, other);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_connection_that_Slack_wants_renewed_is_left_only_when_the_next_one_stands(string reason)
    {
        await using var server = await FakeSlackSocket.StartAsync();
        await using var alice = await StartAsync(server);
        var (old, other) = (await server.NextAsync(), await server.NextAsync());

        await old.SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink" } });
        var next = await server.NextAsync();
        Assert.Null(await old.ReceiveAsync());
        await old.CloseAsync();
        await next.SendAsync("e-1", "events_api", Event("message_im", alice.Slack));

        Assert.Equal("e-1", (string?)(await next.ReceiveAsync())!["envelope_id"]);
        Assert.False(server.HasMore);
        End(next, other);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_opened_again()
    {
        await using var server = await FakeSlackSocket.StartAsync();
        await using var alice = await StartAsync(server);
        var (link, other) = (await server.NextAsync(), await server.NextAsync());

        link.Break();
        var next = await server.NextAsync();
        await next.SendAsync("e-1", "events_api", Event("message_im", alice.Slack));

        Assert.Equal("e-1", (string?)(await next.ReceiveAsync())!["envelope_id"]);
        End(next, other);
    }

    [Fact]
    public async Task An_opening_that_Slack_refuses_is_tried_again()
    {
        await using var server = await FakeSlackSocket.StartAsync();
        var slack = new FakeSlack();
        slack.Refuse("apps.connections.open", HttpStatusCode.ServiceUnavailable);
        slack.Refuse("apps.connections.open", "internal_error");
        await using var alice = await StartAsync(server, slack);

        End(await server.NextAsync(), await server.NextAsync());
    }

    [Fact]
    public async Task When_Socket_Mode_is_switched_off_the_operator_is_told_and_nothing_is_opened_again()
    {
        await using var server = await FakeSlackSocket.StartAsync();
        await using var alice = await StartAsync(server);
        var (link, other) = (await server.NextAsync(), await server.NextAsync());

        await link.SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = "link_disabled" });
        await Until.TrueAsync(() => Task.FromResult(alice.Host.Logs.Any(line => line.Contains("Socket Mode is switched off", StringComparison.Ordinal))));

        Assert.Equal(2, alice.Slack.Count("apps.connections.open"));
        End(link, other);
    }

    [Fact]
    public async Task While_connections_are_used_nothing_is_taken_over_HTTP()
    {
        await using var server = await FakeSlackSocket.StartAsync();
        await using var alice = await StartAsync(server);
        var (link, other) = (await server.NextAsync(), await server.NextAsync());

        using var response = await alice.PostAsync("/slack/events", "{}"u8.ToArray(), "application/json");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        End(link, other);
    }

    [Fact]
    public async Task A_connection_whose_other_end_fell_silent_is_noticed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var silent = FallSilentAsync(listener);
        var address = new Uri($"ws://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/link");

        using var socket = await SlackSocket.ConnectAsync(address, TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ReceiveAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        (await silent).Dispose();
    }

    /// <summary>Shakes hands, says hello and then answers no ping.</summary>
    private static async Task<TcpClient> FallSilentAsync(TcpListener listener)
    {
        var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            request.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, TestContext.Current.CancellationToken)));
        }

        var key = request.ToString().Split('\n').Single(line => line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase)).Split(':')[1].Trim();
#pragma warning disable CA5350 // RFC 6455 shakes hands so; nothing is kept secret by it.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        var hello = """{"type":"hello"}"""u8.ToArray();
        byte[] reply = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"), 0x81, (byte)hello.Length, .. hello];
        await stream.WriteAsync(reply, TestContext.Current.CancellationToken);
        return client;
    }

    private static Task<SlackDriver> StartAsync(FakeSlackSocket server, FakeSlack? slack = null)
    {
        slack ??= new FakeSlack();
        slack.SocketAddress = server.Address;
        return SlackDriver.StartAsync(slack, new Dictionary<string, string?>
        {
            ["Slack:Mode"] = "Socket",
            ["Slack:AppToken"] = FakeSlack.AppToken,
            ["Slack:ApiBase"] = "http://127.0.0.1:9/api/",
        });
    }

    private static JsonObject Event(string fixture, FakeSlack slack)
    {
        var payload = SlackDriver.Fixture(fixture);
        slack.Write((string)payload["event"]!["channel"]!, (JsonObject)payload["event"]!.DeepClone());
        return payload;
    }

    private static JsonObject Command() => new()
    {
        ["command"] = "/payanswers", ["text"] = "help", ["user_id"] = SlackDriver.Alice, ["team_id"] = FakeSlack.Team, ["api_app_id"] = FakeSlack.App,
    };

    // The server waits for its connections' end.
    private static void End(params SlackLink[] links)
    {
        foreach (var link in links)
        {
            link.Break();
        }
    }
}
