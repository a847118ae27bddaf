using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes;

/// <summary>What ends a stream before its end.</summary>
internal enum StreamTrouble
{
    None,

    /// <summary>An administrator has turned streams off.</summary>
    Off,

    /// <summary>The person presses stop.</summary>
    Stopped,

    /// <summary>Two minutes are over.</summary>
    OutOfTime,
}

/// <summary>Messages that grow, as Teams takes them: https://learn.microsoft.com/en-us/microsoftteams/platform/bots/streaming-ux.</summary>
internal sealed class FakeTeamsStreams
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(950);

    private readonly ConcurrentDictionary<string, Stream> _open = new();

    /// <summary>What happens, and before which step: the first is 1.</summary>
    public (StreamTrouble What, int Step) Trouble { get; set; }

    /// <summary>All that was shown while it grew, in order: what kind it was, and its text.</summary>
    public ConcurrentQueue<(string Kind, string Text)> Shown { get; } = new();

    /// <summary>Ends, and steps of streams that had ended, in order.</summary>
    public ConcurrentQueue<string> Refused { get; } = new();

    /// <summary>Takes the entity that makes a message part of a stream out of it.</summary>
    public static JsonObject? InfoOf(JsonObject message)
    {
        var entities = message["entities"] as JsonArray;
        var info = entities?.OfType<JsonObject>().FirstOrDefault(entity => (string?)entity["type"] == "streaminfo");
        if (info is not null)
        {
            entities!.Remove(info);
        }

        return info;
    }

    /// <returns>The status; the words of a refusal; the message that stands there from now on.</returns>
    public (HttpStatusCode Status, string? Refusal, JsonObject? Written) Take(string conversation, string? activity, JsonObject info, JsonObject message, Func<string> newId)
    {
        var kind = (string?)info["streamType"];
        var text = (string?)message["text"] ?? "";
        var sequence = (int?)info["streamSequence"];
        _open.TryGetValue(conversation, out var open);
        if (activity is not null || !conversation.StartsWith("a:", StringComparison.Ordinal) || text.Length == 0 || (kind == "final") != ((string?)message["type"] == "message")
            || (kind == "final") != (sequence is null) || kind is not ("informative" or "streaming" or "final") || (kind == "informative" && text.Length > 1_000))
        {
            return Refuse(HttpStatusCode.BadRequest, "Start streaming activities should include text");
        }

        if (sequence == 1)
        {
            return Start(conversation, open, info, kind, text, newId);
        }

        if (open is null || (string?)info["streamId"] != open.Id)
        {
            return Refuse(HttpStatusCode.Forbidden, "Content stream is not allowed on an already completed streamed message");
        }

        var step = kind == "final" ? open.Sequence + 1 : sequence!.Value;
        if (Trouble.What is StreamTrouble.Stopped or StreamTrouble.OutOfTime && step >= Trouble.Step)
        {
            return Break(conversation, open);
        }

        if (Stopwatch.GetElapsedTime(open.Called) < Pace)
        {
            return Refuse(HttpStatusCode.TooManyRequests, "API calls quota exceeded");
        }

        if (kind is "streaming" or "final" && !text.StartsWith(open.Text, StringComparison.Ordinal))
        {
            return Refuse(HttpStatusCode.Forbidden, "Request streamed content should contain the previously streamed content");
        }

        open.Called = Stopwatch.GetTimestamp();
        if (kind == "final")
        {
            _open.TryRemove(conversation, out _);
            message["id"] = open.Id;
            return (HttpStatusCode.Accepted, null, message);
        }

        // One that comes late or twice is dropped.
        if (sequence == open.Sequence + 1)
        {
            open.Sequence++;
            open.Text = kind == "streaming" ? text : open.Text;
            Shown.Enqueue((kind!, text));
        }

        return (HttpStatusCode.Accepted, null, null);
    }

    private (HttpStatusCode Status, string? Refusal, JsonObject? Written) Start(string conversation, Stream? open, JsonObject info, string kind, string text, Func<string> newId)
    {
        if (Trouble.What == StreamTrouble.Off)
        {
            return Refuse(HttpStatusCode.Forbidden, "Content stream is not allowed");
        }

        if (open is not null || info["streamId"] is not null)
        {
            return Refuse(HttpStatusCode.BadRequest, "another stream is open");
        }

        _open[conversation] = new Stream(newId()) { Text = kind == "streaming" ? text : "" };
        Shown.Enqueue((kind, text));
        return (HttpStatusCode.Created, null, null);
    }

    private (HttpStatusCode Status, string? Refusal, JsonObject? Written) Break(string conversation, Stream open)
    {
        _open.TryRemove(conversation, out _);
        Refuse(HttpStatusCode.Forbidden, "");
        var words = Trouble.What == StreamTrouble.Stopped ? "Content stream was canceled by user." : "Content stream finished due to exceeded streaming time.";
        return (HttpStatusCode.Forbidden, words, new JsonObject { ["id"] = open.Id, ["text"] = open.Text });
    }

    private (HttpStatusCode Status, string? Refusal, JsonObject? Written) Refuse(HttpStatusCode status, string words)
    {
        Refused.Enqueue(words);
        return (status, words, null);
    }

    private sealed class Stream(string id)
    {
        public string Id { get; } = id;

        public int Sequence { get; set; } = 1;

        public string Text { get; set; } = "";

        public long Called { get; set; } = Stopwatch.GetTimestamp();
    }
}
