namespace Bot.Rendering;

/// <summary>How a source is named beside a figure.</summary>
internal static class SpeakerWords
{
    /// <returns>The role of a source; null where it has none or its name says it already.</returns>
    public static string? RoleBeside(string speaker, string? role) =>
        string.IsNullOrEmpty(role) || speaker.Contains(role, StringComparison.OrdinalIgnoreCase) ? null : role;
}
