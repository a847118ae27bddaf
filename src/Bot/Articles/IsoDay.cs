using System.Globalization;

namespace Bot.Articles;

/// <summary>A day as files, the store and answers write it: yyyy-MM-dd (ISO 8601).</summary>
internal static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    /// <returns>Null when there is no day.</returns>
    public static string? Write(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture);

    /// <returns>Null when the text is no such day.</returns>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
