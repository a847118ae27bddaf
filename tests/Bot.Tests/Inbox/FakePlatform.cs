using System.Collections.Concurrent;
using Bot.Articles;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Rendering;

namespace Bot.Tests.Inbox;

/// <summary>One message that people see.</summary>
/// <param name="Kind">placeholder, answer or failure; a placeholder that was replaced is one of the others.</param>
internal sealed record SentMessage(string Id, string Kind, string Text, TurnId? Turn);

/// <summary>A chat platform that keeps what it was sent. It goes on when a process of ours ends.</summary>
/// <param name="canBeSearched">Whether it tells what arrived.</param>
internal sealed class FakePlatform(bool canBeSearched = true)
{
    private int _last;

    public ConcurrentDictionary<string, SentMessage> Messages { get; } = new();

    /// <summary>Calls in their order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Decides what a call ends in; gets its name.</summary>
    public Action<string>? Answer { get; set; }

    /// <summary>Whether something follows each answer.</summary>
    public bool HasMore { get; init; }

    public IEnumerable<SentMessage> Finals => Messages.Values.Where(message => message.Kind != "placeholder");

    public IReplySender SenderFor(Crash? crash = null) => new Sender(this, crash);

    private sealed class Sender(FakePlatform platform, Crash? crash) : IReplySender
    {
        public Task<SentBefore> FindAsync(CancellationToken cancellationToken) => CallAsync<SentBefore>("find", () => !platform.HasSearch ? new SentBefore.Unknown()
            : platform.Finals.FirstOrDefault() is { } final ? new SentBefore.Answer(final.Id)
            : platform.Messages.Values.FirstOrDefault() is { } placeholder ? new SentBefore.Placeholder(placeholder.Id)
            : new SentBefore.Nothing());

        public Task<string?> SendPlaceholderAsync(CancellationToken cancellationToken) => CallAsync("placeholder", () => platform.Put(null, "placeholder", "", null));

        public Task<SentAnswer> SendAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken) =>
            CallAsync("answer", () => new SentAnswer(platform.Put(placeholderId, "answer", answer.Text, turn), platform.HasMore));

        public Task FollowAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken) =>
            platform.HasMore ? CallAsync("follow", () => turn) : Task.CompletedTask;

        public Task SendFailureAsync(TurnFailure failure, string? placeholderId, CancellationToken cancellationToken) =>
            CallAsync("failure", () => platform.Put(placeholderId, "failure", failure.ToString(), null));

        private Task<T> CallAsync<T>(string call, Func<T> effect)
        {
            crash?.Step($"before {call}");
            platform.Calls.Enqueue(call);
            platform.Answer?.Invoke(call);
            var result = effect();
            crash?.Step($"during {call}");
            return Task.FromResult(result);
        }
    }

    private bool HasSearch { get; } = canBeSearched;

    private string? Put(string? id, string kind, string text, TurnId? turn)
    {
        id ??= $"m{Interlocked.Increment(ref _last)}";
        Messages[id] = new SentMessage(id, kind, text, turn);
        return id;
    }
}

/// <summary>Asks the same question for every activity and sends the reply to a platform.</summary>
internal sealed class AskingHandler(TurnDelivery delivery, FakePlatform platform, Crash? crash = null) : IActivityHandler
{
    public string Channel => "test";

    public static ConversationId Conversation { get; } = new("test:c1");

    public static PersonId Asker { get; } = PersonId.OfSlack("T1", "U1");

    public Task HandleAsync(LeasedActivity activity, CancellationToken cancellationToken) => delivery.RunAsync(
        activity, new IncomingQuestion(Conversation, Asker, "Is a signing bonus paid once?", null, null, Audience.Everyone), platform.SenderFor(crash), cancellationToken);
}
