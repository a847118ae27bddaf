using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.Trust;

/// <summary>Decides where our token may go: the activity names the address we reply to, and whoever sent it may have lied.</summary>
internal sealed class ServiceHosts(IOptions<TeamsOptions> options)
{
    private static readonly string[] Exact = ["smba.trafficmanager.net"];

    private static readonly string[] Below = [".botframework.com", ".teams.microsoft.com", ".teams.microsoft.us"];

    public bool Allows(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return false;
        }

        var isListed = options.Value.AllowedServiceHosts.Contains(address.DnsSafeHost, StringComparer.OrdinalIgnoreCase);
        return address.Scheme == Uri.UriSchemeHttps ? isListed || (IsMicrosofts(address.DnsSafeHost) && address.IsDefaultPort) : address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && isListed;
    }

    /// <summary>Two ways to write one address: with or without the last slash, and host names in any case.</summary>
    public static bool AreSame(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && first.GetLeftPart(UriPartial.Authority).Equals(second.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
        && first.PathAndQuery.TrimEnd('/').Equals(second.PathAndQuery.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static bool IsMicrosofts(string host) =>
        Exact.Contains(host, StringComparer.OrdinalIgnoreCase) || Below.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
}
