using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Channels.Slack;

/// <summary>Opens streams where Slack shows them: in the threads of direct messages.</summary>
/// <remarks>Elsewhere one would be public before its last sentence is written.</remarks>
internal sealed class SlackStreams(SlackApi api, StreamGate gate, TimeProvider clock, ILogger<SlackStream> logger)
{
    /// <returns>Null where none can be shown.</returns>
    public SlackStream? Of(SlackIdentity us, SlackPlace place, ReplyLanguage language) =>
        place is { Kind: SlackPlaceKind.Direct, Channel: { } channel, Thread: { } thread } && gate.IsOpen(us.TeamId)
            ? new SlackStream(api, gate, new ProgressFeed(clock), us, channel, thread, language, logger)
            : null;
}

/// <summary>A message of ours that grows while the answer is written: first what the bot is at, then each sentence that is verified. The answer takes its place once it is closed.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.startStream. All of it is ornament: where it fails the answer comes all the same.</remarks>
internal sealed partial class SlackStream(SlackApi api, StreamGate gate, ProgressFeed feed, SlackIdentity us, string channel, string thread, ReplyLanguage language, ILogger logger)
{
    // Slack takes 12,000 characters in one call.
    private const int LongestSentence = 2_500;

    private readonly List<JsonObject> _unsent = [];

    public void Hear(AnswerProgress progress) => feed.Hear(progress);

    /// <returns>The id of its message; null where Slack shows none, for now or for good.</returns>
    /// <exception cref="DeliveryException">Nobody knows whether it stands there.</exception>
    public async Task<string?> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var arguments = new JsonObject { ["channel"] = channel, ["thread_ts"] = thread, ["chunks"] = new JsonArray(Step(Wording.Get(language, "chat.placeholder"))) };
            return (await api.WriteAsync("chat.startStream", arguments, us.TeamId, cancellationToken)).Text("ts");
        }
        catch (DeliveryException refusal) when (refusal.Failure != DeliveryFailure.Unknown)
        {
            gate.Refused(us.TeamId, refusal);
            Log.NotShown(logger, "chat.startStream", refusal.Code);
            return null;
        }
    }

    /// <summary>Appends what is heard until the answer is there.</summary>
    public Task ShowAsync(string ts, Task answering, CancellationToken cancellationToken) => feed.ShowAsync(answering, heard => AppendAsync(ts, heard, cancellationToken), cancellationToken);

    /// <summary>Ends it, so that its message can be changed. One that has ended stays so.</summary>
    public async Task CloseAsync(string ts, CancellationToken cancellationToken)
    {
        try
        {
            await api.WriteAsync("chat.stopStream", new JsonObject { ["channel"] = channel, ["ts"] = ts }, us.TeamId, cancellationToken);
        }
        catch (DeliveryException refusal) when (refusal.Failure != DeliveryFailure.Temporary)
        {
            // It ended by itself, or was deleted; a lost answer leaves the rest to the change that follows.
            Log.NotShown(logger, "chat.stopStream", refusal.Code);
        }
    }

    private async Task<bool> AppendAsync(string ts, IReadOnlyList<AnswerProgress> heard, CancellationToken cancellationToken)
    {
        _unsent.AddRange(heard.Select(Chunk));
        try
        {
            await api.WriteAsync("chat.appendStream", new JsonObject { ["channel"] = channel, ["ts"] = ts, ["chunks"] = new JsonArray([.. _unsent.Select(chunk => chunk.DeepClone())]) }, us.TeamId, cancellationToken);
        }
        catch (DeliveryException refusal)
        {
            Log.NotShown(logger, "chat.appendStream", refusal.Code);
            if (refusal.Failure == DeliveryFailure.Temporary)
            {
                return true;
            }

            if (refusal.Failure == DeliveryFailure.Permanent)
            {
                return false;
            }
        }
        catch (OperationCanceledException)
        {
            // The host is ending; the answer ends with it and says so.
            return false;
        }

        // Also where its answer was lost: what is appended twice reads worse than what is missing until the end.
        _unsent.Clear();
        return true;
    }

    private JsonObject Chunk(AnswerProgress progress) => progress switch
    {
        AnswerProgress.Writing writing => Step(ProgressText.Step(writing, language)),
        AnswerProgress.Verified verified => new JsonObject
        {
            ["type"] = "markdown_text",
            ["text"] = EscapedMarkdown.Escape(EscapedMarkdown.Cut(ProgressText.Sentence(verified, language), LongestSentence)) + "\n\n",
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonObject Step(string title) => new() { ["type"] = "task_update", ["id"] = "answer", ["title"] = title, ["status"] = "in_progress" };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Method} was refused: {Code}; the answer comes without it")]
        public static partial void NotShown(ILogger logger, string method, string code);
    }
}
