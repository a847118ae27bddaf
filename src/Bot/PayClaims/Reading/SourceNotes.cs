using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>"* Source: Borel &amp; Roy, white paper on pay, 2026": a line of its own that says where the figures of a page's lists come from.</summary>
internal static partial class SourceNotes
{
    /// <returns>Whoever made the survey, guide or white paper that the line names; null where there is no such line, or it names none.</returns>
    public static SpeakerSource? Read(ClaimText text, SpeakerScene scene)
    {
        if (Line().Match(text.Text) is not { Success: true } line || !line.Groups["rest"].Value.Split([' ', ',', '(', ')', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => IsStudy(Folding.Fold(word))))
        {
            return null;
        }

        var maker = line.Groups["maker"];
        return maker.Length < 3 ? null : scene.Named(new TextSpan(maker.Index, maker.Length)) with { Kind = SpeakerKind.Survey, IsMarketVoice = true };
    }

    private static bool IsStudy(string word) => EmployerWords.Surveying.Contains(word) || word is "blanc" or "paper" or "report" or "benchmark" or "analyse" or "analysis" or "panorama" or "data" or "donnees";

    [GeneratedRegex(@"^\W*sources?\s?:\s*(?<maker>[^,;\n(]{3,60})(?<rest>[^\n]{0,160})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Line();
}
