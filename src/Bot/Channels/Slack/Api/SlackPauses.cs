using System.Collections.Concurrent;
using System.Globalization;
using Bot.Storage.Sharing;

namespace Bot.Channels.Slack.Api;

/// <summary>Which methods Slack asked to leave alone, and until when: each method of each workspace by itself, for every process on the store.</summary>
internal sealed class SlackPauses(StoreTeller teller, TimeProvider clock) : StoreTopic("slack_pauses")
{
    // By the machine's ticks: a clock that is set back must not make a pause longer.
    private readonly ConcurrentDictionary<(string Team, string Method), (long From, TimeSpan Length)> _pauses = new();

    public Task PauseAsync(string team, string method, TimeSpan length, CancellationToken cancellationToken)
    {
        Rest(team, method, length);
        return teller.TellAsync(Name, string.Create(CultureInfo.InvariantCulture, $"{(long)length.TotalMilliseconds} {method} {team}"), cancellationToken);
    }

    /// <param name="detail">Milliseconds, the method and the workspace, which may be none.</param>
    public override void Hear(string detail)
    {
        if (detail.Split(' ', 3) is [var length, var method, var team] && long.TryParse(length, CultureInfo.InvariantCulture, out var milliseconds))
        {
            Rest(team, method, TimeSpan.FromMilliseconds(milliseconds));
        }
    }

    /// <returns>How long the method still rests; null when it may be called.</returns>
    public TimeSpan? Left(string team, string method) =>
        _pauses.TryGetValue((team, method), out var pause) && pause.Length - clock.GetElapsedTime(pause.From) is var left && left > TimeSpan.Zero ? left : null;

    private void Rest(string team, string method, TimeSpan length) => _pauses[(team, method)] = (clock.GetTimestamp(), length);
}
