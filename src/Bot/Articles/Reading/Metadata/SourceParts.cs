using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Metadata;

/// <summary>
/// A line beneath a title of which every part says where, when or by whom a text appeared, in whatever order: "The Harbour Light, newsletter no. 88. Written by Ann Lee. 9 February 2026",
/// « Luc Petit — L'Atelier des quais, le 28 novembre 2025 ».
/// </summary>
internal static partial class SourceParts
{
    private const int LongestLine = 160;

    private const int MostParts = 6;

    private const int MostWordsOfAside = 8;

    // "Harbour Gazette" and "Maud Tanguy" look alike.
    private const int MostNames = 2;

    private enum Kind
    {
        Unknown,
        Writer,
        Aside,
        Name,
    }

    /// <param name="day">Reads a day as it is written.</param>
    /// <returns>Null where a part says anything else, or where nothing but names stands in the line.</returns>
    public static SourceLine? Of(string line, Func<string, DateOnly?> day)
    {
        if (line.Length is 0 or > LongestLine)
        {
            return null;
        }

        var dated = Dated().Match(line);
        var rest = dated.Success ? $"{line[..dated.Index]} | {line[(dated.Index + dated.Length)..]}" : line;
        var parts = Separator().Split(rest).Select(part => part.Trim(' ', '.', ',', '(', ')', '*', '_')).Where(part => part.Length > 0).Select(part => (Text: part, Kind: KindOf(part))).ToList();
        var names = parts.FindAll(part => part.Kind == Kind.Name);
        if (parts.Count > MostParts || names.Count > MostNames || parts.Exists(part => part.Kind == Kind.Unknown) || (!dated.Success && names.Count == parts.Count))
        {
            return null;
        }

        var writer = parts.Find(part => part.Kind == Kind.Writer).Text is { } written ? Writing().Match(written).Groups["names"].Value : "";
        var paper = names.FindIndex(name => OutletName.IsPaper(name.Text) || OutletName.HasArticle(name.Text) || name.Text.Contains('&', StringComparison.Ordinal) || IsDescribed(parts, name.Text));
        paper = paper < 0 && names.Count == 1 && writer.Length > 0 && names[0].Text.Contains(' ', StringComparison.Ordinal) ? 0 : paper;
        return paper < 0 && names.Count > 0
            ? null
            : new SourceLine(paper < 0 ? "" : names[paper].Text, writer.Length > 0 || names.Count < MostNames || !names[1 - paper].Text.Contains(' ', StringComparison.Ordinal) ? writer : names[1 - paper].Text, dated.Success ? day(dated.Groups["date"].Value) : null);
    }

    private static Kind KindOf(string part) =>
        Writing().IsMatch(part) ? Kind.Writer
        : Issue().IsMatch(part) || OutletName.IsSection(part) || OutletName.IsPlace(part) || ((char.IsLower(part[0]) || char.IsDigit(part[0])) && part.Split(' ').Length <= MostWordsOfAside && !Telling().IsMatch(part)) ? Kind.Aside
        : OutletName.IsOne(part) ? Kind.Name
        : Kind.Unknown;

    /// <summary>What stands behind it is its kind or its number: ", newsletter no. 88".</summary>
    private static bool IsDescribed(List<(string Text, Kind Kind)> parts, string name) =>
        parts.FindIndex(part => part.Text == name) is var at && at + 1 < parts.Count && parts[at + 1] is { Kind: Kind.Aside, Text: var aside } && (Issue().IsMatch(aside) || Sort().IsMatch(aside));

    [GeneratedRegex(@"(?:(?<=^|[\s|·•—–(-])(?:on|le|du|sent|released|published|publi[ée]e?(?: le)?|diffus[ée]e?(?: le)?|mis en ligne(?: le)?|posted) )?" + SourceLine.Date + @"(?=$|[\s.,;|·•—–)-])", RegexOptions.IgnoreCase)]
    private static partial Regex Dated();

    [GeneratedRegex(@",\s+|\s+[|·•—–-]\s+|\.\s+(?=[\p{Lu}0-9])|\s+(?=\()|(?<=\))\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:(?i:(?:(?:written|compiled|reported|reporting|words|interview|story|obtained|translated|published|posted|edited|research|propos recueillis|recueilli|traduit|publié|écrit|rédigé|réalisé|adapté|portrait|enquête|entretien|reportage)(?: (?:and|et) \S+)? )?(?:by|par)|(?:enquête|reportage|récit|compte rendu|portrait|propos|texte) de)|(?i:(?:text|texte|words|analysis|analyse|rédaction|author|auteur|autrice|by|par)\s*:))\s+(?:(?<names>\p{Lu}[\p{L}.'’-]*(?:(?: (?:and|et|&|de|du|von|van|der|la|le) | )\p{Lu}[\p{L}.'’-]*){0,7})|la rédaction|our .{3,30})$")]
    private static partial Regex Writing();

    [GeneratedRegex(@"(?:^|\s)(?:n°|nº|no\.|issue|numéro|vol\.?|episode|épisode|edition|édition|rubrique)\s?\S|#\s?[0-9]|^(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver)(?: [0-9]{4}| issue)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Issue();

    [GeneratedRegex(@"\b(?:newsletter|magazine|weekly|daily|monthly|quarterly|brief|blog|blogue|podcast|bulletin|journal|review|mensuel|hebdomadaire|quotidien|revue|lettre|baromètre|survey|digest|supplement)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sort();

    // "the union said"
    [GeneratedRegex(@"\b(?:said|says|told|was|were|is|are|will|has|have|dit|est|sont|ont|sera|a|va|vont)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
