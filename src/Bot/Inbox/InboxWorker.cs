using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Bot.Inbox;

/// <summary>Takes activities out of the inbox and has them handled: those of one conversation one after another, conversations side by side.</summary>
internal sealed partial class InboxWorker(InboxStore inbox, ActivityAttempt attempts, InboxSignal signal, IOptions<InboxOptions> options, TimeProvider clock, ILogger<InboxWorker> logger)
    : BackgroundService
{
    // An acceptance wakes the worker at once; this is for what becomes due, for what other processes leave behind, and for dead letters sent again.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    // Of a lease: two renewals may fail before it ends.
    private const double RenewAfter = 1.0 / 3;

    private readonly ConcurrentDictionary<InboxId, Running> _running = new();

    // Ends what is being handled, when the host's patience ends.
    private readonly CancellationTokenSource _abort = new();
    private bool _hasTakenBack;
    private long _lookedAt;

    /// <summary>How long ago it last found the way into the store, or had no hand free.</summary>
    public TimeSpan SinceLook => clock.GetElapsedTime(Volatile.Read(ref _lookedAt));

    public bool IsWorking { get; private set; }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        (_lookedAt, IsWorking) = (clock.GetTimestamp(), true);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Takes nothing more and lets what is being handled come to its end, as long as the host waits; the rest goes back into the inbox.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // First nothing more is taken, then what is held is ended; the other way round it would be taken again.
        var stopping = base.StopAsync(cancellationToken);
        await using (cancellationToken.Register(_abort.Cancel))
        {
            await stopping;
        }

        if (!_running.IsEmpty)
        {
            // What goes back is written down in a moment; without it the lease ends by itself. The machine's own time: the process is ending.
            await Task.WhenAny(Task.WhenAll(_running.Values.Select(running => running.Ended)), Task.Delay(BetweenLooks, TimeProvider.System, CancellationToken.None));
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _abort.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var looks = clock.CreateTimer(_ => signal.Set(), null, BetweenLooks, BetweenLooks);
        using var drained = new CancellationTokenSource();
        var renewing = RenewAsync(drained.Token);
        try
        {
            while (true)
            {
                await TakeAsync(stoppingToken);
                await signal.WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_running.Values.Select(running => running.Ended));
        }
        finally
        {
            IsWorking = false;
            await drained.CancelAsync();
        }

        await renewing;
    }

    /// <summary>Begins as much as there is room for.</summary>
    private async Task TakeAsync(CancellationToken stoppingToken)
    {
        var room = options.Value.Workers - _running.Count;
        if (room <= 0 || attempts.Channels.Length == 0)
        {
            Volatile.Write(ref _lookedAt, clock.GetTimestamp());
            return;
        }

        try
        {
            if (!_hasTakenBack)
            {
                var freed = await inbox.TakeBackAsync(stoppingToken);
                _hasTakenBack = true;
                Log.TookBack(logger, freed);
            }

            foreach (var activity in await LeaseAsync(room, stoppingToken))
            {
                Begin(activity);
            }

            Volatile.Write(ref _lookedAt, clock.GetTimestamp());
        }
        catch (DbException e)
        {
            // The store may be busy or away for a while; the next look tries again.
            Log.NotTaken(logger, e.GetType().Name, e.ErrorCode);
        }
    }

    private async Task<IReadOnlyList<LeasedActivity>> LeaseAsync(int room, CancellationToken stoppingToken)
    {
        var leasing = inbox.LeaseAsync(attempts.Channels, _running.Keys, room, CancellationToken.None);
        try
        {
            return await leasing.WaitAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            _ = ReturnAsync(leasing);
            throw;
        }
    }

    /// <summary>Gives back what was leased too late, so that nobody waits for the lease to end.</summary>
    private async Task ReturnAsync(Task<IReadOnlyList<LeasedActivity>> leasing)
    {
        foreach (var activity in await leasing)
        {
            await inbox.ReleaseAsync(activity, CancellationToken.None);
        }
    }

    private void Begin(LeasedActivity activity)
    {
        var running = new Running(activity, CancellationTokenSource.CreateLinkedTokenSource(_abort.Token), clock.GetTimestamp());
        _running[activity.Id] = running;
        _ = Task.Run(() => RunAsync(running), CancellationToken.None);
    }

    private async Task RunAsync(Running running)
    {
        await attempts.RunAsync(running.Activity, running.Lease.Token);

        // A second attempt may have begun where the lease was lost.
        _running.TryRemove(new KeyValuePair<InboxId, Running>(running.Activity.Id, running));
        running.End();
        signal.Set();
    }

    /// <summary>Keeps the leases of what is being handled, to the end of the drain, and stops what is no longer ours.</summary>
    private async Task RenewAsync(CancellationToken drained)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.LeaseSeconds) * RenewAfter, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(drained))
            {
                if (_running.Values.ToList() is { Count: > 0 } held)
                {
                    await RenewAsync(held, drained);
                }
            }
        }
        catch (OperationCanceledException) when (drained.IsCancellationRequested)
        {
            // Nothing is held any more.
        }
    }

    private async Task RenewAsync(List<Running> held, CancellationToken cancellationToken)
    {
        var asked = clock.GetTimestamp();
        try
        {
            var lost = await inbox.RenewAsync([.. held.Select(running => running.Activity)], cancellationToken);
            held.ForEach(running => running.RenewedAt = asked);
            held.Where(running => lost.Contains(running.Activity)).ToList().ForEach(running => running.Lose());
        }
        catch (DbException e)
        {
            Log.NotRenewed(logger, held.Count, e.GetType().Name);
            var lease = TimeSpan.FromSeconds(options.Value.LeaseSeconds);
            held.Where(running => clock.GetElapsedTime(running.RenewedAt) >= lease).ToList().ForEach(running => running.Lose());
        }
    }

    /// <summary>An activity in hand.</summary>
    /// <param name="lease">Ends with the lease.</param>
    private sealed class Running(LeasedActivity activity, CancellationTokenSource lease, long leasedAt)
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LeasedActivity Activity { get; } = activity;

        public CancellationTokenSource Lease { get; } = lease;

        public long RenewedAt { get; set; } = leasedAt;

        public Task Ended => _ended.Task;

        public void Lose() => Lease.Cancel();

        public void End() => _ended.TrySetResult();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The inbox is being worked on; {Freed} activities were cut by the end of the last process")]
        public static partial void TookBack(ILogger logger, int freed);

        [LoggerMessage(2, LogLevel.Warning, "The inbox could not be read: {Exception} {ErrorCode}; it is tried again")]
        public static partial void NotTaken(ILogger logger, string exception, int errorCode);

        [LoggerMessage(3, LogLevel.Warning, "The leases of {Activities} activities could not be renewed: {Exception}; it is tried again")]
        public static partial void NotRenewed(ILogger logger, int activities, string exception);
    }
}
