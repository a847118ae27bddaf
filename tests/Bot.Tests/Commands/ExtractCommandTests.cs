using System.Text.Json;
using Bot.Tests.Articles.Reading;
using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class ExtractCommandTests
{
    [Fact]
    public async Task A_line_of_JSON_says_what_was_found_with_its_letters_as_letters()
    {
        using var folder = new TempFolder();
        folder.Write("note.md", ReadingDriver.Fixture("brief-fr.md"));

        var end = await CommandLineDriver.RunAsync("extract", folder.Path, "--jsonl");

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("Métier | Prime", end.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(end.Output);
        Assert.Equal(["id", "title", "author", "outlet", "date", "language", "articleBody"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2025-05-02", json.RootElement.GetProperty("date").GetString());
    }

    [Fact]
    public async Task A_missing_date_is_null()
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("extract", folder.Write("a.txt", "Pay rose by four percent."), "--jsonl");

        using var json = JsonDocument.Parse(end.Output);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("date").ValueKind);
    }

    [Fact]
    public async Task Refusals_go_to_stderr_and_do_not_fail_what_was_read()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "Pay rose by four percent.");
        folder.Write("b.txt", "");

        var end = await CommandLineDriver.RunAsync("extract", folder.Path);

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("Pay rose by four percent.", end.Output, StringComparison.Ordinal);
        Assert.Equal($"{folder.At("b.txt")}: the file is empty.", end.Error.Trim());
    }

    [Fact]
    public async Task A_folder_without_articles_is_a_failure_that_says_what_would_be_read()
    {
        using var folder = new TempFolder();
        folder.Write("picture.png", "no article");

        var end = await CommandLineDriver.RunAsync("extract", folder.Path);

        Assert.Equal((1, ""), (end.ExitCode, end.Output));
        Assert.StartsWith($"{folder.Path}: no file here is of a kind that is read. They end in ", end.Error, StringComparison.Ordinal);
        Assert.Contains(".md", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_read_is_a_failure()
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("extract", folder.Write("a.txt", "\0\0\0"));

        Assert.Equal((1, ""), (end.ExitCode, end.Output));
    }
}
