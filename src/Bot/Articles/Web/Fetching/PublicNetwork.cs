using System.Net;
using System.Net.Sockets;

namespace Bot.Articles.Web.Fetching;

/// <summary>Tells addresses of the public internet from those of private networks, this machine and no machine.</summary>
/// <remarks>https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry</remarks>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] Closed4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

        // Public by its number, but Azure answers there from inside: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
        "168.63.129.16/32");

    // All that is routed lies in here; unspecified, loopback, unique local, link-local, multicast and the rest do not.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    // Protocol assignments with Teredo among them, and documentation.
    private static readonly IPNetwork[] Closed6 = Networks("2001::/23", "2001:db8::/32", "3fff::/20");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Holds(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Closed4.Any(network => network.Contains(address));
        }

        // These two carry an IPv4 address, which is where a packet ends up.
        return Nat64.Contains(address) ? Holds(Inside(address, 12))
            : SixToFour.Contains(address) ? Holds(Inside(address, 2))
            : GlobalUnicast.Contains(address) && !Closed6.Any(network => network.Contains(address));
    }

    private static IPAddress Inside(IPAddress address, int at) => new(address.GetAddressBytes().AsSpan(at, 4));

    private static IPNetwork[] Networks(params string[] written) => [.. written.Select(network => IPNetwork.Parse(network))];
}
