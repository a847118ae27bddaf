namespace Bot.Inbox;

/// <summary>Activities from their acceptance to their end, so that none is lost in a crash and none is handled twice.</summary>
internal sealed class InboxStore
{
    /// <summary>Writes the activity down. When it returns, a crash loses nothing, and the channel may acknowledge.</summary>
    public Task<Acceptance> AcceptAsync(AcceptedActivity activity, CancellationToken cancellationToken) => throw new NotImplementedException();
}
