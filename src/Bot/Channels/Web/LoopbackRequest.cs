using System.Net;
using System.Net.Sockets;

namespace Bot.Channels.Web;

/// <summary>Decides whether a request comes from the machine the bot runs on.</summary>
internal static class LoopbackRequest
{
    // What proxies and tunnels add. One on this machine connects from loopback on behalf of somebody who is not.
    private static readonly string[] CallerHeaders = ["X-Forwarded-For", "X-Real-IP", "X-Original-For", "CF-Connecting-IP", "True-Client-IP"];
    private static readonly string[] HostHeaders = ["X-Forwarded-Host", "X-Original-Host"];

    /// <returns>True when the caller, the name it called us by, and whoever it forwards for are all this machine.</returns>
    public static bool Holds(HttpContext context)
    {
        var headers = context.Request.Headers;
        return IsLoopback(context.Connection.RemoteIpAddress)

            // A page elsewhere whose name is made to resolve to 127.0.0.1 arrives from loopback, but under its own name.
            && IsLoopbackHost(context.Request.Host)
            && CallerHeaders.All(name => headers[name].All(value => Parts(value).All(IsLoopbackAddress)))
            && HostHeaders.All(name => headers[name].All(value => Parts(value).All(host => IsLoopbackHost(new HostString(host)))))

            // RFC 7239. Its grammar is not worth a parser here: who is forwarded for is not sitting at this machine.
            && !headers.ContainsKey("Forwarded");
    }

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.AddressFamily == AddressFamily.InterNetworkV6 && address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsLoopbackHost(HostString host) =>
        host.HasValue && (host.Host.TrimEnd('.').Equals("localhost", StringComparison.OrdinalIgnoreCase) || IsLoopbackAddress(host.Host));

    private static bool IsLoopbackAddress(string text) => IPAddress.TryParse(text.Trim('[', ']'), out var address) && IsLoopback(address);

    private static string[] Parts(string? value) => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
