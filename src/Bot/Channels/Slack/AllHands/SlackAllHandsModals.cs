using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bot.AllHands;
using Bot.AllHands.Live;
using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack.AllHands;

/// <summary>The modals about meetings that stand open, which follow the votes of others.</summary>
/// <remarks>
/// In memory alone: that somebody looks at a meeting is no entry anywhere. Slack takes about a hundred changes of views a minute from one app, so those that follow
/// wait in line at one a second, whoever waited longest first, and presses go before them.
/// </remarks>
internal sealed partial class SlackAllHandsModals(SlackApi api, SlackWorkspace workspace, SlackAllHandsScreen screen, AllHandsLive live, TimeProvider clock, IHostApplicationLifetime host, ILogger<SlackAllHandsModals> logger)
{
    private const int MostOpen = 300;

    private static readonly TimeSpan BetweenCalls = TimeSpan.FromSeconds(1);

    // A modal that was left open is let go; a press brings it back.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Modal> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<AllHandsId, CancellationTokenSource> _following = [];

    // Whoever has written is first in line until it reads.
    private readonly Channel<bool> _line = Channel.CreateBounded<bool>(1);

    private long? _called;

    /// <summary>Shows something in an open modal.</summary>
    /// <param name="keepsPlaces">The questions in it stay where they stand, with their votes as they are now.</param>
    /// <exception cref="DeliveryException">Slack does not take it.</exception>
    public async Task ShowAsync(string view, SlackVisitor visitor, SlackAllHandsAim aim, bool keepsPlaces, CancellationToken cancellationToken)
    {
        var modal = _open.GetOrAdd(view, _ => new Modal());
        await modal.Gate.WaitAsync(cancellationToken);
        try
        {
            var shown = await screen.WriteAsync(visitor, keepsPlaces ? aim with { Shown = modal.Shown } : aim, cancellationToken);
            var answer = await api.WriteAsync("views.update", new JsonObject { ["view_id"] = view, ["view"] = shown.View }, Team, cancellationToken);
            modal.Typed = aim.Typed;
            Note(view, modal, visitor, shown, answer.Text("view", "hash"));
        }
        catch
        {
            // It is closed, or shows something that is not known here.
            _open.TryRemove(view, out _);
            throw;
        }
        finally
        {
            modal.Gate.Release();
        }
    }

    /// <summary>Says one thing in a modal that nothing follows in.</summary>
    public Task SayAsync(string view, JsonObject line, CancellationToken cancellationToken) => api.WriteAsync("views.update", new JsonObject { ["view_id"] = view, ["view"] = line }, Team, cancellationToken);

    /// <summary>Notes what a modal shows that was changed on another way.</summary>
    public void Changed(string view, SlackVisitor visitor, SlackAllHandsShown shown)
    {
        var modal = _open.GetOrAdd(view, _ => new Modal());
        modal.Typed = "";
        Note(view, modal, visitor, shown, null);
    }

    /// <summary>Whether a modal still follows its meeting.</summary>
    internal bool Follows(string view) => _open.ContainsKey(view);

    public void Closed(string view)
    {
        if (_open.TryRemove(view, out var modal) && modal.Place is { } place && !Of(place.Session).Any())
        {
            lock (_following)
            {
                if (_following.Remove(place.Session, out var following))
                {
                    following.Cancel();
                }
            }
        }
    }

    private IEnumerable<KeyValuePair<string, Modal>> Of(AllHandsId session) => _open.Where(open => open.Value.Place?.Session == session);

    private string Team => workspace.Known?.TeamId ?? "";

    private void Note(string view, Modal modal, SlackVisitor visitor, SlackAllHandsShown shown, string? hash)
    {
        (modal.Visitor, modal.Place, modal.Revision, modal.Shown, modal.HasForm, modal.Hash, modal.At) = (visitor, shown.Place, shown.Revision, shown.Shown, shown.HasForm, hash, clock.GetTimestamp());
        if (shown.Place is not { } place)
        {
            _open.TryRemove(view, out _);
            return;
        }

        if (_open.Count > MostOpen)
        {
            _open.TryRemove(_open.MinBy(open => open.Value.At).Key, out _);
        }

        lock (_following)
        {
            if (_following.TryGetValue(place.Session, out var following))
            {
                following.CancelAfter(Kept);
                return;
            }

            _following[place.Session] = new CancellationTokenSource(Kept, clock);
            _ = FollowAsync(place.Session, _following[place.Session]);
        }
    }

    private async Task FollowAsync(AllHandsId session, CancellationTokenSource mine)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(mine.Token, host.ApplicationStopping);
        try
        {
            await foreach (var now in live.WatchAsync(session, either.Token))
            {
                foreach (var (view, modal) in Of(session).Where(open => open.Value.Revision < now.Session.Revision).OrderBy(open => open.Value.At).ToList())
                {
                    await _line.Writer.WriteAsync(true, either.Token);
                    try
                    {
                        await FollowAsync(view, modal, now.Session.Revision, either.Token);
                    }
                    finally
                    {
                        _line.Reader.TryRead(out _);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody looks on any more, or nobody has pressed anything for long.
            foreach (var (view, _) in Of(session))
            {
                _open.TryRemove(view, out _);
            }
        }
#pragma warning disable CA1031 // Nobody waits for this task; the next press begins another.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.Broken(logger, failure.GetType().Name);
        }
        finally
        {
            lock (_following)
            {
                if (_following.TryGetValue(session, out var following) && following == mine)
                {
                    _following.Remove(session);
                }
            }

            mine.Dispose();
        }
    }

    private async Task FollowAsync(string view, Modal modal, long revision, CancellationToken cancellationToken)
    {
        if (_called is { } called && BetweenCalls - clock.GetElapsedTime(called) is { Ticks: > 0 } left)
        {
            await Task.Delay(left, clock, cancellationToken);
        }

        await modal.Gate.WaitAsync(cancellationToken);
        try
        {
            if (modal is not { Visitor: { } visitor, Place: { } place } || modal.Revision >= revision || !_open.ContainsKey(view))
            {
                return;
            }

            var shown = await screen.WriteAsync(visitor, new SlackAllHandsAim(place, Typed: modal.Typed) { Shown = modal.Shown }, cancellationToken);
            if (modal.HasForm && !shown.HasForm)
            {
                // The meeting is closed, and whoever is still writing keeps what they wrote: it is said when they send it.
                _open.TryRemove(view, out _);
                return;
            }

            var arguments = new JsonObject { ["view_id"] = view, ["view"] = shown.View };
            if (modal.Hash is { } hash)
            {
                // Another process may have shown its reader something else meanwhile.
                arguments["hash"] = hash;
            }

            _called = clock.GetTimestamp();
            var answer = await api.WriteAsync("views.update", arguments, Team, cancellationToken);
            Note(view, modal, visitor, shown, answer.Text("view", "hash"));
        }
        catch (DeliveryException refusal) when (refusal.RetryAfter is null)
        {
            // Closed, or another process has it; a press brings it back.
            _open.TryRemove(view, out _);
        }
        catch (DeliveryException)
        {
            // Slack asks for patience: the next change tries again.
            modal.At = clock.GetTimestamp();
        }
        finally
        {
            modal.Gate.Release();
        }
    }

    /// <summary>One modal and its reader.</summary>
    private sealed class Modal
    {
        /// <summary>One change at a time, or a late one would undo a newer.</summary>
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public SlackVisitor? Visitor { get; set; }

        public SlackAllHandsPlace? Place { get; set; }

        public long Revision { get; set; }

        public IReadOnlyList<string> Shown { get; set; } = [];

        public bool HasForm { get; set; }

        /// <summary>What stood in the field at the last press. Slack keeps what its reader writes there since.</summary>
        public string Typed { get; set; } = "";

        public string? Hash { get; set; }

        public long At { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Open modals about a meeting do not follow its votes any more: {Exception}; the next press begins again")]
        public static partial void Broken(ILogger logger, string exception);
    }
}
