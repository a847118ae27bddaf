namespace Bot.Inbox;

/// <summary>One verified activity as a channel hands it in: a question, a button, an installation.</summary>
/// <param name="Channel">slack, teams or web.</param>
/// <param name="EventKey">The platform's name for this event; a redelivery carries the same.</param>
/// <param name="MessageKey">A second name, where the platform may tell of one message in two events; null where it does not.</param>
/// <param name="Conversation">Activities of one conversation are handled one after another, in the order they were accepted.</param>
/// <param name="Body">The channel's own record of the activity as JSON. It may hold what somebody wrote, so it is dropped once handled.</param>
internal sealed record AcceptedActivity(string Channel, string EventKey, string? MessageKey, string Conversation, string Body)
{
    /// <summary>True where somebody waits at this process for its end: another takes it up only once this one has had the time of a lease.</summary>
    public bool IsForThisProcess { get; init; }
}

/// <summary>How handing in ended.</summary>
internal enum Acceptance
{
    Accepted,

    /// <summary>The event or its message was handed in before; there is nothing to do.</summary>
    AlreadyAccepted,
}
