using Bot.Language;

namespace Bot.Rendering;

/// <summary>A day as people write it: "1 July 2025", « 1er juillet 2025 ».</summary>
internal static class DayText
{
    public static string Write(ReplyLanguage language, DateOnly day)
    {
        var months = Wording.Get(language, "web.months").Split(' ');
        var number = language == ReplyLanguage.French && day.Day == 1 ? "1er" : $"{day.Day}";
        return $"{number} {months[day.Month - 1]} {day.Year}";
    }
}
