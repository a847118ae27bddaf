using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.Api;
using Bot.Inbox;

namespace Bot.Channels.Slack;

/// <summary>Opens modals. Slack waits three seconds from the press, so the call leaves before anything is looked up and nobody waits for it.</summary>
internal sealed partial class SlackModals(SlackApi api, SlackWorkspace workspace, ILogger<SlackModals> logger) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> _open = new();

    /// <param name="view">Shown at once.</param>
    /// <param name="then">What it shows once it is looked up; null where the first view is all.</param>
    public void Open(string triggerId, JsonObject view, Func<CancellationToken, Task<JsonObject>>? then = null) =>
        OpenThen(triggerId, view, then is null ? null : async (id, token) => await UpdateAsync(id, await then(token), token));

    /// <summary>Shows another view in a modal that is open; what is typed into a field of the same name stays.</summary>
    public Task UpdateAsync(string id, JsonObject view, CancellationToken cancellationToken) =>
        api.WriteAsync("views.update", new JsonObject { ["view_id"] = id, ["view"] = view }, Team, cancellationToken);

    /// <param name="view">Shown at once.</param>
    /// <param name="opened">What follows with the id of the modal; null for nothing.</param>
    public void OpenThen(string triggerId, JsonObject view, Func<string, CancellationToken, Task>? opened) => Run(async token =>
    {
        var open = await api.WriteAsync("views.open", new JsonObject { ["trigger_id"] = triggerId, ["view"] = view }, Team, token);
        if (opened is not null && open.Text("view", "id") is { } id)
        {
            await opened(id, token);
        }
    });

    /// <summary>Changes a modal while nobody waits for it.</summary>
    public void Run(Func<CancellationToken, Task> change)
    {
        var running = RunAsync(change);
        _open[running] = true;
        _ = running.ContinueWith(ended => _open.TryRemove(ended, out _), TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets what is being opened come to its end.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_open.Keys).WaitAsync(cancellationToken);

    private string Team => workspace.Known?.TeamId ?? "";

    private async Task RunAsync(Func<CancellationToken, Task> change)
    {
        try
        {
            await change(CancellationToken.None);
        }
        catch (DeliveryException refusal)
        {
            Log.NotOpened(logger, refusal.Code);
        }
#pragma warning disable CA1031 // Nobody waits for this task: what breaks in it would be lost without a word.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.Broken(logger, failure.GetType().Name, failure.StackTrace);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A modal could not be shown: {Code}")]
        public static partial void NotOpened(ILogger logger, string code);

        // Not the exception itself: its message may quote what was asked.
        [LoggerMessage(2, LogLevel.Error, "A modal broke: {Exception}\n{StackTrace}")]
        public static partial void Broken(ILogger logger, string exception, string? stackTrace);
    }
}
