using System.Text.Json.Nodes;

namespace Bot.Channels.Slack;

/// <summary>What Slack hears back at once: over HTTP as a status and a body, in Socket Mode with the acknowledgement.</summary>
/// <param name="Body">Null for an empty reply.</param>
internal sealed record SlackReceipt(bool IsMalformed, JsonObject? Body)
{
    /// <summary>Taken, or none of our business: there is nothing to say.</summary>
    public static SlackReceipt Nothing { get; } = new(false, null);

    /// <summary>It cannot be read.</summary>
    public static SlackReceipt Malformed { get; } = new(true, null);

    public static SlackReceipt With(JsonObject body) => new(false, body);
}
