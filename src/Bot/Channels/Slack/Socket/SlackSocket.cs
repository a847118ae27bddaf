using System.Net.WebSockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.Wire;

namespace Bot.Channels.Slack.Socket;

/// <summary>One connection of Socket Mode.</summary>
internal sealed class SlackSocket : IDisposable
{
    private const int LongestFrame = 1024 * 1024;

    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ClientWebSocket _socket = new();

    private SlackSocket(TimeSpan ping)
    {
        // A connection that died without a word is noticed by the pong that does not come.
        _socket.Options.KeepAliveInterval = ping;
        _socket.Options.KeepAliveTimeout = ping;
    }

    /// <summary>Connects and waits for Slack's hello.</summary>
    /// <exception cref="WebSocketException">There is no connection, or Slack says something else.</exception>
    public static async Task<SlackSocket> ConnectAsync(Uri address, TimeSpan ping, TimeProvider clock, CancellationToken cancellationToken)
    {
        var socket = new SlackSocket(ping);
        using var patience = new CancellationTokenSource(HelloWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await socket._socket.ConnectAsync(address, either.Token);
            return await socket.ReceiveAsync(either.Token) is { Type: "hello" } ? socket : throw new WebSocketException("The first frame is no hello.");
        }
        catch (Exception failure)
        {
            socket.Dispose();
            throw failure is OperationCanceledException && !cancellationToken.IsCancellationRequested ? new WebSocketException("No hello came in time.", failure) : failure;
        }
    }

    /// <returns>The next frame that can be read; null once the connection is closed.</returns>
    /// <exception cref="WebSocketException">The connection is lost.</exception>
    public async Task<SlackSocketFrame?> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (await ReceiveMessageAsync(cancellationToken) is { } message)
        {
            if (SlackRead.Json(message) is { } json && SlackRead.Object(json, SlackJson.Default.SlackSocketFrame) is { } frame)
            {
                return frame;
            }
        }

        return null;
    }

    /// <remarks>One caller at a time: a connection is read, and answered, in order.</remarks>
    public Task SendAsync(JsonObject frame, CancellationToken cancellationToken) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString(Readable)), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <summary>Says goodbye; whoever reads sees the end when Slack says it too.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <returns>Null once the connection is closed.</returns>
    private async Task<byte[]?> ReceiveMessageAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        ValueWebSocketReceiveResult part;
        do
        {
            try
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            }
            catch (OperationCanceledException lost) when (!cancellationToken.IsCancellationRequested)
            {
                // So the framework reports a pong that did not come.
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, lost);
            }

            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (message.Length > LongestFrame)
            {
                throw new WebSocketException("A frame is larger than anything Slack sends.");
            }
        }
        while (!part.EndOfMessage);

        return message.ToArray();
    }
}
