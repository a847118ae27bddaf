using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Metadata;

/// <summary>
/// A line of text that only says where and when an article appeared, or who wrote it: "Harbour Gazette, 3 June 2024",
/// "Le Courrier des Quais | 2024-03-01", "By Ann Lee, Harbour Gazette, June 3, 2024", "Publié le 8 mars 2024 par Anne Roy".
/// </summary>
/// <param name="Outlet">Empty when the line names none.</param>
/// <param name="Author">Empty when the line names none.</param>
/// <param name="Published">Null when the line has a month but no day, or no date.</param>
internal sealed partial record SourceLine(string Outlet, string Author, DateOnly? Published)
{
    private const int LongestLine = 140;

    // "By …", an outlet, a place.
    private const int MostParts = 4;

    /// <summary>A day as bylines write it, the group "date", or a month and year.</summary>
    public const string Date =
        @"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(?:(?<le>le) )?"
        + @"(?<date>[0-9]{1,2}(?:er|st|nd|rd|th)? \p{L}{3,9}\.?,? [0-9]{4}|\p{L}{3,9}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|(?<month>\p{L}{3,9})\.? [0-9]{4})"
        + @"(?:,? (?:[–—|-] )?(?:à |at )?[0-9]{1,2} ?[:h] ?[0-9]{2}.{0,10})?";

    /// <param name="language">ISO 639-1 code of the text: in French 03/04/2024 is the third of April.</param>
    /// <returns>Null when the line says anything else, as a sentence does that ends in a date.</returns>
    public static SourceLine? Of(string line, PublicationDate dates, string language) => Of(line, written => dates.Parse(written, language));

    /// <summary>As <see cref="Of(string, PublicationDate, string)"/>, of a line beneath a title, where more forms are taken for a source.</summary>
    public static SourceLine? OfHead(string line, PublicationDate dates, string language) => Of(line, dates, language) ?? SourceParts.Of(line, written => dates.Parse(written, language));

    /// <summary>The line says nothing but where, when or by whom, be its date possible or not.</summary>
    public static bool HasForm(string line) => (Of(line, _ => null) ?? SourceParts.Of(line, _ => null)) is not null;

    private static SourceLine? Of(string line, Func<string, DateOnly?> day)
    {
        line = Dash().Replace(line, "").Trim();
        if (line.Length is 0 or > LongestLine)
        {
            return null;
        }

        if (Publishing().Match(line) is { Success: true } publishing)
        {
            return new SourceLine("", Writer(publishing.Groups["by"].Value), day(publishing.Groups["date"].Value));
        }

        var dated = DateLast().Match(line);
        dated = dated.Success ? dated : DateFirst().Match(line);
        if (!dated.Success || (dated.Groups["month"].Success && MonthNames.Number(dated.Groups["month"].Value) == 0))
        {
            return Writer(line) is { Length: > 0 } alone ? Alone(alone) : null;
        }

        return Names(dated.Groups["rest"].Value, dated.Groups["le"].Success) is var (outlet, author) ? new SourceLine(outlet, author, day(dated.Groups["date"].Value)) : null;
    }

    /// <summary>"By Ann Lee, The Harbour Gazette"</summary>
    private static SourceLine Alone(string writers)
    {
        var last = writers.LastIndexOf(", ", StringComparison.Ordinal);
        return last > 0 && writers[(last + 2)..] is { } name && (OutletName.HasArticle(name) || OutletName.IsPaper(name)) ? new SourceLine(name, writers[..last], null) : new SourceLine("", writers, null);
    }

    /// <summary>Who wrote and who published, out of what stands beside the date.</summary>
    /// <param name="isLetter">"Paris, le 3 mars": letters name the place so, and papers with an article ("Le Courrier, le 3 mars").</param>
    private static (string Outlet, string Author)? Names(string rest, bool isLetter)
    {
        var parts = Separator().Split(rest.Trim()).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        if (parts.Count > MostParts)
        {
            return null;
        }

        string outlet = "", author = "";
        foreach (var part in parts)
        {
            if (author.Length == 0 && Writer(part) is { Length: > 0 } name)
            {
                author = name;
            }
            else if (author.Length > 0 && outlet.Length == 0 && SeveralNames().IsMatch(part))
            {
                author += ", " + part;
            }
            else if (!OutletName.IsOne(part))
            {
                return null;
            }
            else if (!OutletName.IsPlace(part) && !OutletName.IsSection(part) && !(isLetter && !part.Contains(' ', StringComparison.Ordinal)))
            {
                if (outlet.Length > 0)
                {
                    return null;
                }

                outlet = part;
            }
        }

        return (outlet, author);
    }

    // Nothing may stand behind the names: "By Friday, Alda Works had paid" begins like a byline.
    private static string Writer(string part) => Written().Match(part) is { Success: true } written ? written.Groups["names"].Value : "";

    [GeneratedRegex(@"^[—–-]\s+")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(?:(?:first |originally )?(?:published|posted)|publi[ée]e?|mis en ligne|mise? en ligne)(?: on| le)?\s*:?\s+" + Date + @"(?:,? (?<by>(?:by|par) .+))?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Publishing();

    [GeneratedRegex(@"^(?:(?<rest>.+?)(?:,|\s+[|·•—–-]|\s*\()\s*)?" + Date + @"\)?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex DateLast();

    [GeneratedRegex("^" + Date + @"(?:,|\s+[|·•—–-])\s+(?<rest>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DateFirst();

    [GeneratedRegex(@",\s+|\s+[|·•—–-]\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\p{Lu}.* (?:and|et|&) \p{Lu}\S*(?: \p{Lu}\S*)*$")]
    private static partial Regex SeveralNames();

    [GeneratedRegex(@"^(?:By|BY|by|Par|PAR|par|Written by|Écrit par|Publié par)\s+(?<names>\p{Lu}[\p{L}.'’-]*(?:(?:,? (?:and|et|&|de|du|von|van|der|la|le) |, | )\p{Lu}[\p{L}.'’-]*){0,9})$")]
    private static partial Regex Written();
}
