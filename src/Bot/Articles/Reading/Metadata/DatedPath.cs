using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Metadata;

/// <summary>The day that news sites and blogs put into an article's address: /2019/11/18/ or /2019/nov/18/.</summary>
internal static partial class DatedPath
{
    public static DateOnly? In(string? address, PublicationDate dates)
    {
        var match = address is null ? Match.Empty : Path().Match(address);
        return match.Success ? dates.Parse($"{match.Groups["d"].Value} {match.Groups["m"].Value} {match.Groups["y"].Value}") ?? dates.Parse($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}") : null;
    }

    [GeneratedRegex(@"/(?<y>(?:19|20)[0-9]{2})[/-](?<m>[0-9]{1,2}|[a-z]{3})[/-](?<d>[0-9]{1,2})(?:/|-|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Path();
}
