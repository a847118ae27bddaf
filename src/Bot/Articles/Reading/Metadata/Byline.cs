using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Metadata;

/// <summary>Reads the name of an author out of a byline: "By Ann Lee", "Par Anne Roy et Luc Petit | 3 mai 2024".</summary>
internal static partial class Byline
{
    private const int LongestName = 80;

    /// <summary>A metadata field that should hold a name: without "By", addresses and handles.</summary>
    /// <returns>Empty when it holds no name.</returns>
    public static string Name(string field)
    {
        var name = WhiteSpace.Fold(field);
        name = Opening().Replace(name.Split(" | ")[0], "").Trim(' ', ',', '|', '·', '-', '–');
        var isName = name.Length is > 1 and <= LongestName
            && name.Any(char.IsLetter)
            && !name.Contains("://", StringComparison.Ordinal) && !name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !name.Contains('@', StringComparison.Ordinal)
            && name is not ("admin" or "Admin" or "administrator" or "Administrator" or "null" or "undefined" or "author");
        return isName ? name : "";
    }

    /// <summary>A line of the page that is a byline and nothing else.</summary>
    /// <returns>Empty when the line is none.</returns>
    public static string InLine(string line)
    {
        var match = line.Length <= 160 ? Line().Match(line) : Match.Empty;
        return match.Success ? Name(match.Groups["name"].Value) : "";
    }

    /// <summary>The line begins as bylines do: what follows is read as names, not as the article.</summary>
    public static bool IsByline(string line) => InLine(line).Length > 0;

    [GeneratedRegex(@"^(?:by|par|von|por|author|auteur|écrit par|written by|posted by|publié par|publi[eé] par|text|texte)\s*:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    // Names: words with a capital each, joined by "and", "et", commas; then the end, or a mark or figure that opens a date.
    [GeneratedRegex(@"^(?:By|BY|by|Par|PAR|par|Written by|Posted by|Écrit par|Publié par|Auteur ?:|Author ?:)\s+(?<name>\p{Lu}[\p{L}.'’-]*(?:(?:,? (?:and|et|&|de|du|von|van|der|la|le) |, | )\p{Lu}[\p{L}.'’-]*){0,9})\s*(?:$|[|·•,–—-]\s*|\(|(?:on|le|à|at|for|pour|publié|published|updated|mis à jour)\b|[0-9])")]
    private static partial Regex Line();
}
