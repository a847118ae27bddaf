using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class DoctorCommandTests
{
    // Port 0 stands for "any free one", which is always free.
    private const string FreeAddress = "http://127.0.0.1:0";

    [Fact]
    public async Task A_healthy_installation_passes_every_check()
    {
        using var folder = new TempFolder();
        await CommandLineDriver.RunAsync("ingest", folder.Write("leave.md", "# Leave\n\nLeave lasts 16 weeks."), "--data", folder.At("data"));

        var (end, findings) = await ExamineAsync("--data", folder.At("data"), "--Urls", FreeAddress);

        Assert.Equal(0, end.ExitCode);
        Assert.Equal(["settings", "data folder", "disk", "store", "audit", "articles", "index", "inbox", "model", "model claims", "index snapshot", "slack", "teams", "web address"], findings.Select(finding => finding.Name));
        Assert.All(findings.Where(finding => finding.Name != "disk"), finding => Assert.Equal("ok", finding.Status));
    }

    [Fact]
    public async Task Looking_at_a_folder_that_does_not_exist_makes_nothing()
    {
        using var folder = new TempFolder();

        var (end, findings) = await ExamineAsync("--data", folder.At("data"), "--Urls", FreeAddress);

        Assert.Equal(0, end.ExitCode);
        Assert.Contains(findings, finding => finding is { Name: "store", Status: "warn", Mend.Length: > 0 });
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Fact]
    public async Task A_wrong_setting_an_address_in_use_and_a_damaged_store_each_fail_with_cause()
    {
        using var folder = new TempFolder();
        folder.Write("data/bot.db", string.Concat(Enumerable.Repeat("not a database ", 500)));
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (settings, ofSettings) = await ExamineAsync("--data", folder.At("data"), "--Corpus:RefreshSeconds", "never");
        var (damaged, ofDamaged) = await ExamineAsync("--data", folder.At("data"), "--Urls", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        Assert.Equal((1, 1), (settings.ExitCode, damaged.ExitCode));
        Assert.Contains("Corpus:RefreshSeconds", Assert.Single(ofSettings).Cause, StringComparison.Ordinal);
        Assert.Equal(["store", "web address"], ofDamaged.Where(finding => finding.Status == "fail").Select(finding => finding.Name));
    }

    [Fact]
    public async Task A_missing_corpus_folder_is_a_warning()
    {
        using var folder = new TempFolder();

        var (end, findings) = await ExamineAsync("--data", folder.At("data"), "--Urls", FreeAddress, "--Corpus:Folders", folder.At("unmounted"));

        Assert.Equal(0, end.ExitCode);
        var finding = Assert.Single(findings, finding => finding.Name == "corpus folder");
        Assert.Equal("warn", finding.Status);
        Assert.Contains(folder.At("unmounted"), finding.Cause, StringComparison.Ordinal);
    }

    private static async Task<(CommandEnd End, IReadOnlyList<Finding> Findings)> ExamineAsync(params IEnumerable<string> arguments)
    {
        var end = await CommandLineDriver.RunAsync(["doctor", "--json", .. arguments]);
        return (end, JsonSerializer.Deserialize<Finding[]>(end.Output, JsonSerializerOptions.Web)!);
    }

    private sealed record Finding(string Name, string Status, string Cause, string Mend);
}
