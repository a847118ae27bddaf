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

    /// <summary>Sends the answer, in the placeholder's place where there is one.</summary>
    /// <param name="turn">Under which the answer was recorded; buttons carry it.</param>
    Task<SentAnswer> SendAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken);

    /// <summary>Sends and notes what follows an answer that has arrived: a card, that the asker was greeted. After a crash it may be called again, and the answer is not.</summary>
    Task FollowAsync(AnswerLine answer, TurnId turn, string? placeholderId, CancellationToken cancellationToken);

    /// <summary>Says in words that no answer could be made, in the placeholder's place where there is one.</summary>
    Task SendFailureAsync(TurnFailure failure, string? placeholderId, CancellationToken cancellationToken);
}

/// <summary>An answer that arrived.</summary>
/// <param name="MessageId">The platform's id of the message that holds it, for feedback; null where it has none.</param>
/// <param name="HasMore">Whether <see cref="IReplySender.FollowAsync"/> is to be called.</param>
internal sealed record SentAnswer(string? MessageId, bool HasMore);

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

    /// <summary>Something of ours broke.</summary>
    Broken,
}
