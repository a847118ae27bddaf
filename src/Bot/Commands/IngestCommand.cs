using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Articles.Web;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>bot ingest PATH… | URL…</c>: brings files, folders, pages and feeds into the corpus.</summary>
internal static class IngestCommand
{
    // A folder of the wrong kind can be refused file by file; the first ones tell.
    private const int RejectionsShown = 20;

    private static readonly Argument<string[]> Paths = new("PATH or URL")
    {
        Description = "Files (.html .md .txt .jsonl and others the program reads; also .gz), folders, and http(s) addresses of pages and feeds.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Language = new("--lang") { Description = "Language of every article (en, fr, ...), instead of what it says itself.", HelpName = "CODE" };

    private static readonly Option<string> Outlet = new("--outlet") { Description = "Publisher of every article, instead of what it says itself.", HelpName = "NAME" };

    private static readonly Option<string> Date = new("--date") { Description = "Day of publication of every article, instead of what it says itself.", HelpName = "yyyy-MM-dd" };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as one JSON object." };

    public static Command Create()
    {
        var command = new Command("ingest", "Bring articles into the corpus. What is unchanged is left alone; what is gone from a folder or file ingested before is withdrawn.")
        {
            Paths, Language, Outlet, Date, Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    /// <returns>1 when something was refused and nothing was accepted.</returns>
    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new IngestRequest(parsed.GetValue(Paths)!, ReadLanguage(parsed.GetValue(Language)), ReadOutlet(parsed.GetValue(Outlet)), ReadDate(parsed.GetValue(Date)));
        var onTheWeb = request.Paths.Where(PageAddress.IsMeant).ToList();
        var local = request.Paths.Except(onTheWeb).ToList();
        if (local.Find(path => !Path.Exists(path)) is { } nowhere)
        {
            throw new UsageException($"There is no file or folder {nowhere}.");
        }

        if (onTheWeb.Find(address => PageAddress.Problem(address) is not null) is { } wrong)
        {
            throw new UsageException($"Nothing is read from {Shown(wrong)}, {PageAddress.Problem(wrong)}.");
        }

        return BotHost.RunAsync(parsed, async (services, stopping) =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var started = clock.GetTimestamp();
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var report = await IngestDisplay.RunAsync(error, clock, async progress =>
            {
                var files = await services.GetRequiredService<Ingestor>().IngestAsync(request with { Paths = local }, progress, stopping);
                return onTheWeb.Count == 0 ? files : files + await services.GetRequiredService<WebIngestor>().IngestAsync(request with { Paths = onTheWeb }, progress, stopping);
            });
            if (parsed.GetValue(Json))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(report, IngestJson.Default.IngestReport));
            }
            else
            {
                Write(output, error, report, clock.GetElapsedTime(started));
            }

            return report is { Accepted: 0, Rejected.Count: > 0 } ? 1 : 0;
        }, cancellationToken);
    }

    private static void Write(TextWriter output, TextWriter error, IngestReport report, TimeSpan took)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        table.AddRow("added", Number(report.Added)).AddRow("unchanged", Number(report.Unchanged)).AddRow("replaced", Number(report.Replaced))
            .AddRow("withdrawn", Number(report.Withdrawn)).AddRow("rejected", Number(report.Rejected.Count));
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No }).Write(table);
        string[] read = [.. report.Files > 0 || report.Pages == 0 ? [Counted(report.Files, "file")] : Array.Empty<string>(), .. report.Pages > 0 ? [Counted(report.Pages, "page")] : Array.Empty<string>()];
        output.WriteLine($"{string.Join(" and ", read)} in {took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");

        foreach (var rejection in report.Rejected.Take(RejectionsShown))
        {
            error.WriteLine($"rejected: {rejection.Where}: {rejection.Reason}");
        }

        if (report.Rejected.Count > RejectionsShown)
        {
            error.WriteLine($"... and {Number(report.Rejected.Count - RejectionsShown)} more rejected; --json lists them all.");
        }
    }

    private static string Counted(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    // What stands before the host may be a password.
    private static string Shown(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var read) && read.UserInfo.Length > 0 ? address.Replace($"{read.UserInfo}@", "", StringComparison.Ordinal) : address;

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string? ReadLanguage(string? given) => given?.Trim().ToLowerInvariant() switch
    {
        null => null,
        { Length: 2 } code when code.All(char.IsAsciiLetterLower) => code,
        _ => throw new UsageException($"--lang {given}: write a two-letter language code such as en or fr."),
    };

    private static string? ReadOutlet(string? given) => given is { } name && string.IsNullOrWhiteSpace(name)
        ? throw new UsageException("--outlet is empty: name the publisher, or leave the option out.")
        : given?.Trim();

    private static DateOnly? ReadDate(string? given) => given is null ? null
        : IsoDay.Read(given) ?? throw new UsageException($"--date {given}: write the day as yyyy-MM-dd, for example 2025-07-02.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IngestReport))]
internal sealed partial class IngestJson : JsonSerializerContext;
