using System.Collections.Concurrent;
using Bot.Inbox;

namespace Bot.Tests.Inbox;

/// <summary>A channel that does with each activity what the test says.</summary>
internal sealed class ScriptedHandler(Func<LeasedActivity, CancellationToken, Task>? script = null) : IActivityHandler
{
    public string Channel => "test";

    /// <summary>Keys in the order their handling began, an attempt each.</summary>
    public ConcurrentQueue<string> Begun { get; } = new();

    public ConcurrentQueue<string> Ended { get; } = new();

    public async Task HandleAsync(LeasedActivity activity, CancellationToken cancellationToken)
    {
        Begun.Enqueue(activity.EventKey);
        await (script?.Invoke(activity, cancellationToken) ?? Task.CompletedTask);
        Ended.Enqueue(activity.EventKey);
    }
}
