using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Metadata;

/// <summary>
/// Reads a day of publication as sources write it: ISO 8601, RFC 1123, seconds since 1970, English and French words, day and
/// month in figures where their order is certain. Days before 1990 and after tomorrow are dropped: they come from empty fields and wrong clocks.
/// </summary>
internal sealed partial class PublicationDate(TimeProvider clock)
{
    // No date is longer; a whole paragraph in a date field is not one.
    private const int LongestDate = 120;

    private static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <param name="written">A field that should hold a date and little else; null and empty give null.</param>
    /// <param name="language">ISO 639-1 code of the source: in French 03/04/2025 is the third of April; elsewhere it may be either, and is dropped.</param>
    public DateOnly? Parse(string? written, string language = "")
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > LongestDate)
        {
            return null;
        }

        return Iso(written) ?? InWords(written) ?? InFigures(written, language) ?? Epoch(written);
    }

    /// <summary>The first date in words (or ISO form) inside a line of prose.</summary>
    public DateOnly? FindIn(string line) => InWords(line) ?? Iso(line, anywhere: true);

    /// <returns>Null for a day that no source is from.</returns>
    public DateOnly? Plausible(DateOnly day) =>
        day >= Earliest && day <= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1) ? day : null;

    private DateOnly? Iso(string written, bool anywhere = false)
    {
        var match = anywhere ? IsoAnywhere().Match(written) : IsoStart().Match(written);
        return match.Success ? Day(match.Groups["y"].ValueSpan, match.Groups["m"].ValueSpan, match.Groups["d"].ValueSpan) : null;
    }

    private DateOnly? InWords(string written)
    {
        foreach (var pattern in (Regex[])[DayMonthYear(), MonthDayYear(), MonthDayTimeYear()])
        {
            foreach (Match match in pattern.Matches(written))
            {
                var month = MonthNames.Number(match.Groups["m"].Value);
                if (month > 0 && Day(match.Groups["y"].ValueSpan, month, match.Groups["d"].ValueSpan) is { } day)
                {
                    return day;
                }
            }
        }

        return null;
    }

    private DateOnly? InFigures(string written, string language)
    {
        var match = Figures().Match(written);
        if (!match.Success)
        {
            return null;
        }

        var (first, second) = (Number(match.Groups["a"].ValueSpan), Number(match.Groups["b"].ValueSpan));
        var year = match.Groups["y"].ValueSpan;
        if (first == second || first > 12 || language == "fr")
        {
            return Day(year, second, match.Groups["a"].ValueSpan);
        }

        return second > 12 ? Day(year, first, match.Groups["b"].ValueSpan) : null;
    }

    private DateOnly? Epoch(string written)
    {
        var text = written.Trim();
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var instant = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return Plausible(DateOnly.FromDateTime(instant.UtcDateTime));
    }

    private DateOnly? Day(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) => Day(year, Number(month), day);

    private DateOnly? Day(ReadOnlySpan<char> year, int month, ReadOnlySpan<char> day)
    {
        var (y, d) = (Number(year), Number(day));
        return month is >= 1 and <= 12 && y is > 0 and < 10000 && d >= 1 && d <= DateTime.DaysInMonth(y, month)
            ? Plausible(new DateOnly(y, month, d))
            : null;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // "2019-11-18T08:00:00Z", "2019/11/18", "2019.11.18", "20191118", "20191118T080000"
    [GeneratedRegex(@"^\s*(?:(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2}))(?![0-9])")]
    private static partial Regex IsoStart();

    [GeneratedRegex(@"(?<![0-9/.-])(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?![0-9/.-])")]
    private static partial Regex IsoAnywhere();

    // "18 November 2019", "le 1er juillet 2025", "Mon, 18 Nov 2019", "18-Nov-2019", "18 de nov. 2019"
    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|e)?\.?[\s-]+(?:of |de )?(?<m>\p{L}{3,9})\.?,?[\s-]+(?<y>[0-9]{4})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthYear();

    // "November 18, 2019", "Nov. 18th 2019"
    [GeneratedRegex(@"(?<!\p{L})(?<m>\p{L}{3,9})\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?:at\s+)?(?<y>[0-9]{4})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex MonthDayYear();

    // "Mon Nov 18 08:00:00 UTC 2019"
    [GeneratedRegex(@"(?<!\p{L})(?<m>\p{L}{3})\s+(?<d>[0-9]{1,2})\s+[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\s+[A-Z]{2,5})?\s+(?<y>[0-9]{4})(?![0-9])")]
    private static partial Regex MonthDayTimeYear();

    [GeneratedRegex(@"(?<![0-9/.-])(?<a>[0-9]{1,2})(?<s>[/.-])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4})(?![0-9])")]
    private static partial Regex Figures();
}
