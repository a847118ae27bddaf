using Bot.Articles;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Briefs.Template;

/// <summary>What a brief advises until HR has words of its own. Each line names what it is drawn from.</summary>
/// <remarks>The wording files have it as <c>brief.builtin.PART.NUMBER.BASIS</c>.</remarks>
internal static class BuiltInGuidance
{
    private const string Prefix = "brief.builtin.";

    // The day the lines were last checked against what they are drawn from.
    private static readonly DateOnly Checked = new(2026, 11, 29);

    public static Guidance In(ReplyLanguage language) => new(0, [.. Enum.GetValues<GuidancePart>().SelectMany(part => Lines(part, language))]);

    /// <summary>The same as content that HR can begin from.</summary>
    public static TemplateContent AsContent() => TemplateContent.Of((part, language) => [.. Lines(part, language).Select(line => line.Text)]);

    private static IEnumerable<GuidanceLine> Lines(GuidancePart part, ReplyLanguage language)
    {
        var day = DayText.Write(language, Checked);
        return Wording.Section(language, $"{Prefix}{part.ToString().ToLowerInvariant()}.").OrderBy(line => line.Key, StringComparer.Ordinal)
            .Select(line => new GuidanceLine(part, line.Value, BriefSourceKind.Notice, Wording.Get(language, "brief.builtin.source", day, Wording.Get(language, $"{Prefix}basis.{line.Key.Split('.')[^1]}"))));
    }
}
