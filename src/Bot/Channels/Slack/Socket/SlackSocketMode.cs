using System.Net.WebSockets;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Wire;
using Bot.Inbox;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack.Socket;

/// <summary>Keeps connections to Slack for sites without a public address. Two, so that one always stands while the other is renewed.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode</remarks>
internal sealed partial class SlackSocketMode(SlackApi api, SlackEnvelopes envelopes, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackSocketMode> logger) : BackgroundService
{
    private const int Connections = 2;

    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(10);

    // Sooner than other retries: while nothing is connected, questions are lost.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    // A connection that ends within this counts as one that could not be opened.
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(10);

    // How long a connection that is given up may still deliver what is under way.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Value is { IsOn: true, Mode: SlackMode.Socket }
        ? Task.WhenAll(Enumerable.Range(1, Connections).Select(number => KeepAsync(number, stoppingToken)))
        : Task.CompletedTask;

    /// <summary>Keeps one connection, renewed whenever Slack asks for it or it is lost.</summary>
    private async Task KeepAsync(int number, CancellationToken stoppingToken)
    {
        Connection? old = null;
        var shortLives = 0;
        try
        {
            while (true)
            {
                var current = await OpenAsync(number, stoppingToken);
                var opened = clock.GetTimestamp();
                current.Reading = ReadAsync(current, stoppingToken);
                if (old is not null)
                {
                    await RetireAsync(old);
                }

                old = current;
                if (await Task.WhenAny(current.Reading, current.Refresh.Task) == current.Reading && await current.Reading == End.Disabled)
                {
                    Log.Disabled(logger, number);
                    return;
                }

                shortLives = clock.GetElapsedTime(opened) < ShortLife ? shortLives + 1 : 0;
                if (shortLives > 1)
                {
                    await WaitAsync(shortLives - 1, null, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            if (old is not null)
            {
                await RetireAsync(old);
            }
        }
    }

    /// <summary>Tries until there is a connection, more and more rarely.</summary>
    private async Task<Connection> OpenAsync(int number, CancellationToken stoppingToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? asked = null;
            try
            {
                var socket = await SlackSocket.ConnectAsync(await api.OpenConnectionAsync(stoppingToken), Ping, clock, stoppingToken);
                Log.Connected(logger, number);
                return new Connection(number, socket);
            }
            catch (DeliveryException refusal)
            {
                asked = refusal.RetryAfter;
                Log.NotConnected(logger, number, refusal.Code);
            }
            catch (WebSocketException failure)
            {
                Log.NotConnected(logger, number, failure.WebSocketErrorCode.ToString());
            }

            await WaitAsync(attempt, asked, stoppingToken);
        }
    }

    private Task WaitAsync(int attempt, TimeSpan? asked, CancellationToken stoppingToken)
    {
        var wait = Backoff.After(attempt, Random.Shared.NextDouble());
        return Task.Delay(asked ?? (wait < LongestWait ? wait : LongestWait), clock, stoppingToken);
    }

    /// <summary>Hands in what comes until the connection ends. Goes on while its successor is being opened, so that nothing falls between.</summary>
    private async Task<End> ReadAsync(Connection connection, CancellationToken stoppingToken)
    {
        try
        {
            while (await connection.Socket.ReceiveAsync(stoppingToken) is { } frame)
            {
                if (frame is { Type: "disconnect", Reason: "link_disabled" })
                {
                    return End.Disabled;
                }

                if (frame.Type == "disconnect")
                {
                    connection.Refresh.TrySetResult();
                }

                await TakeAsync(connection, frame, stoppingToken);
            }
        }
        catch (WebSocketException failure)
        {
            Log.Lost(logger, connection.Number, failure.WebSocketErrorCode.ToString());
        }
        catch (ObjectDisposedException)
        {
            // Given up after its farewell.
        }
        catch (OperationCanceledException)
        {
        }

        return End.Lost;
    }

    private async Task TakeAsync(Connection connection, SlackSocketFrame frame, CancellationToken stoppingToken)
    {
        try
        {
            if (await envelopes.TakeAsync(frame, stoppingToken) is { } acknowledgement)
            {
                await connection.Socket.SendAsync(acknowledgement, stoppingToken);
            }
        }
#pragma warning disable CA1031 // One envelope must not end the connection: without an acknowledgement Slack sends it again.
        catch (Exception failure) when (failure is not (WebSocketException or OperationCanceledException))
#pragma warning restore CA1031
        {
            Log.NotTaken(logger, failure.GetType().Name);
        }
    }

    private async Task RetireAsync(Connection connection)
    {
        using var farewell = new CancellationTokenSource(Farewell, clock);
        try
        {
            await connection.Socket.CloseAsync(farewell.Token);
            await connection.Reading.WaitAsync(farewell.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            Log.Lost(logger, connection.Number, failure.GetType().Name);
        }
        finally
        {
            connection.Socket.Dispose();
        }
    }

    private enum End
    {
        Lost,
        Disabled,
    }

    /// <param name="socket">Read by one task from its opening to its end.</param>
    private sealed class Connection(int number, SlackSocket socket)
    {
        public int Number { get; } = number;

        public SlackSocket Socket { get; } = socket;

        public Task<End> Reading { get; set; } = Task.FromResult(End.Lost);

        /// <summary>Set when Slack asks for another connection in this one's place.</summary>
        public TaskCompletionSource Refresh { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Slack connection {Number} is open")]
        public static partial void Connected(ILogger logger, int number);

        [LoggerMessage(2, LogLevel.Warning, "Slack connection {Number} could not be opened: {Code}; it is tried again")]
        public static partial void NotConnected(ILogger logger, int number, string code);

        [LoggerMessage(3, LogLevel.Information, "Slack connection {Number} ended: {Code}")]
        public static partial void Lost(ILogger logger, int number, string code);

        [LoggerMessage(4, LogLevel.Error, "Slack connection {Number} was closed because Socket Mode is switched off in the app's settings. Switch it on there and restart, or set Slack:Mode to Http")]
        public static partial void Disabled(ILogger logger, int number);

        [LoggerMessage(5, LogLevel.Error, "An envelope from Slack could not be taken: {Exception}; Slack sends it again")]
        public static partial void NotTaken(ILogger logger, string exception);
    }
}
