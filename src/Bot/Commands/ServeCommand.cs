using System.CommandLine;
using System.Data.Common;
using Bot.Articles.Ingest;
using Bot.Channels.Slack;
using Bot.Channels.Teams;
using Bot.Channels.Web;
using Bot.Desk;
using Bot.Desk.SignIn;
using Bot.Health;
using Bot.Settings;
using Bot.Storage;
using Microsoft.AspNetCore.Hosting.Server;

namespace Bot.Commands;

/// <summary><c>bot</c> or <c>bot serve</c>: the web host, in the foreground.</summary>
internal static partial class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Run the bot on http://localhost:3978 (setting Urls) until stopped.");
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateWeb(SharedOptions.Settings(parsed));
        await using var app = builder.Build();
        return await BotHost.ExplainStoreAsync(app.Services, async () =>
        {
            SettingsException.ThrowIfInvalid(app.Services);
            ThrowIfTaken(app);
            Warn(app);
            var folder = app.Services.GetRequiredService<DataFolder>();
            using var alone = ServeLock.Acquire(folder);
            await BotHost.PrepareAsync(app.Services, cancellationToken);
            await app.Services.GetRequiredService<SampleCorpus>().SeedAsync(cancellationToken);
            app.MapHealth();
            app.MapWeb();
            app.MapDesk();
            app.MapSlack();
            app.MapTeams();
            app.Lifetime.ApplicationStarted.Register(() => Log.Listening(app.Logger, string.Join(" and ", app.Urls), folder.Path));
            await app.StartAsync(cancellationToken);
            await ShowDeskAsync(app, parsed.InvocationConfiguration.Output, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        });
    }

    /// <summary>Lets in whoever sits at this machine. Past the log, which may travel: the link is a secret until it is used.</summary>
    private static async Task ShowDeskAsync(WebApplication app, TextWriter output, CancellationToken cancellationToken)
    {
        if (!IsListening(app) || app.Urls.FirstOrDefault(DeskCommand.IsLocal) is not { } site)
        {
            return;
        }

        try
        {
            await output.WriteLineAsync(DeskCommand.Invitation(site, await app.Services.GetRequiredService<DeskLinks>().IssueAsync(DeskRoles.Console, cancellationToken)));
        }
        catch (DbException e)
        {
            // A store that is busy at this moment is no reason to end; the command makes a link at any time.
            Log.NoLink(app.Logger, e.GetType().Name);
        }
    }

    // A test host listens nowhere.
    private static bool IsListening(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().GetType().Namespace?.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true;

    private static void Warn(WebApplication app)
    {
        foreach (var unused in UnusedSettings.Of(app.Configuration))
        {
            Log.Unused(app.Logger, unused);
        }
    }

    // The host would say the same, with a stack trace.
    private static void ThrowIfTaken(WebApplication app)
    {
        if (!IsListening(app))
        {
            return;
        }

        foreach (var address in WebAddresses.Of(app.Configuration))
        {
            if (WebAddresses.Misspelling(address) is { } misspelling)
            {
                throw new SettingsException(misspelling);
            }

            if (WebAddresses.Problem(address) is { } problem)
            {
                throw new StartException(problem);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Pay Answers listens on {Addresses}; its data folder is {Folder}")]
        public static partial void Listening(ILogger logger, string addresses, string folder);

        [LoggerMessage(3, LogLevel.Warning, "No link to HR's desk could be made at start ({Error}). Run: bot desk")]
        public static partial void NoLink(ILogger logger, string error);

        [LoggerMessage(2, LogLevel.Warning, "{Unused}")]
        public static partial void Unused(ILogger logger, string unused);
    }
}
