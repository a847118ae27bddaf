using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Reads from what a figure went to what: "from 17 to 11", "11, down from 17", « 11, contre 17 un an plus tôt ».</summary>
internal static partial class ChangeReader
{
    /// <returns>Each change, first what was, then what is.</returns>
    public static IReadOnlyList<(decimal From, decimal To)> Read(string text)
    {
        var changes = new List<(decimal, decimal)>();
        text = TextForms.InDigits(Year().Replace(text, ""));
        foreach (Match match in Onward().Matches(text))
        {
            Add(match.Groups["a"].Value, match.Groups["b"].Value);
        }

        foreach (Match match in Backward().Matches(text))
        {
            Add(match.Groups["b"].Value, match.Groups["a"].Value);
        }

        return changes;

        void Add(string from, string to)
        {
            if (NumberReader.Read(from) is { } before && NumberReader.Read(to) is { } now && before != now)
            {
                changes.Add((before, now));
            }
        }
    }

    /// <summary>A number in figures, as either language parts its thousands and decimals.</summary>
    public const string Figure = @"\d+(?:[.,'’\u00A0\u202F ]\d+)*";

    // What stands behind the first figure: its unit, a few words at most.
    private const string Unit = @"[^\d.;]{0,28}?";

    [GeneratedRegex(@"(?<![\d.,\u00A0\u202F$€£])(?:19|20)\d{2}(?![\d%]|[.,]\d| ?[€$£])")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:from|de|du)\s+(?:C|A|US|CHF\s?)?[$€£₹]?(?<a>" + Figure + ")" + Unit + @"\s(?:to|à|au)\s+(?:C|A|US|CHF\s?)?[$€£₹]?(?<b>" + Figure + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Onward();

    [GeneratedRegex("(?<a>" + Figure + ")" + @"(?:[^\d.;]{0,70}?\b(?:up from|down from|against|contre|compared with|compared to|instead of|au lieu de|having been|versus)|[^\d.;]{0,20}?\bfrom)\s+(?:C|A|US|CHF\s?)?[$€£₹]?(?<b>" + Figure + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Backward();
}
