using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Metadata;

/// <summary>The paper whose name stands alone beneath a title, above the byline or the date ("Harbour Gazette", then "By Ann Lee"), or in the place line that opens a report: "BREST, June 3 (Harbour Gazette) - …".</summary>
internal static partial class HeadOutlet
{
    // A line or two beneath the title, then who wrote it and when.
    private const int Lines = 5;

    // "Harbour Gazette" and "Maud Tanguy" look alike.
    private const int MostWordsOfPerson = 3;

    /// <param name="lines">Beneath the title, without Markdown's marks and blank ones.</param>
    /// <returns>Empty where no line names one, or where it might as well name a person, a company of the title or a place.</returns>
    public static string Of(IReadOnlyList<string> lines, string title)
    {
        var head = lines.Take(Lines).ToList();
        var told = head.FindIndex(IsTelling);
        var isByline = told >= 0 && (Byline.IsByline(head[told]) || SourceParts.Of(head[told], _ => null) is { Author.Length: > 0 });
        for (var at = 0; at < told; at++)
        {
            if (Named(head[at]) is { Length: > 0 } name && !title.Contains(name, StringComparison.OrdinalIgnoreCase) && (IsKind(head[at], name) || ((isByline || at + 1 < told) && IsKnownBy(name)) || IsSpokenOf(name, lines)))
            {
                return name;
            }
        }

        return lines.Take(Lines + 1).Select(line => PlaceLine().Match(line)).FirstOrDefault(line => line.Success)?.Groups["name"].Value is { } opened && OutletName.IsOne(opened) ? opened : "";
    }

    private static bool IsTelling(string line) => SourceLine.HasForm(line) || Byline.IsByline(line) || DateLine.SpeaksOfPublishing(line);

    /// <summary>"The Harbour Gazette, Opinion", "Harbour Gazette (newsletter)", « Dépêche Agence des Quais »: the name alone.</summary>
    private static string Named(string line)
    {
        var name = Opening().Replace(Aside().Replace(line, "").Trim(), "");
        var parts = Separator().Split(name);
        return parts.Skip(1).All(part => OutletName.IsSection(part.Trim()) || (part.Length > 0 && char.IsLower(part[0])) || Version().IsMatch(part)) && OutletName.IsOne(parts[0]) && !OutletName.IsPlace(parts[0]) && !OutletName.IsSection(parts[0]) ? parts[0] : "";
    }

    private static bool IsKind(string line, string name) => line.Length > name.Length && Aside().IsMatch(line) || OutletName.IsPaper(name);

    /// <summary>Four words and more, or an article in front: no person is called so.</summary>
    private static bool IsKnownBy(string name) => name.Split(' ').Length > MostWordsOfPerson || OutletName.HasArticle(name) || name.Contains('&', StringComparison.Ordinal);

    private static bool IsSpokenOf(string name, IEnumerable<string> lines) => lines.Any(line => line.Contains($"({name})", StringComparison.Ordinal) || Regex.IsMatch(line, $@"\b(?:told|tells|seen by|obtained by|spoke to|à|au|par) (?:the |la |le |l['’])?{Regex.Escape(name)}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));

    [GeneratedRegex(@"\s*\([^()]{3,40}\)\s*$")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?:Dépêche(?: de l['’]| d['’])?|From|Source ?:|Via)\s+(?=\p{Lu})")]
    private static partial Regex Opening();

    [GeneratedRegex(@",\s+|\s+[|·•—–-]\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:Version|Edition|Édition|Traduction|Translated|Translation|Traduit)\b")]
    private static partial Regex Version();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:,? \p{L}{3,9}\.? [0-9]{1,2}|,? (?:le )?[0-9]{1,2}(?:er)? \p{L}{3,9})? \((?<name>\p{Lu}[^()]{1,40})\)\s+[-–—]\s")]
    private static partial Regex PlaceLine();
}
