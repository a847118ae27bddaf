using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes;

/// <summary>Slack's end of Socket Mode: a real server that says hello to whoever connects.</summary>
internal sealed class FakeSlackSocket : IAsyncDisposable
{
    private readonly Channel<SlackLink> _links = Channel.CreateUnbounded<SlackLink>();
    private readonly WebApplication _app;

    private FakeSlackSocket()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Map("/link", async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var link = new SlackLink(socket);
            await link.SendAsync(new JsonObject { ["type"] = "hello", ["num_connections"] = 1, ["debug_info"] = new JsonObject { ["approximate_connection_time"] = 18060 } });
            await _links.Writer.WriteAsync(link);
            await link.Ended;
        });
    }

    public string Address => $"{_app.Urls.First().Replace("http:", "ws:", StringComparison.Ordinal)}/link";

    public static async Task<FakeSlackSocket> StartAsync()
    {
        var socket = new FakeSlackSocket();
        await socket._app.StartAsync(TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>The next connection that is opened.</summary>
    public async Task<SlackLink> NextAsync() => await _links.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public bool HasMore => _links.Reader.Count > 0;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>One connection, seen from Slack.</summary>
internal sealed class SlackLink(WebSocket socket)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => _ended.Task;

    public Task SendAsync(JsonObject frame) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    public Task SendAsync(string envelope, string type, JsonObject payload, bool acceptsPayload = false) => SendAsync(new JsonObject
    {
        ["envelope_id"] = envelope,
        ["type"] = type,
        ["payload"] = payload,
        ["accepts_response_payload"] = acceptsPayload,
        ["retry_attempt"] = 0,
        ["retry_reason"] = "",
    });

    /// <returns>The next frame of the app; null once it closes.</returns>
    public async Task<JsonObject?> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return read.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(buffer.AsSpan(0, read.Count))!.AsObject();
    }

    /// <summary>Says goodbye back.</summary>
    public async Task CloseAsync()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        _ended.TrySetResult();
    }

    /// <summary>Is gone without a word.</summary>
    public void Break()
    {
        socket.Abort();
        _ended.TrySetResult();
    }
}
