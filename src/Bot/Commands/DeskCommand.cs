using System.CommandLine;
using System.Net;
using Bot.Desk.SignIn;

namespace Bot.Commands;

/// <summary><c>bot desk</c>: a link into HR's pages for whoever sits at the machine that <c>serve</c> runs on.</summary>
internal static class DeskCommand
{
    public static Command Create()
    {
        var command = new Command("desk", "Print a link into HR's pages on this machine: it opens once, within ten minutes.");
        command.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => RunAsync(parsed, services, token), cancellationToken, services => services.AddSingleton<DeskLinks>()));
        return command;
    }

    /// <summary>Whether an address is one that only this machine reaches.</summary>
    public static bool IsLocal(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var known) && (known.Host == "localhost" || (IPAddress.TryParse(known.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip)));

    public static string Invitation(string site, DeskSecret token) =>
        $"HR's desk on this machine, once and within {DeskLinks.Lifetime.TotalMinutes:0} minutes: {DeskDoor.AddressOf(site, token)}";

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var site = WebAddresses.Of(services.GetRequiredService<IConfiguration>()).FirstOrDefault(IsLocal)
            ?? throw new UsageException("None of the addresses in Urls is one of this machine alone, such as http://localhost:3978. Ask for the desk in Slack or Teams instead.");
        await parsed.InvocationConfiguration.Output.WriteLineAsync(Invitation(site, await services.GetRequiredService<DeskLinks>().IssueAsync(DeskRoles.Console, cancellationToken)));
        return 0;
    }
}
