using System.ComponentModel.DataAnnotations;

namespace Bot.Briefs;

/// <summary>Briefs for managers: section <c>Briefs</c>.</summary>
internal sealed class BriefsOptions
{
    /// <summary>Days a brief is kept for whoever made it; then it is deleted.</summary>
    [Range(1, 90, ErrorMessage = "Briefs:Days must be between 1 and 90 days.")]
    public int Days { get; set; } = 14;
}
