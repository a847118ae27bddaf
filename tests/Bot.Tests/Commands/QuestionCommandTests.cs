using System.Text.Json;
using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class QuestionCommandTests
{
    private const string Offer = "Norvane offered engineers $2 million over four years, its chief executive Lena Marsh said on Monday.";

    [Fact]
    public async Task A_question_is_answered_on_the_console_with_its_sources()
    {
        using var folder = new TempFolder();
        await CommandLineDriver.RunAsync("ingest", folder.Write("offers.md", $"# What Norvane offers\n\n{Offer}"), "--outlet", "Daily Ledger", "--date", "2025-11-03", "--lang", "en", "--data", folder.At("data"));

        var run = await CommandLineDriver.RunAsync("ask", "How much did Norvane offer engineers?", "--data", folder.At("data"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("• $2 million over four years, offer · engineers, Norvane · confirmed by Lena Marsh, chief executive", run.Output, StringComparison.Ordinal);
        Assert.Contains($"[1]\n  “{Offer}”", run.Output, StringComparison.Ordinal);
        Assert.Contains("[1] What Norvane offers · Daily Ledger · 2025-11-03", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_gives_one_line_a_question_in_their_order_and_names_broken_lines()
    {
        using var folder = new TempFolder();
        var corpus = folder.Write("offers.md", $"# What Norvane offers\n\n{Offer}");
        var questions = folder.Write("q.jsonl", """
            {"id":"a","text":"How much did Norvane offer engineers?"}
            {"id":"b","text":"Combien Norvane a-t-elle proposé ?","lang":"fr","history":[]}
            not json
            {"text":"no id"}
            {"id":7,"text":"hello"}
            """);

        var run = await CommandLineDriver.RunAsync("answer-batch", "--in", questions, "--out", folder.At("a.jsonl"), "--corpus", corpus, "--data", folder.At("data"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("q.jsonl:3", run.Error, StringComparison.Ordinal);
        Assert.Contains("q.jsonl:4", run.Error, StringComparison.Ordinal);
        var answers = File.ReadLines(folder.At("a.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["\"a\"", "\"b\"", "7"], answers.Select(answer => answer.GetProperty("id").GetRawText()));
        Assert.Equal(["en", "fr", "en"], answers.Select(answer => answer.GetProperty("language").GetString()));
        Assert.Equal("offers", answers[0].GetProperty("citations")[0].GetProperty("article").GetString());
        Assert.Equal("$2 million", answers[0].GetProperty("answer").GetString());
        Assert.False(Directory.Exists(folder.At("data")), "a batch over its own corpus leaves the data folder alone");
    }

    [Fact]
    public async Task A_batch_never_overwrites_its_questions()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", """{"id":"a","text":"hello"}""");

        var run = await CommandLineDriver.RunAsync("answer-batch", "--in", questions, "--out", questions, "--data", folder.At("data"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("same file", run.Error, StringComparison.Ordinal);
        Assert.Contains("hello", await File.ReadAllTextAsync(questions, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_never_answers_from_the_sample_briefs()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", """{"id":"a","text":"What is base pay?"}""");
        var asked = await CommandLineDriver.RunAsync("ask", "What is base pay?", "--data", folder.At("data"));

        await CommandLineDriver.RunAsync("answer-batch", "--in", questions, "--out", folder.At("a.jsonl"), "--data", folder.At("data"));

        Assert.Contains("Sample brief", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample brief", await File.ReadAllTextAsync(folder.At("a.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_explains_what_made_a_score()
    {
        using var folder = new TempFolder();
        await CommandLineDriver.RunAsync("ingest", folder.Write("offers.md", $"# What Norvane offers\n\n{Offer}"), "--lang", "en", "--data", folder.At("data"));

        var run = await CommandLineDriver.RunAsync("search", "Norvane engineers", "--explain", "--data", folder.At("data"));

        Assert.Contains("offers#0", run.Output, StringComparison.Ordinal);
        Assert.Contains("found: Norvane as norvan", run.Output, StringComparison.Ordinal);
        Assert.Contains("coverage 1.00", run.Output, StringComparison.Ordinal);
    }
}
