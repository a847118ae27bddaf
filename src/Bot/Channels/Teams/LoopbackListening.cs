using System.Net;

namespace Bot.Channels.Teams;

/// <summary>Decides from the settings whether the host listens for this machine alone.</summary>
internal static class LoopbackListening
{
    private static readonly char[] Separator = [';'];

    public static bool Holds(IConfiguration settings)
    {
        // The host's own section wins over Urls where it names addresses.
        var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "").ToList();
        var urls = endpoints.Count > 0 ? endpoints : [.. (settings["Urls"] ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return urls.Count > 0 && urls.TrueForAll(IsLoopback);
    }

    // "*", "+" and names of any other kind are no address, and listen everywhere.
    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip)));
}
