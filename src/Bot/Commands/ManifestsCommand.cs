using System.CommandLine;
using System.Text.RegularExpressions;
using Bot.Channels.Slack;
using Bot.Channels.Teams;
using Bot.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Commands;

/// <summary><c>bot manifests</c>: what an administrator uploads to connect this deployment. It needs no store.</summary>
internal static partial class ManifestsCommand
{
    private const string TeamsFile = "pay-answers-teams.zip";
    private const string SlackFile = "pay-answers-slack.json";

    private static readonly Option<string> Out = new("--out") { Description = "Folder to write to.", HelpName = "DIR", Required = true };

    private static readonly Option<string> Domain = new("--domain") { Description = "The public host name of this deployment, such as answers.example.com.", HelpName = "HOST", Required = true };

    private static readonly Option<string> AppId = new("--app-id") { Description = "The application (client) id of the bot's registration for Teams.", HelpName = "ID", Required = true };

    private static readonly Option<string> Version = new("--app-version")
    {
        Description = "Version of the Teams app; raise it with each upload.",
        HelpName = "N.N.N",
        DefaultValueFactory = _ => "1.0.0",
    };

    public static Command Create()
    {
        var command = new Command("manifests", "Write the Teams app package and the Slack app manifest for this deployment.") { Out, Domain, AppId, Version };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var host = HostOf(parsed.GetValue(Domain)!);
        if (!Guid.TryParse(parsed.GetValue(AppId), out var appId))
        {
            throw new UsageException("--app-id must be the application (client) id of the registration, such as 2d9b6f64-7c35-4d0a-8a52-5e1f0c7d9b23.");
        }

        var version = parsed.GetValue(Version)!;
        if (!VersionForm().IsMatch(version))
        {
            throw new UsageException("--app-version must be three numbers, such as 1.0.1.");
        }

        var slack = SlackOf(parsed);
        var folder = FolderOf(parsed.GetValue(Out)!);
        var (teamsFile, slackFile) = (Path.Combine(folder, TeamsFile), Path.Combine(folder, SlackFile));
        using (var package = File.Create(teamsFile))
        {
            TeamsManifest.Write(package, host, appId, version);
        }

        File.WriteAllText(slackFile, SlackManifest.Write(slack.Mode == SlackMode.Socket ? null : host, slack.Command) + "\n");
        parsed.InvocationConfiguration.Output.WriteLine($"{teamsFile}\n{slackFile}");
        return 0;
    }

    private static SlackOptions SlackOf(ParseResult parsed)
    {
        using var host = BotHost.CreateConsole(SharedOptions.Settings(parsed), services => services.AddSlackApi());
        SettingsException.ThrowIfInvalid(host.Services);
        return host.Services.GetRequiredService<IOptions<SlackOptions>>().Value;
    }

    private static string HostOf(string domain) => Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.Contains('.', StringComparison.Ordinal)
        ? domain.ToLowerInvariant()
        : throw new UsageException($"--domain must be a public host name without scheme or port, such as answers.example.com; '{domain}' is not.");

    private static string FolderOf(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The folder '{path}' cannot be made: {e.Message}");
        }
    }

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)\z")]
    private static partial Regex VersionForm();
}
