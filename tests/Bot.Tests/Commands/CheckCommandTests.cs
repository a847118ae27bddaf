using System.Text.Json;
using Bot.Tests.Drivers;

namespace Bot.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task A_draft_is_printed_with_its_marks_and_nothing_of_it_is_kept()
    {
        using var folder = new TempFolder();
        var file = folder.Write("draft.txt", "We will match any xylophone offer you get.\r\nThe review takes place in March.");

        var run = await CommandLineDriver.RunAsync("check", file, "--data", folder.At("data"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("1 sentence of 2 is marked.", run.Output, StringComparison.Ordinal);
        Assert.Contains("> We will match any xylophone offer you get.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Promise of pay · This reads as a promise of pay.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing of what you pasted is kept.", run.Output, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(folder.At("data"), "*", SearchOption.AllDirectories), kept => Assert.DoesNotContain("xylophone", System.IO.File.ReadAllText(kept, System.Text.Encoding.Latin1), StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_JSON_every_sentence_stands_with_its_place_and_a_figure_with_what_articles_say()
    {
        using var folder = new TempFolder();
        await CommandLineDriver.RunAsync("ingest", folder.Write("offers.md", "# What Norvane offers\n\nNorvane offered engineers $2 million over four years, its chief executive Lena Marsh said on Monday."), "--outlet", "Daily Ledger", "--date", "2025-11-03", "--lang", "en", "--data", folder.At("data"));
        const string Draft = "Norvane pays engineers $2 million. Norvane pays engineers $7 million.";

        var run = await CommandLineDriver.RunAsync("check", folder.Write("draft.txt", Draft), "--json", "--data", folder.At("data"));

        using var json = JsonDocument.Parse(run.Output);
        var sentences = json.RootElement.GetProperty("sentences").EnumerateArray().ToList();
        Assert.Equal((0, 34), (sentences[0].GetProperty("start").GetInt32(), sentences[0].GetProperty("end").GetInt32()));
        var marks = sentences.Select(sentence => Assert.Single(sentence.GetProperty("marks").EnumerateArray())).ToList();
        Assert.All(marks, mark => Assert.Equal("figure", mark.GetProperty("kind").GetString()));
        var published = Assert.Single(marks[0].GetProperty("published").EnumerateArray());
        Assert.Contains("$2 million over four years", published.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("What Norvane offers, Daily Ledger", published.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(marks[1].GetProperty("published").EnumerateArray());
    }

    [Fact]
    public async Task HRs_reply_in_force_is_shown_beside_our_wording_in_the_drafts_language()
    {
        using var folder = new TempFolder();
        var faqs = folder.Write("faqs.yaml", """
            faqs:
            - id: talk
              texts:
              - language: fr
                question: Peut-on parler de son salaire entre collègues ?
                answer: Oui, librement.
              owner: RH
              reviewBy: 2099-06-30
            """);
        string[] approvers = ["--Roles:HrEditors", "slack:T1:U1", "--Roles:HrApprovers", "slack:T1:U1,slack:T1:U2", "--data", folder.At("data")];
        await CommandLineDriver.RunAsync(["faq", "import", faqs, "--as-approved", "slack:T1:U1", "slack:T1:U2", .. approvers]);

        var run = await CommandLineDriver.RunAsync("check", folder.Write("note.txt", "Merci de ne pas parler de votre salaire entre collègues."), "--data", folder.At("data"));

        Assert.Contains("1 phrase sur 1 est signalée.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Oui, librement.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Vous êtes libres de parler de votre propre rémunération", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "There is nothing to check.")]
    [InlineData(null, "cannot be read")]
    public async Task A_file_that_is_empty_or_missing_is_named_with_what_is_wrong(string? text, string problem)
    {
        using var folder = new TempFolder();
        var file = text is null ? folder.At("missing.txt") : folder.Write("draft.txt", text);

        var run = await CommandLineDriver.RunAsync("check", file, "--data", folder.At("data"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }
}
