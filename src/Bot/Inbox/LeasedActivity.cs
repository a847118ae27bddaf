using Bot.Conversations;

namespace Bot.Inbox;

/// <summary>Names one row of the inbox.</summary>
internal readonly record struct InboxId(long Value);

/// <summary>An activity that this worker alone may handle until its lease ends.</summary>
/// <param name="Attempt">From 1; above 1 after a failure or a crash.</param>
/// <param name="Accepted">When it came.</param>
/// <param name="Delivery">How far the reply had come before.</param>
internal sealed record LeasedActivity(InboxId Id, string Channel, string EventKey, string Conversation, string Body, int Attempt, DateTimeOffset Accepted, Delivery Delivery)
{
    /// <summary>True once its end is written, which for a reply that arrived is done with the reply and not after it.</summary>
    public bool HasEnded { get; set; }
}

/// <summary>How far a reply has come. Written before each call that cannot be undone, so that a crash leaves a trace.</summary>
/// <param name="PlaceholderId">The platform's id of the placeholder that was sent; null without one.</param>
/// <param name="Turn">The recorded answer, which every further attempt sends as it is; null while there is none.</param>
/// <param name="Followed">How much of what follows the answer was sent.</param>
internal sealed record Delivery(DeliveryStage Stage, string? PlaceholderId, TurnId? Turn, int Followed = 0)
{
    public static Delivery NotBegun { get; } = new(DeliveryStage.NotBegun, null, null);
}

internal enum DeliveryStage
{
    NotBegun,

    /// <summary>A placeholder was about to be sent; whether it arrived is not known.</summary>
    SendingPlaceholder,

    PlaceholderSent,

    /// <summary>The answer was about to be sent; whether it arrived is not known.</summary>
    SendingAnswer,

    /// <summary>The answer has arrived; something that belongs to it is still to be sent.</summary>
    Following,
}
