namespace Bot.Channels.Web;

/// <summary>Decides whether another site's page, open in the same browser, sends a request.</summary>
internal static class RequestOrigin
{
    /// <param name="publicUrl">The address people reach this host at, where something between them and us changes scheme or host; empty for none.</param>
    /// <remarks>Browsers send one or both headers on every POST and pages cannot forge them; programs on this machine send neither.</remarks>
    public static bool IsOfAnotherSite(HttpRequest request, string publicUrl = "")
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is not ("" or "same-origin" or "none")
            || (origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) && !IsOf(origin, publicUrl));
    }

    private static bool IsOf(string origin, string publicUrl) =>
        Uri.TryCreate(publicUrl, UriKind.Absolute, out var address) && origin.Equals(address.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
