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
