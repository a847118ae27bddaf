using System.Net;
using System.Net.Sockets;

namespace Bot.Articles.Web.Fetching;

/// <summary>A name leads into a private network, where no page may be fetched.</summary>
internal sealed class PrivateNetworkException(string host)
    : Exception($"{host} leads to an address inside a private network or this machine; pages are fetched from the public web alone. If it is meant, name the host in Corpus:AllowedPrivateHosts.");

/// <summary>Opens connections to public addresses alone. The name is looked up here and the socket goes to the very address that was checked, so that no second look-up can lead elsewhere.</summary>
internal sealed class GuardedConnection(IReadOnlyCollection<string> allowedPrivateHosts)
{
    /// <exception cref="PrivateNetworkException">The name has no public address.</exception>
    /// <exception cref="SocketException">There is no such name, or nobody answers there.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var permitted = IsAllowed(target.Host) ? found : [.. found.Where(PublicNetwork.Holds)];
        if (permitted.Length == 0)
        {
            throw found.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new PrivateNetworkException(target.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(permitted, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(string host) =>
        allowedPrivateHosts.Any(allowed => string.Equals(allowed.Trim('[', ']'), host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase));
}
