using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Html;

/// <summary>The charset a page declares in its head: meta charset, meta http-equiv, or the XML declaration.</summary>
internal static partial class DeclaredCharset
{
    // Browsers look at 1,024 bytes; pages that put scripts first need a little more.
    private const int LookedAt = 8192;

    /// <returns>Null when it declares none.</returns>
    public static string? In(ReadOnlySpan<byte> page)
    {
        var match = Declaration().Match(Encoding.Latin1.GetString(page[..Math.Min(page.Length, LookedAt)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("""<(?:meta\s[^>]{0,200}?charset|\?xml\s[^>]{0,100}?encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
