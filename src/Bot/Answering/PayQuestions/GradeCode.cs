using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Answering.PayQuestions;

/// <summary>A grade by its code, letters and a number: "K4", "IC5". What is said of one grade is not said of the next.</summary>
internal readonly partial record struct GradeCode(string Letters, int Number)
{
    // "P90" is a percentile, "Q3" with a year beside it a quarter, "H1" half a year.
    private const int Highest = 20;

    /// <summary>The codes of a text, each once; "k4" counts as well where it stands alone.</summary>
    public static IReadOnlyList<GradeCode> In(string text) =>
        [.. Code().Matches(text).Where(code => !Quarter().IsMatch(text.AsSpan(code.Index))).Select(Read).Where(code => code.Number <= Highest).Distinct()];

    /// <summary>True when a text has the code, or a stretch of codes with it: "K3 to K5", "K4 or above".</summary>
    public bool IsIn(string text)
    {
        var self = this;
        return In(text).Contains(this)
            || Stretch().Matches(text).Any(match => match.Groups["letters"].Value.Equals(self.Letters, StringComparison.OrdinalIgnoreCase)
                && Value(match.Groups["low"]) <= self.Number && (!match.Groups["high"].Success || self.Number <= Value(match.Groups["high"])));
    }

    private static GradeCode Read(Match code) => new(code.Groups["letters"].Value.ToUpperInvariant(), Value(code.Groups["number"]));

    private static int Value(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\p{L}\d])(?<letters>IC|[B-DF-GI-OQ-Z]|E)(?<number>[0-9]{1,2})(?![\p{L}\d.,]\d|[\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[QT][1-4]\s(?:19|20)\d\d|^[QT][1-4]\s(?:results?|résultats?|quarter)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<letters>IC|[A-Z])(?<low>[0-9]{1,2})\s?(?:(?:to|through|and|à|et|-|–)\s?(?:\k<letters>)?(?<high>[0-9]{1,2})(?![\p{L}\d])|(?:or|and)\s(?:above|higher|up)|(?:et|ou)\s(?:plus|au-dessus|au-delà))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();
}
