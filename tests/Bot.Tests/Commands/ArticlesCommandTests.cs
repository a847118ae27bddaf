using System.Text.Json;
using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class ArticlesCommandTests
{
    [Fact]
    public async Task The_corpus_is_listed_with_what_readers_ask_of_a_source()
    {
        using var folder = new TempFolder();
        await CommandLineDriver.RunAsync("ingest", folder.Write("leave.md", "# Paid leave\n\nLeave lasts 16 weeks."), "--outlet", "Le Bulletin", "--date", "2025-07-02", "--lang", "en", "--data", folder.At("data"));

        var list = await CommandLineDriver.RunAsync("articles", "--data", folder.At("data"));
        var json = await CommandLineDriver.RunAsync("articles", "--json", "--data", folder.At("data"));

        Assert.Matches(@"leave\s+2025-07-02\s+en\s+1\s+Le Bulletin\s+Paid leave", list.Output);
        using var parsed = JsonDocument.Parse(json.Output);
        Assert.Equal(
            """{"id":"leave","title":"Paid leave","outlet":"Le Bulletin","date":"2025-07-02","language":"en","passages":1,"sample":false}""",
            Assert.Single(parsed.RootElement.EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task An_empty_corpus_says_how_to_fill_it()
    {
        using var folder = new TempFolder();

        var list = await CommandLineDriver.RunAsync("articles", "--data", folder.At("data"));
        var json = await CommandLineDriver.RunAsync("articles", "--json", "--data", folder.At("data"));

        Assert.Contains("ingest PATH", list.Output, StringComparison.Ordinal);
        Assert.Equal("[]", json.Output.Trim());
    }

    [Fact]
    public async Task Copies_are_printed_one_group_a_line()
    {
        using var folder = new TempFolder();
        var story = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"word{i}"));
        folder.Write("corpus/b.txt", story);
        folder.Write("corpus/a.txt", $"{story} and more");
        await CommandLineDriver.RunAsync("ingest", folder.Write("corpus/other.txt", "Nothing of the kind stands in this one."), folder.At("corpus"), "--data", folder.At("data"));

        var lines = await CommandLineDriver.RunAsync("articles", "--groups", "--data", folder.At("data"));
        var json = await CommandLineDriver.RunAsync("articles", "--groups", "--json", "--data", folder.At("data"));

        Assert.Equal("""{"docs":["a","b"]}""", lines.Output.Trim());
        Assert.Equal(lines.Output, json.Output);
    }
}
