namespace Bot.Articles.Reading.Metadata;

/// <summary>Titles as sites write them, without the site's own name at the end.</summary>
internal static class Headline
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " < "];

    // A site's name has a few words; a longer part after a dash belongs to the headline.
    private const int LongestSiteName = 4;

    private const int ShortestHeadline = 12;

    /// <param name="sites">What is known of the site: its name, the publisher's, the host.</param>
    public static string Clean(string title, params IEnumerable<string> sites)
    {
        var folded = WhiteSpace.Fold(title);
        var known = sites.Select(Key).Where(key => key.Length > 1).ToHashSet(StringComparer.Ordinal);
        for (var round = 0; round < 3; round++)
        {
            var (cut, length) = LastSeparator(folded);
            if (cut < ShortestHeadline)
            {
                break;
            }

            var name = folded[(cut + length)..];
            // A bar or a double colon parts page and site by custom; a dash does so only before a name we know.
            var isByCustom = folded[cut + 1] is '|' or '»' or ':' && name.Split(' ').Length <= LongestSiteName;
            if (!isByCustom && !IsKnown(Key(name), known))
            {
                break;
            }

            folded = folded[..cut].TrimEnd();
        }

        return folded;
    }

    /// <summary>The site's name behind a page's headline: "Officers get more - Harbour Gazette".</summary>
    /// <param name="shown">The page's headings and its first lines: one repeats the headline, or stands for the name.</param>
    /// <returns>Empty where the title has none, or where nothing tells it from the headline's own end.</returns>
    public static string Site(string title, IReadOnlyList<string> shown)
    {
        var folded = WhiteSpace.Fold(title);
        var (cut, length) = LastSeparator(folded);
        if (cut < ShortestHeadline || folded[(cut + length)..] is not { } name || !OutletName.IsOne(name))
        {
            return "";
        }

        var headline = Key(folded[..cut]);
        return OutletName.IsPaper(name) || shown.Any(line => line == name || Key(line).StartsWith(headline, StringComparison.Ordinal)) ? name : "";
    }

    /// <summary>Letters and digits alone, lower case: what is compared between spellings of one title or name.</summary>
    public static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool IsKnown(string name, HashSet<string> known) =>
        name.Length > 1 && known.Any(site => site == name || (name.Length > 3 && site.StartsWith(name, StringComparison.Ordinal)) || (site.Length > 3 && name.StartsWith(site, StringComparison.Ordinal)));

    private static (int Start, int Length) LastSeparator(string title)
    {
        var best = (Start: -1, Length: 0);
        foreach (var separator in Separators)
        {
            var start = title.LastIndexOf(separator, StringComparison.Ordinal);
            best = start > best.Start ? (start, separator.Length) : best;
        }

        return best;
    }
}
