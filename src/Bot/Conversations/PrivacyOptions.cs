using System.ComponentModel.DataAnnotations;

namespace Bot.Conversations;

/// <summary>How long what people write is kept: section <c>Privacy</c>.</summary>
internal sealed class PrivacyOptions
{
    /// <summary>Age at which a question's text and its conversation are erased, up to ten years; zero erases at the next look, so follow-ups do not work.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00", ErrorMessage = "Privacy:QuestionText must be a time span between 00:00:00 and 3650.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan QuestionText { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Age, from the end of an item of HR's queue, at which what its askers wrote and who they were is erased; HR's answer stays.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00", ErrorMessage = "Privacy:SentToHr must be a time span between 00:00:00 and 3650.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan SentToHr { get; set; } = TimeSpan.FromDays(180);

    /// <summary>Age at which what somebody wrote about an answer, and who wrote it, is erased.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00", ErrorMessage = "Privacy:Feedback must be a time span between 00:00:00 and 3650.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan Feedback { get; set; } = TimeSpan.FromDays(180);
}
