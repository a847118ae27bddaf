using System.CommandLine;
using Bot.Channels.Web;

namespace Bot.Commands;

/// <summary><c>bot</c> or <c>bot serve</c>: the web host, in the foreground.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Run the bot on http://localhost:3978 until stopped.");
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateWeb(SharedOptions.Settings(parsed));
        var app = builder.Build();
        await BotHost.PrepareAsync(app.Services, cancellationToken);
        app.MapWeb();
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
