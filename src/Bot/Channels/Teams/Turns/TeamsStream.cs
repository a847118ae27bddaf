using System.Text;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Wire;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Turns;

/// <summary>Opens streams where Teams shows them: in the personal chat.</summary>
internal sealed class TeamsStreams(ConnectorClient connector, StreamGate gate, TimeProvider clock, ILogger<TeamsStream> logger)
{
    /// <returns>Null where none can be shown.</returns>
    public TeamsStream? Of(TeamsAddress to) =>
        !to.Place.IsRoom() && gate.IsOpen(to.Place.Conversation) ? new TeamsStream(connector, gate, clock, to, logger) : null;
}

/// <summary>A message of ours that grows while the answer is written: first what the bot is at, then each sentence that is verified; the answer ends it.</summary>
/// <remarks>
/// https://learn.microsoft.com/en-us/microsoftteams/platform/bots/streaming-ux, REST. One call after the other, the words of each beginning with those before; up to
/// the end all of it is ornament. The person may stop it, and then nothing more may be written into it.
/// </remarks>
internal sealed partial class TeamsStream(ConnectorClient connector, StreamGate gate, TimeProvider clock, TeamsAddress to, ILogger logger) : IDisposable
{
    // What the platform takes of a line that only says what we are at.
    private const int LongestStep = 1_000;

    // The longest that an end waits for the platform to take calls again; after that the turn is tried anew.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly ProgressFeed _feed = new(clock);
    private readonly CancellationTokenSource _stop = new();
    private readonly StringBuilder _sentences = new();
    private string? _id;
    private int _sequence;
    private long _called;

    // The sentences that the platform took.
    private string _shown = "";

    /// <summary>Ends when the person stops it; then nothing more is sent, and what was shown stays.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>True from its start until it is ended, or the platform ends it.</summary>
    public bool IsOpen => _id is not null;

    public void Hear(AnswerProgress progress) => _feed.Hear(progress);

    /// <param name="line">What we are at, escaped.</param>
    /// <returns>The id of its message; null where Teams shows none, for now or for good.</returns>
    /// <exception cref="DeliveryException">Nobody knows whether it stands there.</exception>
    public async Task<string?> StartAsync(string line, CancellationToken cancellationToken)
    {
        try
        {
            return _id = await SendStepAsync(line, StreamPart.Informative, cancellationToken);
        }
        catch (DeliveryException refusal) when (refusal.Failure != DeliveryFailure.Unknown)
        {
            gate.Refused(to.Place.Conversation, refusal);
            Log.NotShown(logger, refusal.Code);
            return null;
        }
    }

    /// <summary>Adds what is heard until the answer is there, or the person stops it.</summary>
    public Task ShowAsync(ReplyLanguage language, Task answering, CancellationToken cancellationToken) =>
        IsOpen ? _feed.ShowAsync(answering, heard => ShowAsync(heard, language, cancellationToken), cancellationToken) : Task.CompletedTask;

    /// <summary>Ends it with the answer, or whatever comes in the place of one.</summary>
    /// <returns>False where its message must still be changed to it.</returns>
    /// <exception cref="DeliveryException">It was not taken.</exception>
    public async Task<bool> EndAsync(TeamsMessage message, CancellationToken cancellationToken)
    {
        // An end that says other than what was shown is refused, and an answer does: so it ends as it stands, and is changed.
        var isWhole = _shown.Length == 0;
        var end = isWhole ? message : message with { Text = _shown, Entities = [TeamsSource.Entity([], _ => null, "", isMachineMade: true)], ChannelData = null };
        try
        {
            await FinishAsync(end with { Entities = [Info(StreamPart.Final, null), .. end.Entities ?? []] }, cancellationToken);
            _id = null;
            return isWhole;
        }
        catch (DeliveryException stopped) when (stopped.Code == ConnectorRefusal.StreamStopped)
        {
            await StopAsync();
            return true;
        }
        catch (DeliveryException over) when (over.Code is ConnectorRefusal.StreamOutOfTime or ConnectorRefusal.StreamNotAllowed)
        {
            // The platform ended it; its message can be changed all the same.
            _id = null;
            Log.NotShown(logger, over.Code);
            return false;
        }
    }

    public void Dispose() => _stop.Dispose();

    private async Task<bool> ShowAsync(IReadOnlyList<AnswerProgress> heard, ReplyLanguage language, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var verified in heard.OfType<AnswerProgress.Verified>())
            {
                _sentences.Append(_sentences.Length == 0 ? "" : "\n\n").Append(EscapedMarkdown.Escape(ProgressText.Sentence(verified, language)));
            }

            // Once a sentence is shown, the platform shows no more of what we are at.
            if (_sentences.Length == 0)
            {
                await SendStepAsync(EscapedMarkdown.Escape(ProgressText.Step(heard.OfType<AnswerProgress.Writing>().Last(), language)), StreamPart.Informative, cancellationToken);
                return true;
            }

            var text = _sentences.ToString();
            await SendStepAsync(text, StreamPart.Streaming, cancellationToken);
            _shown = text;
            return true;
        }
        catch (DeliveryException stopped) when (stopped.Code == ConnectorRefusal.StreamStopped)
        {
            await StopAsync();
            return false;
        }
        catch (DeliveryException refusal)
        {
            Log.NotShown(logger, refusal.Code);

            // What may have been taken is part of what the next must begin with, and so it is: each has all before it.
            _shown = refusal.Failure == DeliveryFailure.Unknown ? _sentences.ToString() : _shown;
            return refusal.Failure == DeliveryFailure.Temporary;
        }
        catch (OperationCanceledException)
        {
            // The host is ending; what takes the turn up again ends it.
            return false;
        }
    }

    /// <remarks>A refusal for now is waited out: another attempt of the turn could not go on with this stream.</remarks>
    private async Task FinishAsync(TeamsMessage end, CancellationToken cancellationToken)
    {
        var passed = clock.GetElapsedTime(_called);
        if (passed < ProgressFeed.Pace)
        {
            await Task.Delay(ProgressFeed.Pace - passed, clock, cancellationToken);
        }

        try
        {
            await connector.SendAsync(to.Place, end, cancellationToken);
        }
        catch (DeliveryException busy) when (busy.Failure == DeliveryFailure.Temporary && (busy.RetryAfter ?? ProgressFeed.Pace) is var wait && wait <= LongestWait)
        {
            await Task.Delay(wait, clock, cancellationToken);
            await connector.SendAsync(to.Place, end, cancellationToken);
        }
    }

    private async Task StopAsync()
    {
        _id = null;
        await _stop.CancelAsync();
    }

    private async Task<string?> SendStepAsync(string text, StreamPart part, CancellationToken cancellationToken)
    {
        var shown = part == StreamPart.Informative ? EscapedMarkdown.Cut(text, LongestStep) : text;
        _called = clock.GetTimestamp();
        var taken = await connector.SendAsync(to.Place, to.Message() with { Type = "typing", Text = shown, Entities = [Info(part, _sequence + 1)] }, cancellationToken);
        _sequence++;
        return taken;
    }

    private JsonObject Info(StreamPart part, int? sequence)
    {
        var info = new JsonObject
        {
            ["type"] = "streaminfo",
            ["streamType"] = part switch { StreamPart.Informative => "informative", StreamPart.Streaming => "streaming", _ => "final" },
        };
        if (_id is not null)
        {
            info["streamId"] = _id;
        }

        if (sequence is { } number)
        {
            info["streamSequence"] = number;
        }

        return info;
    }

    private enum StreamPart
    {
        Informative,
        Streaming,
        Final,
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Teams did not take a part of a stream: {Code}; the answer comes all the same")]
        public static partial void NotShown(ILogger logger, string code);
    }
}
