using System.Collections.Concurrent;
using Bot.Answering;
using Bot.Storage.Sharing;

namespace Bot.Channels.Web;

/// <summary>How a turn of the web chat ended.</summary>
internal abstract record ChatTurnEnd
{
    private ChatTurnEnd() { }

    public sealed record Answered(Rendering.AnswerLine Line) : ChatTurnEnd;

    public sealed record OutOfTime : ChatTurnEnd;

    public sealed record Stopped : ChatTurnEnd;

    public sealed record Failed : ChatTurnEnd;
}

/// <summary>Browsers that wait for the answer to their question, by the key of its activity.</summary>
internal sealed class WaitingCallers(StoreTeller teller) : StoreTopic("web_stops")
{
    private readonly ConcurrentDictionary<string, Caller> _callers = new(StringComparer.Ordinal);

    /// <summary>Joined before the question is handed in, so that no answer comes too early.</summary>
    /// <param name="heard">Hears what can be told before the answer is there.</param>
    public Task<ChatTurnEnd> Join(string key, Action<AnswerProgress>? heard = null) => _callers.GetOrAdd(key, _ => new Caller(heard)).End.Task;

    public void Leave(string key)
    {
        if (_callers.TryRemove(key, out var caller))
        {
            caller.Dispose();
        }
    }

    /// <summary>Ends when whoever waits wants the answer no more.</summary>
    public CancellationToken StoppedOf(string key) => _callers.TryGetValue(key, out var caller) ? caller.Stopped : CancellationToken.None;

    /// <summary>Stops the answer that somebody waits for under that key, here or in another process on the store.</summary>
    /// <returns>False when nobody waits under that key here and no other process could be told.</returns>
    public async Task<bool> StopAsync(string key, CancellationToken cancellationToken) =>
        (_callers.TryGetValue(key, out var caller) && await caller.StopAsync()) || await teller.TellAsync(Name, key, cancellationToken);

    public override void Hear(string detail)
    {
        if (_callers.TryGetValue(detail, out var caller))
        {
            _ = caller.StopAsync();
        }
    }

    /// <summary>Tells whoever waits something of the answer to come.</summary>
    public void Pass(string key, AnswerProgress progress)
    {
        if (_callers.TryGetValue(key, out var caller))
        {
            caller.Heard?.Invoke(progress);
        }
    }

    /// <summary>Tells whoever waits; the first word stands. After a restart nobody does.</summary>
    public void Tell(string key, ChatTurnEnd end)
    {
        if (_callers.TryGetValue(key, out var caller))
        {
            caller.End.TrySetResult(end);
        }
    }

    private sealed class Caller : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();

        public Caller(Action<AnswerProgress>? heard) => (Heard, Stopped) = (heard, _stop.Token);

        public Action<AnswerProgress>? Heard { get; }

        public CancellationToken Stopped { get; }

        public TaskCompletionSource<ChatTurnEnd> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<bool> StopAsync()
        {
            try
            {
                await _stop.CancelAsync();
                return true;
            }
            catch (ObjectDisposedException)
            {
                // It came to its end just now.
                return false;
            }
        }

        public void Dispose() => _stop.Dispose();
    }
}
