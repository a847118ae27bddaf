using System.ComponentModel.DataAnnotations;

namespace Bot.Escalation;

/// <summary>HR's queue: section <c>Queue</c>.</summary>
internal sealed class QueueOptions
{
    /// <summary>How long a question waits before somebody in HR is reminded of it, and then once a day; zero reminds nobody.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00", ErrorMessage = "Queue:RemindAfter must be a time span between 00:00:00 and 365.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan RemindAfter { get; set; } = TimeSpan.FromDays(2);
}
