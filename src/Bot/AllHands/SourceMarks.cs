using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.AllHands;

/// <summary>The marks [n] of an answer.</summary>
internal static partial class SourceMarks
{
    public static IReadOnlySet<int> In(string answer) => Mark().Matches(answer).Select(mark => int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)).ToHashSet();

    // Three digits are more sources than an answer ever has; a link's text in brackets is no mark.
    [GeneratedRegex(@"\[(\d{1,3})\](?!\()")]
    private static partial Regex Mark();
}
