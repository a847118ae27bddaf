using System.Text;
using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class BriefCommandTests
{
    [Theory]
    [InlineData("en", "# Brief for a talk about an outside offer", "## 1. What the articles say")]
    [InlineData("fr", "# Fiche pour un entretien sur une offre extérieure", "## 1. Ce que disent les articles")]
    public async Task A_brief_is_printed_with_every_section_and_its_sources(string language, string title, string first)
    {
        using var folder = new TempFolder();

        var end = await RunAsync(folder, "--rival", "Meta", "--role", "AI researcher", "--heard", "$100 million signing bonus", "--country", "FR", "--lang", language);

        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.StartsWith(title, end.Output, StringComparison.Ordinal);
        Assert.Contains(first, end.Output, StringComparison.Ordinal);
        Assert.Equal(8, end.Output.Split("\n## ").Length - 1);
        Assert.Contains("\n- [1] ", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_at_the_top_of_this_output_and_in_no_file()
    {
        using var folder = new TempFolder();

        var markdown = await RunAsync(folder, "--rival", "Meta", "--note", "Zirconium <b>on Thursday</b>");
        var html = await RunAsync(folder, "--rival", "Meta", "--note", "Zirconium <b>on Thursday</b>", "--format", "html");
        var json = await RunAsync(folder, "--rival", "Meta", "--note", "Zirconium", "--format", "json");

        Assert.Contains("> Zirconium &lt;b>on Thursday&lt;/b>", markdown.Output, StringComparison.Ordinal);
        Assert.Contains("Zirconium &lt;b&gt;on Thursday", html.Output, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"note\": \"Zirconium\",", json.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            Assert.True((await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf(Encoding.UTF8.GetBytes("Zirconium")) < 0, file);
        }
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_with_its_option_and_its_mend()
    {
        using var folder = new TempFolder();

        var nothing = await RunAsync(folder);
        var wrong = await RunAsync(folder, "--heard", "a fortune", "--country", "France");

        Assert.Equal((2, 2), (nothing.ExitCode, wrong.ExitCode));
        Assert.Contains("--rival: Say at least one of these", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("--heard: No amount can be read in this.", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("--country: Write the country with its two letters", wrong.Error, StringComparison.Ordinal);
    }

    private static Task<CommandEnd> RunAsync(TempFolder folder, params string[] arguments) => CommandLineDriver.RunAsync(["brief", .. arguments, "--data", folder.Path]);
}
