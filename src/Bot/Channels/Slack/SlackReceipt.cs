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

    /// <summary>Puts another view in the place of a modal that was sent.</summary>
    public static SlackReceipt Show(JsonObject view) => With(new JsonObject { ["response_action"] = "update", ["view"] = view });

    /// <summary>Leaves a modal as it is and says what is wrong with one of its inputs.</summary>
    public static SlackReceipt Errors(string block, string words) =>
        With(new JsonObject { ["response_action"] = "errors", ["errors"] = new JsonObject { [block] = words } });
}
