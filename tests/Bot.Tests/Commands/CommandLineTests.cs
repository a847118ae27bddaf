using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("--frobnicate")]
    [InlineData("ingest")]
    [InlineData("articles", "--Storage:Provider")]
    public async Task What_nobody_understands_is_a_usage_error_in_one_line(params string[] arguments)
    {
        var end = await CommandLineDriver.RunAsync(arguments);

        Assert.Equal(2, end.ExitCode);
        Assert.StartsWith("error: ", end.Error, StringComparison.Ordinal);
        Assert.Single(end.Error.Trim().Split('\n'));
        Assert.Empty(end.Output);
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle", "'Storage:Provider'")]
    [InlineData("Storage:Provder", "Sqlite", "Storage has no setting 'Provder'")]
    [InlineData("Storge:Provider", "Sqlite", "no section of settings named Storge")]
    [InlineData("Storage:Provider", "Postgres", "Storage:ConnectionString is required")]
    [InlineData("Storage:ConnectionString", "Sesame=open", "Storage:ConnectionString")]
    [InlineData("Corpus:RefreshSeconds", "0", "Corpus:RefreshSeconds")]
    [InlineData("Privacy:QuestionText", "-1.00:00:00", "Privacy:QuestionText")]
    [InlineData("Inbox:LeaseSeconds", "0", "Inbox:LeaseSeconds must be between 2 and 600.")]
    [InlineData("Answers:DeadlineSeconds", "9000", "Answers:DeadlineSeconds must be between 1 and 300.")]
    [InlineData("Storage:Provider", "Oracle", "cannot be 'Oracle'. Write Sqlite or Postgres.")]
    [InlineData("Answers:DeadlineSeconds", "soon", "'Answers:DeadlineSeconds' cannot be 'soon'. Write a whole number.")]
    [InlineData("Inbox:FlushToDisk", "perhaps", "'Inbox:FlushToDisk' cannot be 'perhaps'. Write true or false.")]
    [InlineData("Privacy:QuestionText", "30 days", "Write a time span, such as 1.12:00:00 (days.hours:minutes:seconds).")]
    public async Task A_wrong_setting_names_itself_and_stops_the_command(string key, string value, string named)
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("articles", "--data", folder.At("data"), $"--{key}", value);

        Assert.Equal(2, end.ExitCode);
        Assert.Contains(named, end.Error, StringComparison.Ordinal);
        Assert.Single(end.Error.Trim().Split('\n'));
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Fact]
    public async Task A_setting_after_paths_is_no_path()
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("ingest", folder.Write("a.md", "Text."), "--Corpus:RefreshSeconds", "60", "--Storage:Data=" + folder.At("data"));

        Assert.Equal(0, end.ExitCode);
        Assert.True(File.Exists(folder.At("data", "bot.db")));
    }

    [Fact]
    public async Task A_PostgreSQL_that_does_not_answer_is_one_line()
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync(
            "articles", "--data", folder.At("data"), "--Storage:Provider", "Postgres", "--Storage:ConnectionString", "Host=127.0.0.1;Port=1;Username=bot;Database=bot;Password=secret-word");

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("PostgreSQL does not answer", end.Error, StringComparison.Ordinal);
        Assert.Single(end.Error.Trim().Split('\n'));
        Assert.DoesNotContain("secret-word", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var end = await CommandLineDriver.RunAsync("--help");

        Assert.Equal(0, end.ExitCode);
        Assert.All(["serve", "ask", "answer-batch", "search", "ingest", "extract", "articles", "doctor", "--data"], word => Assert.Contains(word, end.Output, StringComparison.Ordinal));
    }
}
