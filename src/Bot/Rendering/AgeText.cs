using System.Globalization;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>How old a source is, in words.</summary>
internal static class AgeText
{
    private const int DaysInMonth = 30;
    private const int MonthsUntilYears = 24;

    /// <param name="published">The day of publication; one in the future counts as today.</param>
    public static string Of(DateOnly published, DateOnly today, ReplyLanguage language)
    {
        var days = Math.Max(0, today.DayNumber - published.DayNumber);
        var months = Math.Max(0, ((today.Year - published.Year) * 12) + today.Month - published.Month - (today.Day < published.Day ? 1 : 0));
        return (days, months) switch
        {
            (0, _) => Wording.Get(language, "age.today"),
            (1, _) => Wording.Get(language, "age.day"),
            ( <= DaysInMonth, _) => Counted("age.days", days, language),
            (_, <= 1) => Wording.Get(language, "age.month"),
            (_, < MonthsUntilYears) => Counted("age.months", months, language),
            _ => Counted("age.years", months / 12, language),
        };
    }

    private static string Counted(string key, int count, ReplyLanguage language) => Wording.Get(language, key, count.ToString(CultureInfo.InvariantCulture));
}
