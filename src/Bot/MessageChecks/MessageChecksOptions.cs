using System.ComponentModel.DataAnnotations;

namespace Bot.MessageChecks;

/// <summary>The check of managers' messages: section <c>MessageChecks</c>.</summary>
internal sealed class MessageChecksOptions
{
    /// <summary>Days that a check which somebody saved is kept; 0 erases at the next look.</summary>
    [Range(0, 3650, ErrorMessage = "MessageChecks:Days must be between 0 and 3650.")]
    public int Days { get; set; } = 30;

    /// <summary>Path of HR's own reasons and wordings, in place of those that come with the program; empty for none.</summary>
    public string AdviceFile { get; set; } = "";
}
