using System.Collections.Concurrent;

namespace Bot.Channels.Slack.Api;

/// <summary>Which methods Slack asked to leave alone, and until when: each method of each workspace by itself.</summary>
internal sealed class SlackPauses(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Team, string Method), DateTimeOffset> _until = new();

    public void Pause(string team, string method, TimeSpan length) => _until[(team, method)] = clock.GetUtcNow() + length;

    /// <returns>How long the method still rests; null when it may be called.</returns>
    public TimeSpan? Left(string team, string method) =>
        _until.TryGetValue((team, method), out var until) && until - clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : null;
}
