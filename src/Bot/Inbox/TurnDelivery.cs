namespace Bot.Inbox;

/// <summary>One question from its lease to its reply: answered once, recorded, sent once.</summary>
internal sealed class TurnDelivery
{
    /// <summary>
    /// Recovers what a cut attempt left, answers within the deadline, records the turn, sends. A placeholder goes first when the answer takes longer than
    /// <c>Inbox:PlaceholderAfterMilliseconds</c>. After a crash the recorded answer is sent, not a new one.
    /// </summary>
    /// <exception cref="DeliveryException">The platform did not take it.</exception>
    public Task RunAsync(LeasedActivity activity, IncomingQuestion question, IReplySender sender, CancellationToken cancellationToken) => throw new NotImplementedException();
}
