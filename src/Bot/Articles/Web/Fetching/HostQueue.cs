using System.Collections.Concurrent;

namespace Bot.Articles.Web.Fetching;

/// <summary>Lets one request at a time through to a host, with a pause between two.</summary>
internal sealed class HostQueue(TimeSpan pause, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>To be disposed when the request is over.</returns>
    public async Task<IDisposable> EnterAsync(string name, CancellationToken cancellationToken)
    {
        var host = _hosts.GetOrAdd(name, _ => new Host());
        await host.Gate.WaitAsync(cancellationToken);
        try
        {
            var wait = host.LastEnd is { } end ? pause - clock.GetElapsedTime(end) : TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellationToken);
            }

            return new Turn(host, clock);
        }
        catch
        {
            host.Gate.Release();
            throw;
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long? LastEnd { get; set; }
    }

    private sealed class Turn(Host host, TimeProvider clock) : IDisposable
    {
        public void Dispose()
        {
            host.LastEnd = clock.GetTimestamp();
            host.Gate.Release();
        }
    }
}
