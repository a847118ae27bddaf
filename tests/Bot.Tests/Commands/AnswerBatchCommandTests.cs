using System.Text.Json;
using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class AnswerBatchCommandTests
{
    [Fact]
    public async Task A_null_in_a_history_does_not_end_the_batch()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", """
            {"id":"1","text":"How long is leave?","history":[null]}
            {"id":"2","text":"How long is it?","history":["How long is leave?",null]}
            """);
        var corpus = folder.Write("leave.md", "# Leave\n\nLeave lasts 16 weeks.");

        var end = await CommandLineDriver.RunAsync("answer-batch", "--in", questions, "--out", folder.At("a.jsonl"), "--corpus", corpus);

        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.Equal(2, (await File.ReadAllLinesAsync(folder.At("a.jsonl"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task An_id_comes_back_as_it_was_written()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", """
            {"id":7,"text":"How long is leave?"}
            {"id":"7","text":"How long is leave?"}
            """);
        var corpus = folder.Write("leave.md", "# Leave\n\nLeave lasts 16 weeks.");

        await CommandLineDriver.RunAsync("answer-batch", "--in", questions, "--out", folder.At("a.jsonl"), "--corpus", corpus);

        var lines = await File.ReadAllLinesAsync(folder.At("a.jsonl"), TestContext.Current.CancellationToken);
        Assert.StartsWith("""{"id":7,""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"7",""", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corpus_without_articles_is_told_in_words_and_the_questions_are_answered_all_the_same()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", """{"id":"1","text":"How long is leave?"}""");
        var corpus = Directory.CreateDirectory(folder.At("corpus")).FullName;

        var end = await CommandLineDriver.RunAsync("answer-batch", "--in", questions, "--out", folder.At("a.jsonl"), "--corpus", corpus);

        Assert.Equal(1, end.ExitCode);
        Assert.StartsWith($"{corpus}: no file here is of a kind that is read.", end.Error, StringComparison.Ordinal);
        Assert.Single(await File.ReadAllLinesAsync(folder.At("a.jsonl"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("When is the Okapi bonus paid?", "With the April salary.", "Approved by HR.")]
    [InlineData("Quand la prime Okapi est-elle versée ?", "Avec le salaire d'avril.", "Approuvée par les RH.")]
    public async Task A_reply_of_the_file_is_approved_without_a_day(string question, string answer, string standing)
    {
        using var folder = new TempFolder();
        var questions = folder.Write("q.jsonl", $$"""{"id":"1","text":"{{question}}"}""");
        var faq = folder.Write("faq.jsonl", $$"""{"id":"f1","title":"{{question}}","text":"{{answer}}"}""");
        var corpus = folder.Write("leave.md", "# Leave\n\nLeave lasts 16 weeks.");

        await CommandLineDriver.RunAsync("answer-batch", "--in", questions, "--out", folder.At("a.jsonl"), "--corpus", corpus, "--faq", faq);

        using var line = JsonDocument.Parse(await File.ReadAllTextAsync(folder.At("a.jsonl"), TestContext.Current.CancellationToken));
        Assert.Equal("faq", line.RootElement.GetProperty("outcome").GetString());
        Assert.Contains(answer, line.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.EndsWith($"\n{standing}", line.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--in")]
    [InlineData("--out")]
    public async Task An_empty_file_name_is_told_in_words(string option)
    {
        using var folder = new TempFolder();
        var files = new Dictionary<string, string> { ["--in"] = folder.Write("q.jsonl", ""), ["--out"] = folder.At("a.jsonl"), [option] = "" };

        var end = await CommandLineDriver.RunAsync("answer-batch", "--in", files["--in"], "--out", files["--out"], "--data", folder.At("data"));

        Assert.Equal(2, end.ExitCode);
        Assert.Contains($"is empty; name a file after {option}.", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", end.Error, StringComparison.Ordinal);
    }
}
