using System.ComponentModel.DataAnnotations;

namespace Bot.Inbox;

/// <summary>How accepted activities are handled: section <c>Inbox</c>.</summary>
internal sealed class InboxOptions
{
    /// <summary>How long an activity is one worker's alone unless that worker says it still works, in seconds. After a crash another replica takes it this much later.</summary>
    [Range(2, 600)]
    public int LeaseSeconds { get; set; } = 30;

    /// <summary>Activities handled at once, each of another conversation.</summary>
    [Range(1, 256)]
    public int Workers { get; set; } = 16;

    /// <summary>How long an answer may take before a line says that it is on its way.</summary>
    [Range(0, 60_000)]
    public int PlaceholderAfterMilliseconds { get; set; } = 1_500;

    /// <summary>How often an activity is tried, crashes counted, before it is kept as a dead letter. A platform that is down or asks to wait uses up no attempt.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 12;

    /// <summary>How long a reply is offered to a platform that is down or asks to wait, from when the activity came, before it is kept as a dead letter.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00", ErrorMessage = "Inbox:KeepTrying must be a time span between 00:01:00 and 7.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan KeepTrying { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long an ended activity is remembered without its text, so that a late redelivery is known.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00", ErrorMessage = "Inbox:KeepEnded must be a time span between 1.00:00:00 and 365.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan KeepEnded { get; set; } = TimeSpan.FromHours(26);

    /// <summary>Whether an activity reaches the disk before it is acknowledged, so that a power cut loses none. On SQLite each acknowledgement then waits for the disk.</summary>
    public bool FlushToDisk { get; set; }
}
