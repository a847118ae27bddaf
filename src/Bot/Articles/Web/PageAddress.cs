using System.Security.Cryptography;
using System.Text;
using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Web;

/// <summary>The address a page is asked for at, in the one form it is stored under, and the id of the article read there.</summary>
internal static class PageAddress
{
    private const int LongestWords = 90;

    private const int LongestAddress = 2_000;

    /// <returns>Whether this is meant as an address of the web and not as a path.</returns>
    public static bool IsMeant(string written) =>
        written.Contains("://", StringComparison.Ordinal) || written.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || written.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <returns>Why nothing can be fetched there, to follow the address in a sentence; null when it can be tried.</returns>
    public static string? Problem(string written) =>
        !Uri.TryCreate(written.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0 ? "which is no http or https address"
        : address.UserInfo.Length > 0 ? "which carries a user name or password; give an address that opens without them"
        : written.Length > LongestAddress ? $"which is longer than {LongestAddress} characters"
        : null;

    /// <summary>Without fragment and without the marks that campaigns add, which say nothing of the page.</summary>
    /// <param name="written">An address without a <see cref="Problem"/>.</param>
    public static Uri Normal(string written)
    {
        var address = new UriBuilder(written.Trim()) { Fragment = "" };
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsCampaign(pair)).ToList();
        address.Query = string.Join('&', kept);
        return address.Uri;
    }

    /// <summary>Readable, and the same for the same address, with http or with https.</summary>
    /// <param name="address">As <see cref="Normal"/> gives it.</param>
    public static string Id(Uri address)
    {
        var key = $"{address.Authority.ToLowerInvariant()}{address.PathAndQuery}";
        var words = new StringBuilder();
        foreach (var letter in (address.Host + address.AbsolutePath).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter) || (letter == '.' && words.Length < address.Host.Length))
            {
                words.Append(letter);
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }

        var readable = words.ToString(0, Math.Min(words.Length, LongestWords)).TrimEnd('-');
        return $"{readable}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8]}";
    }

    /// <returns>Whether one of the two hosts is the other, or lies below it; false where a host has no form that names can be looked up by.</returns>
    public static bool IsSameSite(Uri one, Uri other)
    {
        if (Bare(one) is not { } a || Bare(other) is not { } b)
        {
            return false;
        }

        return a == b || a.EndsWith($".{b}", StringComparison.Ordinal) || b.EndsWith($".{a}", StringComparison.Ordinal);
    }

    private static string? Bare(Uri address)
    {
        try
        {
            return WebAddress.WithoutWww(address.IdnHost.ToLowerInvariant());
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsCampaign(string pair) =>
        pair.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || pair.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase) || pair.StartsWith("gclid=", StringComparison.OrdinalIgnoreCase);
}
