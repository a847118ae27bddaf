using System.Collections.Concurrent;
using Bot.Answering;

namespace Bot.Channels.Web;

/// <summary>How a turn of the web chat ended.</summary>
internal abstract record ChatTurnEnd
{
    private ChatTurnEnd() { }

    public sealed record Answered(Rendering.AnswerLine Line) : ChatTurnEnd;

    public sealed record OutOfTime : ChatTurnEnd;

    public sealed record Failed : ChatTurnEnd;
}

/// <summary>Browsers that wait for the answer to their question, by the key of its activity.</summary>
internal sealed class WaitingCallers
{
    private readonly ConcurrentDictionary<string, Caller> _callers = new(StringComparer.Ordinal);

    /// <summary>Joined before the question is handed in, so that no answer comes too early.</summary>
    /// <param name="heard">Hears what can be told before the answer is there.</param>
    public Task<ChatTurnEnd> Join(string key, Action<AnswerProgress>? heard = null) => _callers.GetOrAdd(key, _ => new Caller(heard)).End.Task;

    public void Leave(string key) => _callers.TryRemove(key, out _);

    /// <summary>Tells whoever waits something of the answer to come.</summary>
    public void Hear(string key, AnswerProgress progress)
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

    private sealed record Caller(Action<AnswerProgress>? Heard)
    {
        public TaskCompletionSource<ChatTurnEnd> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
