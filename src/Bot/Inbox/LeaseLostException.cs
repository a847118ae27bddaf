namespace Bot.Inbox;

/// <summary>The activity is no longer this worker's: its lease ended, and another may be handling it. Whoever gets this stops and sends nothing.</summary>
internal sealed class LeaseLostException(InboxId activity) : Exception($"The lease of activity {activity.Value} is lost.");
