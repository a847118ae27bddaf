using System.Net;
using System.Net.Sockets;

namespace Bot.Commands;

/// <summary>The host cannot start as configured; the message says why and what would do.</summary>
internal sealed class StartException(string message) : Exception(message);

/// <summary>The addresses <c>serve</c> will listen on, looked at before the host starts.</summary>
internal static class WebAddresses
{
    public const string Mend = "Stop the other program, or choose another address with --Urls http://localhost:PORT.";

    private static readonly char[] Separator = [';'];

    /// <returns>The addresses of setting <c>Urls</c>.</returns>
    public static IReadOnlyList<string> Of(IConfiguration configuration) =>
        (configuration["Urls"] ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <returns>Cause and mend when an address is none; null when it is written well.</returns>
    public static string? Misspelling(string address)
    {
        try
        {
            return BindingAddress.Parse(address).Port > IPEndPoint.MaxPort ? $"Urls: '{address}' has a port above {IPEndPoint.MaxPort}. Write http://localhost:3978." : null;
        }
        catch (FormatException)
        {
            return $"Urls: '{address}' is not a web address. Write http://localhost:3978.";
        }
    }

    /// <returns>Cause and mend when an address cannot be listened on; null when it is free.</returns>
    public static string? Problem(string address)
    {
        if (Misspelling(address) is { } misspelling)
        {
            return misspelling;
        }

        var binding = BindingAddress.Parse(address);
        if (binding.IsUnixPipe || binding.IsNamedPipe || binding.Port == 0)
        {
            return null;
        }

        var ip = binding.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(binding.Host, out var given) ? given : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(ip, binding.Port);
            listener.Start();
            return null;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return $"The web address {address} is already in use. {Mend}";
        }
        catch (SocketException e)
        {
            return $"The web address {address} cannot be listened on ({e.Message}). Choose another with --Urls http://localhost:PORT.";
        }
    }
}
