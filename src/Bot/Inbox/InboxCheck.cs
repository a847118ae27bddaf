using Bot.Health;

namespace Bot.Inbox;

/// <summary>The worker looks for work, and the store lets it.</summary>
internal sealed class InboxCheck(InboxWorker worker) : IReadinessCheck
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    public string Part => "inbox worker";

    public Task<string?> CauseAsync(CancellationToken cancellationToken) => Task.FromResult(
        !worker.IsWorking ? "The inbox worker is not running."
        : worker.SinceLook > LongestPause ? $"The inbox worker has found no way into the store for {LongestPause.TotalSeconds} seconds."
        : null);
}
