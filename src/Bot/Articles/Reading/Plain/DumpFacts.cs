using System.Text.RegularExpressions;
using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Reading.Plain;

/// <summary>What the lines around a text say about it: labelled facts ("Date: …"), bylines, date lines, the publisher. Nothing is guessed from the text's own sentences.</summary>
internal sealed partial record DumpFacts(string Title, string Outlet, string Author, DateOnly? Published, string Language, string? Url)
{
    private const int LongestBrand = 30;

    private const int FewestSpacesOfSentence = 6;

    private const int MostBrandWords = 3;

    // The publisher's name stands near the article, and the article speaks of it early if at all.
    private const int MostBrands = 40;

    private const int LongestSearched = 100_000;

    public static DumpFacts Of(IReadOnlyList<string> surroundings, string text, PublicationDate dates)
    {
        string title = "", outlet = "", author = "", language = "";
        DateOnly? published = null;
        string? url = null;
        var reporting = text.Length > LongestSearched ? text[..LongestSearched] : text;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in surroundings)
        {
            var labelled = Labelled().Match(line);
            var value = Unquoted(labelled.Groups["value"].Value);
            switch (labelled.Groups["name"].Value.ToLowerInvariant())
            {
                case "title" or "titre": title = First(title, value); break;
                case "author" or "auteur" or "autrice": author = First(author, Byline.Name(value)); break;
                case "source" or "outlet" or "publication" or "média": outlet = First(outlet, value.Contains("://", StringComparison.Ordinal) ? "" : value); url ??= WebAddress.Of(value); break;
                case "url" or "link" or "lien": url ??= WebAddress.Of(value); break;
                case "lang" or "language" or "langue": language = First(language, LanguageCode.Of(value)); break;
                case "date" or "published" or "publié" or "publié le": published ??= dates.Parse(value, LanguageCode.Of(language)) ?? dates.FindIn(value); break;
                default:
                    published ??= DateLine.In(line, dates);
                    author = First(author, SourceLine.Of(line, dates, language) is { Author.Length: > 0 } source ? source.Author : IsSentence(line) ? "" : Byline.InLine(line));
                    url ??= line.Contains(' ', StringComparison.Ordinal) ? null : WebAddress.Of(line);
                    outlet = First(outlet, First(asked.Count < MostBrands && asked.Add(line) ? Brand(line, reporting) : "", Holder().Match(line).Groups["name"].Value));
                    break;
            }
        }

        return new DumpFacts(title, outlet, author, published, language, url);
    }

    /// <summary>The line states a fact about the article and is no part of it.</summary>
    public static bool IsFact(string line) =>
        line.Length <= LongestFact && (Labelled().IsMatch(line) || (Byline.IsByline(line) && !IsSentence(line)) || DateLine.SpeaksOfPublishing(line) || OnlyDate().IsMatch(line));

    // A head written as YAML puts its values into quotation marks, which are none of the title's.
    private static string Unquoted(string value) => value.TrimEnd() switch
    {
        ['"', .. var inner, '"'] when !inner.Replace("\\\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal) => inner.Replace("\\\"", "\"", StringComparison.Ordinal),
        ['\'', .. var inner, '\''] when !inner.Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal) => inner.Replace("''", "'", StringComparison.Ordinal),
        _ => value,
    };

    // "By Friday, Alda Works had matched the offer of its rival." begins as bylines do.
    private static bool IsSentence(string line) => line.EndsWith('.') && line.AsSpan().Count(' ') >= FewestSpacesOfSentence;

    // A lone name is the publisher when the text itself speaks of it as the one who reports.
    private static string Brand(string line, string text)
    {
        var name = line.Trim(' ', '»', '«', '|', '-', '©');
        return name.Length is >= 2 and <= LongestBrand && name.Split(' ').Length <= MostBrandWords && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '\'' or '’' or '&' or '-') && text.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? ReportingName.In(text, name)
            : "";
    }

    private static string First(string one, string other) => one.Length > 0 ? one : other.Trim();

    private const int LongestFact = 140;

    // Pictures carry a bare ©; a page's own notice gives the year as well.
    [GeneratedRegex(@"^(?:(?:©|\(c\)|copyright)\s*){1,2}[0-9]{4}(?:\s*[-–]\s*[0-9]{4})?,?\s+(?<name>\p{Lu}[\p{L}\p{N}'’& -]{1,40}?)(?=\s*(?:[.,|–]|$)|\s+-|\s+(?:all rights|tous droits))", RegexOptions.IgnoreCase)]
    private static partial Regex Holder();

    [GeneratedRegex(@"^(?<name>title|titre|author|auteur|autrice|source|outlet|publication|média|url|link|lien|lang|language|langue|date|published|publié le|publié)\s*:\s*(?<value>\S.{0,200})$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(?:[0-9]{1,2}(?:er|st|nd|rd|th)? \p{L}{3,9}\.? [0-9]{4}|\p{L}{3,9}\.? [0-9]{1,2},? [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})(?:,? (?:à |at )?[0-9]{1,2}[:h][0-9]{2}.{0,10})?$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyDate();
}
