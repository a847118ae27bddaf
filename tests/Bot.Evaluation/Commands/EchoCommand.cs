using System.CommandLine;
using Bot.Evaluation.Speed.Channels;
using Microsoft.Extensions.Hosting;

namespace Bot.Evaluation.Commands;

/// <summary><c>echo --Urls ADDRESS …</c>: what <c>speed --channels</c> measures the bot beside; it is started by it.</summary>
internal static class EchoCommand
{
    public static Command Create()
    {
        var command = new Command("echo", "Serve Slack's and Teams' addresses by posting each text back; takes the bot's settings.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = EchoServer.Create([.. parsed.UnmatchedTokens]);
            await app.StartAsync(cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
        });
        return command;
    }
}
