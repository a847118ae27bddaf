using System.Text.Json.Nodes;
using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack;

/// <summary>What the agent view shows around a conversation. All of it is ornament: where it fails, nothing follows.</summary>
internal sealed partial class SlackStatus(SlackApi api, ILogger<SlackStatus> logger)
{
    private const string Scope = "assistant:write";

    /// <param name="status">Nothing private; empty takes it away.</param>
    public Task SetAsync(SlackIdentity us, string channel, string thread, string status, CancellationToken cancellationToken) =>
        TryAsync("assistant.threads.setStatus", us, new JsonObject { ["channel_id"] = channel, ["thread_ts"] = thread, ["status"] = status }, cancellationToken);

    /// <summary>Shows the Stop button while the bot is at it, and takes it away.</summary>
    public Task SetWorkingAsync(SlackIdentity us, string channel, string thread, bool isWorking, CancellationToken cancellationToken) => TryAsync(
        "agents.sessions.setStatus",
        us,
        new JsonObject { ["channel_id"] = channel, ["thread_ts"] = thread, ["status"] = isWorking ? "processing" : "active" },
        cancellationToken);

    /// <param name="title">Nothing private: it stands in lists.</param>
    public Task SetTitleAsync(SlackIdentity us, string channel, string thread, string title, CancellationToken cancellationToken) =>
        TryAsync("assistant.threads.setTitle", us, new JsonObject { ["channel_id"] = channel, ["thread_ts"] = thread, ["title"] = title }, cancellationToken);

    /// <param name="prompts">Up to four questions.</param>
    public Task SuggestAsync(SlackIdentity us, string channel, string title, IEnumerable<string> prompts, CancellationToken cancellationToken) => TryAsync(
        "assistant.threads.setSuggestedPrompts",
        us,
        new JsonObject
        {
            ["channel_id"] = channel,
            ["title"] = title,
            ["prompts"] = new JsonArray([.. prompts.Take(4).Select(prompt => new JsonObject { ["title"] = SlackBlocks.Cut(prompt, SlackBlocks.LongestLabel), ["message"] = prompt })]),
        },
        cancellationToken);

    private async Task TryAsync(string method, SlackIdentity us, JsonObject arguments, CancellationToken cancellationToken)
    {
        if (!us.May(Scope))
        {
            return;
        }

        try
        {
            await api.WriteAsync(method, arguments, us.TeamId, cancellationToken);
        }
        catch (DeliveryException refusal)
        {
            Log.NotShown(logger, method, refusal.Code);
        }
        catch (OperationCanceledException)
        {
            // The host is ending; the message stands without it.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Method} was refused: {Code}")]
        public static partial void NotShown(ILogger logger, string method, string code);
    }
}
