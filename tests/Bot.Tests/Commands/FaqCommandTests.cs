using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class FaqCommandTests
{
    private const string Approvers = "slack:T1:U1,slack:T1:U2";

    private const string Yaml = """
        faqs:
        - id: bonus
          texts:
          - language: en
            question: When is the bonus paid?
            answer: In March.
          owner: Compensation team
          reviewBy: 2027-06-30
        - texts:
          - language: fr
            question: Combien de jours de congés ai-je ?
            answer: Vingt-cinq.
          owner: RH
          reviewBy: 2027-06-30
        """;

    [Fact]
    public async Task An_import_is_drafts_and_again_nothing_and_approved_only_by_two_approvers()
    {
        using var folder = new TempFolder();
        var file = folder.Write("faqs.yaml", Yaml);

        var drafts = await RunAsync(folder, "faq", "import", file);
        var again = await RunAsync(folder, "faq", "import", file);
        var strangers = await RunAsync(folder, "faq", "import", file, "--as-approved", "slack:T1:U1", "slack:T1:U9");
        var one = await RunAsync(folder, "faq", "import", file, "--as-approved", "slack:T1:U1", "slack:T1:U1");
        var unanswered = await RunAsync(folder, "ask", "When is the bonus paid?");
        var approved = await RunAsync(folder, "faq", "import", file, "--as-approved", "slack:T1:U1", "slack:T1:U2");
        var answered = await RunAsync(folder, "ask", "When is the bonus paid?");

        Assert.Equal("2 stored as drafts, 0 unchanged, 0 refused.", drafts.Output.Trim());
        Assert.Equal("0 stored as drafts, 2 unchanged, 0 refused.", again.Output.Trim());
        Assert.Equal((2, 2), (strangers.ExitCode, one.ExitCode));
        Assert.DoesNotContain("In March", unanswered.Output, StringComparison.Ordinal);
        Assert.Equal("2 stored as approved, 0 unchanged, 0 refused.", approved.Output.Trim());
        Assert.StartsWith("HR's reply, from Compensation team, to “When is the bonus paid?”\nIn March. [1]", answered.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exported_is_imported_elsewhere_the_same()
    {
        using var folder = new TempFolder();
        using var other = new TempFolder();
        await RunAsync(folder, "faq", "import", folder.Write("faqs.yaml", Yaml), "--as-approved", "slack:T1:U1", "slack:T1:U2");
        var exported = Path.Combine(folder.Path, "out.yaml");
        await RunAsync(folder, "faq", "export", exported);

        await RunAsync(other, "faq", "import", exported, "--as-approved", "slack:T1:U1", "slack:T1:U2");
        var copied = Path.Combine(other.Path, "out.yaml");
        await RunAsync(other, "faq", "export", copied);

        Assert.Equal(Contents(exported), Contents(copied));
        Assert.Equal("0 stored as approved, 2 unchanged, 0 refused.", (await RunAsync(other, "faq", "import", exported, "--as-approved", "slack:T1:U1", "slack:T1:U2")).Output.Trim());
    }

    [Fact]
    public async Task A_reply_that_is_not_fit_is_refused_by_name_and_the_others_are_stored()
    {
        using var folder = new TempFolder();
        var end = await RunAsync(folder, "faq", "import", folder.Write("faqs.yaml", Yaml.Replace("In March.", "\"\"", StringComparison.Ordinal)));

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("bonus: answer.en: The reply is empty.", end.Error, StringComparison.Ordinal);
        Assert.Equal("1 stored as drafts, 0 unchanged, 1 refused.", end.Output.Trim());
    }

    private static Task<CommandEnd> RunAsync(TempFolder folder, params string[] arguments) =>
        CommandLineDriver.RunAsync([.. arguments, "--data", Path.Combine(folder.Path, "data"), "--Roles:HrApprovers", Approvers]);

    /// <summary>All but who wrote and approved it, and when.</summary>
    private static IEnumerable<string> Contents(string file) => File.ReadLines(file).Where(line => !line.StartsWith("  - \"number\"", StringComparison.Ordinal) && !line.StartsWith("    \"", StringComparison.Ordinal) || line.Contains("question", StringComparison.Ordinal) || line.Contains("answer", StringComparison.Ordinal));
}
