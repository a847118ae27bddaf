using System.Collections.Concurrent;
using Bot.Storage.Sharing;

namespace Bot.Channels.Slack;

/// <summary>Answers that are being worked on and whose asker may stop them. Slack tells any replica of the press; one that is not at it tells the others.</summary>
internal sealed class SlackStops(StoreTeller teller) : StoreTopic("slack_stops")
{
    private readonly ConcurrentDictionary<(string Channel, string Thread), Running> _running = new();

    /// <summary>From here to the end of what is returned the answer in this thread can be stopped.</summary>
    public Running Begin(string channel, string thread) => _running[(channel, thread)] = new Running(this, (channel, thread));

    public async Task StopAsync(string channel, string thread, CancellationToken cancellationToken)
    {
        if (!Stop(channel, thread))
        {
            await teller.TellAsync(Name, $"{channel} {thread}", cancellationToken);
        }
    }

    public override void Hear(string detail)
    {
        if (detail.Split(' ') is [var channel, var thread])
        {
            Stop(channel, thread);
        }
    }

    /// <returns>False when nothing is being worked on there.</returns>
    private bool Stop(string channel, string thread) => _running.TryGetValue((channel, thread), out var running) && running.Stop();

    /// <summary>One answer.</summary>
    internal sealed class Running(SlackStops stops, (string Channel, string Thread) place) : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();

        /// <summary>Ends when the asker stops it.</summary>
        public CancellationToken Stopped => _stop.Token;

        public bool Stop()
        {
            try
            {
                _stop.Cancel();
                return true;
            }
            catch (ObjectDisposedException)
            {
                // It came to its end just now.
                return false;
            }
        }

        public void Dispose()
        {
            stops._running.TryRemove(KeyValuePair.Create(place, this));
            _stop.Dispose();
        }
    }
}
