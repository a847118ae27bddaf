using Bot.Conversations;
using Bot.Rendering;

namespace Bot.Inbox;

/// <summary>Sends the reply to one question back to where it was asked. A channel makes one for each question.</summary>
/// <remarks>Each call may throw <see cref="DeliveryException"/>.</remarks>
internal interface IReplySender
{
    /// <summary>Looks for what a cut attempt may have sent.</summary>
    /// <returns><see cref="SentBefore.Unknown"/> where the platform does not let us look.</returns>
    Task<SentBefore> FindAsync(CancellationToken cancellationToken);

    /// <summary>Sends the fixed line that says an answer is on its way.</summary>
    /// <returns>The platform's id of it; null where the channel shows none here.</returns>
    Task<string?> SendPlaceholderAsync(CancellationToken cancellationToken);

    /// <summary>Shows in the placeholder's message how the answer comes along, where the channel can, and ends with <paramref name="answering"/>. What goes wrong is no failure: the answer does not depend on it.</summary>
    Task ShowProgressAsync(Task answering, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends the answer, in the placeholder's place where there is one.</summary>
    /// <param name="turn">Under which the answer was recorded; buttons carry it.</param>
    Task<SentAnswer> SendAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken);

    /// <summary>Sends one of the messages that follow an answer that has arrived: a card, a line elsewhere. Each is noted before the next, so that a crash sends none again but the one it cut.</summary>
    /// <param name="number">Which, from 0; at one that does not exist nothing is sent.</param>
    /// <returns>True when another follows.</returns>
    Task<bool> FollowUpAsync(int number, AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Says in words that no answer could be made, in the placeholder's place where there is one.</summary>
    Task SendFailureAsync(TurnFailure failure, string? placeholderId, CancellationToken cancellationToken);
}

/// <summary>An answer that the platform took.</summary>
/// <param name="MessageId">The platform's id of the message that holds it, for feedback; null where it has none.</param>
/// <param name="IsFollowed">Something belongs to it that is sent after it.</param>
internal sealed record SentAnswer(string? MessageId, bool IsFollowed = false);

/// <summary>What was found of a reply after a crash.</summary>
internal abstract record SentBefore
{
    private SentBefore() { }

    /// <summary>Nothing can be looked up here: it is sent again, for silence is worse than a repeat.</summary>
    public sealed record Unknown : SentBefore;

    /// <summary>Looked, and nothing is there.</summary>
    public sealed record Nothing : SentBefore;

    public sealed record Placeholder(string Id) : SentBefore;

    /// <summary>The answer arrived.</summary>
    public sealed record Answer(string Id) : SentBefore;
}

internal enum TurnFailure
{
    /// <summary>The deadline passed.</summary>
    OutOfTime,

    /// <summary>The asker stopped it.</summary>
    Stopped,

    /// <summary>Something of ours broke.</summary>
    Broken,
}
