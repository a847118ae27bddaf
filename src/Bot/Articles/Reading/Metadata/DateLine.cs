using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Metadata;

/// <summary>Finds the day of publication in a line of text that is about nothing else.</summary>
internal static partial class DateLine
{
    // "Published on Monday 18 November 2019 at 10:42, updated on 20 November 2019 at 09:00 GMT" and a byline before it.
    private const int LongestLine = 140;

    // What may surround a date: words of time and of publishing. Anything more is a sentence about that day.
    private const int MostOtherWords = 6;

    /// <returns>Null when the line is not a date line.</returns>
    public static DateOnly? In(string line, PublicationDate dates, string language = "")
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        var day = dates.FindIn(line) ?? (Publishing().IsMatch(line) ? dates.Parse(AfterPublishing(line), language) : null);
        return day is not null && (Publishing().IsMatch(line) || Words().Count(line) - 3 <= MostOtherWords) && !line.EndsWith('?') ? day : null;
    }

    /// <summary>The line says when the text was published or updated.</summary>
    public static bool SpeaksOfPublishing(string line) => line.Length <= LongestLine && Publishing().IsMatch(line);

    private static string AfterPublishing(string line)
    {
        var match = Publishing().Match(line);
        return line[(match.Index + match.Length)..];
    }

    [GeneratedRegex(@"^(?:first |last |originally )?(?:published|posted|updated|created|publi[ée]e?|mis en ligne|mise? à jour|post[ée]e?|cré[ée]e?)\b(?: on| at| le| la)?\s*:?", RegexOptions.IgnoreCase)]
    private static partial Regex Publishing();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();
}
