namespace Bot.Inbox;

/// <summary>What one channel does with the activities it handed in.</summary>
internal interface IActivityHandler
{
    /// <summary>The channel whose activities these are: slack, teams or web.</summary>
    string Channel { get; }

    /// <summary>Handles one activity to its end: when it returns, the activity is done. Called again after a crash, so it looks at <see cref="LeasedActivity.Delivery"/> first.</summary>
    /// <exception cref="DeliveryException">The platform did not take what was sent; the inbox tries again or keeps a dead letter.</exception>
    Task HandleAsync(LeasedActivity activity, CancellationToken cancellationToken);
}
