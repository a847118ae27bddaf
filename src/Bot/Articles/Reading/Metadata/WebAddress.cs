namespace Bot.Articles.Reading.Metadata;

/// <summary>The address of an article on the web.</summary>
internal static class WebAddress
{
    /// <returns>The absolute http(s) address; null for anything else.</returns>
    public static string? Of(string? written) =>
        Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;

    /// <returns>The host without "www."; empty when there is no address.</returns>
    public static string Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
            ? WithoutWww(parsed.Host)
            : "";

    public static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
