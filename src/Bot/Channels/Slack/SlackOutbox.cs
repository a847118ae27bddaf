using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack;

/// <summary>Names a message of ours by the event it replies to, so that it is found again after a crash.</summary>
/// <param name="Ts">The message that was asked in; null where there is none.</param>
/// <param name="IsFinal">False for a placeholder.</param>
internal sealed record SlackStamp(string EventId, string? Ts, bool IsFinal)
{
    public const string EventType = "pay_answer";

    public JsonObject Write() => new()
    {
        ["event_type"] = EventType,
        ["event_payload"] = new JsonObject { ["event_id"] = EventId, ["ts"] = Ts ?? "", ["final"] = IsFinal },
    };
}

/// <summary>Sends messages, each with its stamp and without previews of its links. Blocks that Slack refuses are sent once more as plain sections.</summary>
internal sealed partial class SlackOutbox(SlackApi api, ILogger<SlackOutbox> logger)
{
    private readonly ConcurrentDictionary<string, string> _directs = new();

    /// <returns>The message's id.</returns>
    public async Task<string?> PostAsync(SlackIdentity us, string channel, string? thread, SlackMessage message, SlackStamp stamp, CancellationToken cancellationToken)
    {
        var arguments = Arguments(stamp);
        arguments["channel"] = channel;
        AddThread(arguments, thread);
        return (await SendAsync("chat.postMessage", us, arguments, message, cancellationToken)).Text("ts");
    }

    /// <summary>As <see cref="PostAsync"/>, where no work but the message was done: after a crash, or a call whose answer was lost, the message is looked for before it is sent again.</summary>
    /// <param name="activity">What the stamp names.</param>
    public async Task PostOnceAsync(LeasedActivity activity, SlackIdentity us, string channel, string? thread, SlackMessage message, SlackStamp stamp, CancellationToken cancellationToken)
    {
        if (activity.Attempt == 1 || await FindAsync(us, channel, thread, stamp.EventId, cancellationToken) is not SentBefore.Answer)
        {
            await PostAsync(us, channel, thread, message, stamp, cancellationToken);
        }
    }

    public async Task<string?> UpdateAsync(SlackIdentity us, string channel, string ts, SlackMessage message, SlackStamp stamp, CancellationToken cancellationToken)
    {
        var arguments = Arguments(stamp);
        arguments["channel"] = channel;
        arguments["ts"] = ts;
        return (await SendAsync("chat.update", us, arguments, message, cancellationToken)).Text("ts");
    }

    /// <summary>Writes into a channel what one person alone sees.</summary>
    public async Task<string?> WhisperAsync(SlackIdentity us, string channel, string user, string? thread, SlackMessage message, SlackStamp stamp, CancellationToken cancellationToken)
    {
        var arguments = Arguments(stamp);
        arguments["channel"] = channel;
        arguments["user"] = user;
        AddThread(arguments, thread);
        return (await SendAsync("chat.postEphemeral", us, arguments, message, cancellationToken)).Text("message_ts");
    }

    /// <param name="isPublic">For all in the channel, where the asker chose to share; else for the asker alone.</param>
    /// <param name="isReplacement">In the place of what was written to this address before.</param>
    public async Task RespondAsync(string responseUrl, bool isPublic, SlackMessage message, SlackStamp stamp, CancellationToken cancellationToken, bool isReplacement = false)
    {
        var arguments = Arguments(stamp);
        arguments["response_type"] = isPublic ? "in_channel" : "ephemeral";
        arguments["replace_original"] = isReplacement;
        try
        {
            await api.RespondAsync(responseUrl, message.WriteTo(arguments), cancellationToken);
        }
        catch (DeliveryException refusal) when (SlackErrors.IsAboutBlocks(refusal) && message.Blocks.Count > 0)
        {
            Log.BlocksRefused(logger, refusal.Code);
            await api.RespondAsync(responseUrl, message.InPlainSections().WriteTo(arguments), cancellationToken);
        }
    }

    /// <returns>The channel of direct messages with this person.</returns>
    public async Task<string> OpenDirectAsync(SlackIdentity us, string user, CancellationToken cancellationToken)
    {
        if (_directs.TryGetValue(user, out var known))
        {
            return known;
        }

        var answer = await api.WriteAsync("conversations.open", new JsonObject { ["users"] = user }, us.TeamId, cancellationToken);
        return _directs[user] = answer.Text("channel", "id") ?? throw new DeliveryException(DeliveryFailure.Permanent, "no_direct_channel");
    }

    /// <summary>Looks for our reply to an event.</summary>
    /// <param name="thread">Null looks at the top of the channel.</param>
    /// <param name="streamedAfter">The message in whose thread a stream of ours, which bears no stamp, is what an attempt left that was cut; null where there are none.</param>
    /// <returns><see cref="SentBefore.Unknown"/> where Slack does not let us read.</returns>
    public async Task<SentBefore> FindAsync(SlackIdentity us, string channel, string? thread, string eventId, CancellationToken cancellationToken, string? streamedAfter = null)
    {
        SentBefore found = new SentBefore.Nothing();
        string? cursor = "";
        while (cursor is not null)
        {
            SlackResult page;
            try
            {
                page = await ReadPageAsync(us, channel, thread, cursor, cancellationToken);
            }
            catch (DeliveryException refusal) when (refusal.Failure == DeliveryFailure.Permanent)
            {
                // The scope does not reach here, or the question is gone and its thread with it.
                return new SentBefore.Unknown();
            }

            foreach (var message in page.Objects("messages"))
            {
                if (SlackResult.Text(message["ts"]) is not { } ts)
                {
                    continue;
                }

                var isFinal = Stamp(message, eventId);
                if (isFinal == true)
                {
                    return new SentBefore.Answer(ts);
                }

                if (isFinal == false || IsStream(message, ts, us, streamedAfter))
                {
                    found = new SentBefore.Placeholder(ts);
                }
            }

            // The top of a channel goes back for years; ours is among the latest.
            cursor = thread is not null && page.Text("response_metadata", "next_cursor") is { Length: > 0 } next ? next : null;
        }

        return found;
    }

    private Task<SlackResult> ReadPageAsync(SlackIdentity us, string channel, string? thread, string cursor, CancellationToken cancellationToken)
    {
        var arguments = new Dictionary<string, string> { ["channel"] = channel, ["include_all_metadata"] = "true", ["limit"] = "200" };
        if (thread is not null)
        {
            arguments["ts"] = thread;
        }

        if (cursor.Length > 0)
        {
            arguments["cursor"] = cursor;
        }

        return api.ReadAsync(thread is null ? "conversations.history" : "conversations.replies", arguments, us.TeamId, cancellationToken);
    }

    private static bool? Stamp(JsonObject message, string eventId) =>
        message["metadata"] is JsonObject metadata
        && SlackResult.Text(metadata["event_type"]) == SlackStamp.EventType
        && metadata["event_payload"] is JsonObject payload
        && SlackResult.Text(payload["event_id"]) == eventId
            ? payload["final"] is JsonValue value && value.TryGetValue(out bool isFinal) && isFinal
            : null;

    // All else of ours is stamped.
    private static bool IsStream(JsonObject message, string ts, SlackIdentity us, string? streamedAfter) =>
        streamedAfter is not null && message["metadata"] is not JsonObject { Count: > 0 } && SlackResult.Text(message["user"]) == us.BotUserId && string.CompareOrdinal(ts, streamedAfter) > 0;

    private async Task<SlackResult> SendAsync(string method, SlackIdentity us, JsonObject arguments, SlackMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await api.WriteAsync(method, message.WriteTo(arguments), us.TeamId, cancellationToken);
        }
        catch (DeliveryException refusal) when (SlackErrors.IsAboutBlocks(refusal) && message.Blocks.Count > 0)
        {
            Log.BlocksRefused(logger, refusal.Code);
            return await api.WriteAsync(method, message.InPlainSections().WriteTo(arguments), us.TeamId, cancellationToken);
        }
    }

    private static JsonObject Arguments(SlackStamp stamp) => new() { ["metadata"] = stamp.Write(), ["unfurl_links"] = false, ["unfurl_media"] = false };

    private static void AddThread(JsonObject arguments, string? thread)
    {
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Slack refused the blocks of a message: {Code}; its words are sent as plain sections")]
        public static partial void BlocksRefused(ILogger logger, string code);
    }
}
