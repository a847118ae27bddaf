using System.Collections.Concurrent;

namespace Bot.Channels.Slack;

/// <summary>Answers that are being worked on and whose asker may stop them. Slack tells any replica of the press; one that is not at it lets the answer come.</summary>
internal sealed class SlackStops
{
    private readonly ConcurrentDictionary<(string Channel, string Thread), Running> _running = new();

    /// <summary>From here to the end of what is returned the answer in this thread can be stopped.</summary>
    public Running Begin(string channel, string thread) => _running[(channel, thread)] = new Running(this, (channel, thread));

    /// <returns>False when nothing is being worked on there.</returns>
    public bool Stop(string channel, string thread) => _running.TryGetValue((channel, thread), out var running) && running.Stop();

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
