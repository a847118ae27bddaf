using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Slack;
using Bot.Channels.Teams;
using Bot.Channels.Web;
using Bot.Diagnosis;
using Bot.Settings;

namespace Bot.Commands;

/// <summary><c>bot doctor</c>: looks at everything the bot depends on and names cause and mend. It changes nothing.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print the findings as one JSON array." };

    public static Command Create()
    {
        var command = new Command("doctor", "Check the settings, the data folder, the store, the corpus, the web address and the connections to Slack and Teams; say what is wrong and what mends it.") { Json };
        command.SetAction(RunAsync);
        return command;
    }

    /// <returns>1 when something failed.</returns>
    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var host = BotHost.CreateConsole(SharedOptions.Settings(parsed), services => services.AddWeb().AddSlackApi().AddTeamsAccess().AddSingleton<ICheckup, WebAddressCheckup>());
        var findings = await ExamineAsync(host.Services, cancellationToken);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(findings, DoctorJson.Default.IReadOnlyListFinding));
        }
        else
        {
            Write(output, findings);
        }

        return findings.Any(finding => finding.Status == FindingStatus.Fail) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            SettingsException.ThrowIfInvalid(services);
        }
        catch (SettingsException e)
        {
            // Where things are is a setting too, so there is nothing more to look at.
            return [new Finding("settings", FindingStatus.Fail, e.Message, "Correct the setting; the other checks follow then.")];
        }

        var findings = new List<Finding> { new("settings", FindingStatus.Ok, "All settings are valid.") };
        findings.AddRange(UnusedSettings.Of(services.GetRequiredService<IConfiguration>()).Select(unused => new Finding("settings", FindingStatus.Warn, unused)));
        foreach (var checkup in services.GetServices<ICheckup>())
        {
            await foreach (var finding in checkup.ExamineAsync(cancellationToken))
            {
                findings.Add(finding);
            }
        }

        return findings;
    }

    private static void Write(TextWriter output, IReadOnlyList<Finding> findings)
    {
        var width = findings.Max(finding => finding.Name.Length);
        foreach (var finding in findings)
        {
            output.WriteLine($"{Word(finding.Status),-4}  {finding.Name.PadRight(width)}  {finding.Cause}");
            if (finding.Mend.Length > 0)
            {
                output.WriteLine($"{"",-4}  {"".PadRight(width)}  -> {finding.Mend}");
            }
        }
    }

    private static string Word(FindingStatus status) => status switch
    {
        FindingStatus.Ok => "ok",
        FindingStatus.Warn => "warn",
        _ => "FAIL",
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
internal sealed partial class DoctorJson : JsonSerializerContext;
