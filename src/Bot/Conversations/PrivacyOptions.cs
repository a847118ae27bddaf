using System.ComponentModel.DataAnnotations;

namespace Bot.Conversations;

/// <summary>How long what people write is kept: section <c>Privacy</c>.</summary>
internal sealed class PrivacyOptions
{
    /// <summary>Age at which a question's text and its conversation are erased, up to ten years; zero erases at the next look, so follow-ups do not work.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00", ErrorMessage = "Privacy:QuestionText must be a time span between 00:00:00 and 3650.00:00:00 (days.hours:minutes:seconds).")]
    public TimeSpan QuestionText { get; set; } = TimeSpan.FromDays(30);
}
