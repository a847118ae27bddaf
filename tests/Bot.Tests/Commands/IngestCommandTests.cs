using System.Text.Json;
using Bot.Articles;
using Bot.Storage;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Commands;

public sealed class IngestCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_result_counts_what_happened_and_refusals_go_to_stderr()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.md", "# A\n\nLeave lasts 16 weeks.");
        folder.Write("in/empty.md", "");

        var end = await CommandLineDriver.RunAsync("ingest", folder.At("in"), "--data", folder.At("data"));

        Assert.Equal(0, end.ExitCode);
        Assert.Matches(@"added\s+1\s+unchanged\s+0\s+replaced\s+0\s+withdrawn\s+0\s+rejected\s+1\s+2 files", end.Output);
        Assert.StartsWith($"rejected: {folder.At("in", "empty.md")}: ", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_carries_every_refusal()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.md", "# A\n\nLeave lasts 16 weeks.");
        folder.Write("in/empty.md", "");

        var end = await CommandLineDriver.RunAsync("ingest", folder.At("in"), "--json", "--data", folder.At("data"));

        using var json = JsonDocument.Parse(end.Output);
        Assert.Equal(1, json.RootElement.GetProperty("added").GetInt32());
        Assert.Equal(folder.At("in", "empty.md"), json.RootElement.GetProperty("rejected")[0].GetProperty("where").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("rejected")[0].GetProperty("reason").GetString()!);
    }

    [Fact]
    public async Task An_ingest_that_takes_nothing_fails()
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("ingest", folder.Write("empty.md", ""), "--data", folder.At("data"));

        Assert.Equal(1, end.ExitCode);
    }

    [Theory]
    [InlineData("--date", "02/07/2025", "yyyy-MM-dd")]
    [InlineData("--lang", "klingon", "two-letter")]
    [InlineData("--outlet", " ", "--outlet is empty")]
    public async Task A_wrong_option_is_refused_before_anything_happens(string option, string value, string mend)
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("ingest", folder.Write("a.md", "Text."), option, value, "--data", folder.At("data"));

        Assert.Equal(2, end.ExitCode);
        Assert.Contains(mend, end.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_refused()
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("ingest", folder.At("nothing"), "--data", folder.At("data"));

        Assert.Equal((2, $"error: There is no file or folder {folder.At("nothing")}."), (end.ExitCode, end.Error.Trim()));
    }

    [Theory]
    [InlineData("ftp://payroll.example/a", "no http or https address")]
    [InlineData("https://ana:secret@payroll.example/a", "carries a user name or password")]
    public async Task An_address_that_cannot_be_read_is_refused_without_repeating_a_password(string address, string reason)
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("ingest", address, "--data", folder.At("data"));

        Assert.Equal(2, end.ExitCode);
        Assert.Contains(reason, end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_and_pages_are_taken_in_one_command()
    {
        using var folder = new TempFolder();
        var site = await FakeSite.StartAsync();
        site.Put("/a", FakeSite.Article("A", "Leave lasts 16 weeks."));
        var none = site.At("/none");

        var end = await CommandLineDriver.RunAsync(
            "ingest", folder.Write("b.md", "# B\n\nIt is paid."), site.At("/a"), none, "--data", folder.At("data"), "--Corpus:AllowedPrivateHosts", "127.0.0.1", "--Corpus:PauseMilliseconds", "0");
        await site.StopAsync();

        Assert.Equal(0, end.ExitCode);
        Assert.Matches(@"added\s+2\s+unchanged\s+0\s+replaced\s+0\s+withdrawn\s+0\s+rejected\s+1\s+1 file and 2 pages", end.Output);
        Assert.StartsWith($"rejected: {none}: there is no such page", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named_with_the_mend()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.md", "Text.");

        // Below a file no folder can be made, whoever tries.
        var end = await CommandLineDriver.RunAsync("ingest", file, "--data", Path.Combine(file, "data"));

        Assert.Equal(1, end.ExitCode);
        Assert.StartsWith($"error: The data folder {Path.Combine(file, "data")} cannot be written", end.Error, StringComparison.Ordinal);
        Assert.Contains("--data", end.Error, StringComparison.Ordinal);
        Assert.Single(end.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_process_killed_while_it_ingests_leaves_whole_articles_and_may_run_again()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        const int Articles = 20_000;
        await using (var jsonl = new StreamWriter(folder.At("many.jsonl")))
        {
            for (var i = 0; i < Articles; i++)
            {
                await jsonl.WriteLineAsync($$"""{"id":"a{{i}}","text":"{{string.Concat(Enumerable.Repeat($"Offer {i} was signed in May. ", 40))}}","lang":"en"}""");
            }
        }

        await using (var first = BotProcess.Start("ingest", folder.At("many.jsonl"), "--data", store.Folder))
        {
            await Until.TrueAsync(async () => first.HasExited || await store.Articles.VersionAsync(Cancellation) > 0);
            await first.KillAsync();
        }

        var version = await store.Articles.VersionAsync(Cancellation);
        var stored = await store.Articles.ChangesSinceAsync(0, Articles, Cancellation);
        Assert.InRange(stored.Count, 1, Articles - 1);
        Assert.Equal(version, stored[^1].Article.Version);
        Assert.All(stored, change => Assert.NotEmpty(change.Passages));

        await using var second = await BotProcess.RunAsync("ingest", folder.At("many.jsonl"), "--json", "--data", store.Folder);
        using var report = JsonDocument.Parse(second.Output);
        Assert.Equal(stored.Count, report.RootElement.GetProperty("unchanged").GetInt32());
        Assert.Equal(Articles - stored.Count, report.RootElement.GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_in_one_line()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.md", "Text.");
        await using (var store = await TestStore.CreateAsync())
        {
            await store.Articles.VersionAsync(Cancellation);
            var source = store.Services.GetRequiredService<System.Data.Common.DbDataSource>();
            await using (var command = source.CreateCommand("INSERT INTO migrations (number, name, program, applied_at) VALUES (999, 'future', '9.8.7', 0)"))
            {
                await command.ExecuteNonQueryAsync(Cancellation);
            }

            var end = await CommandLineDriver.RunAsync("ingest", file, "--data", store.Folder);

            Assert.Equal(1, end.ExitCode);
            Assert.Contains("9.8.7", end.Error, StringComparison.Ordinal);
            Assert.Contains(Migrator.ProgramVersion, end.Error, StringComparison.Ordinal);
            Assert.Single(end.Error.Trim().Split('\n'));
            Assert.Null(await store.Articles.FindAsync(new ArticleId("a"), Cancellation));
        }
    }
}
