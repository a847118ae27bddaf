using Bot.Language;
using Bot.MessageChecks;
using Bot.MessageChecks.Advice;
using Bot.Tests.Drivers;

namespace Bot.Tests.MessageChecks;

public sealed class AdviceBookTests
{
    [Fact]
    public void Every_kind_has_a_reason_wordings_and_a_question_in_both_languages()
    {
        var book = AdviceBook.BuiltIn();

        Assert.All(MessageKinds.All, kind => Assert.All(Enum.GetValues<ReplyLanguage>(), language =>
        {
            var advice = book.Of(kind, language);
            Assert.NotEmpty(advice.Reason);
            Assert.NotEmpty(advice.Wordings);
            Assert.NotEmpty(advice.Questions);
        }));
    }

    [Fact]
    public void What_we_propose_is_not_marked_itself()
    {
        var checker = new SentenceChecker(new Bot.Answering.FaqMatching.ConceptIndex(Glossary.Load()));
        var wordings = from kind in MessageKinds.All from language in Enum.GetValues<ReplyLanguage>() from wording in AdviceBook.BuiltIn().Of(kind, language).Wordings select (wording, language);

        Assert.All(wordings, proposed => Assert.Empty(checker.Check(proposed.wording, proposed.language, Bot.Answering.Retrieval.Index.CorpusIndex.Empty).SelectMany(sentence => sentence.Marks)));
    }

    [Fact]
    public void A_file_of_HRs_own_takes_the_place_of_ours()
    {
        using var folder = new TempFolder();
        var rows = from kind in MessageKinds.All from language in (string[])["en", "fr"] from part in (string[])["reason", "wording"] select $"{kind.Name()}\t{language}\t{part}\tour {part} on {kind.Name()}";

        var book = AdviceBook.Read(folder.Write("advice.tsv", "# ours\n" + string.Join('\n', rows)));

        Assert.Equal("our reason on colleague", book.Of(MessageKind.Colleague, ReplyLanguage.French).Reason);
        Assert.Equal(["our wording on promise"], book.Of(MessageKind.Promise, ReplyLanguage.English).Wordings);
    }

    [Theory]
    [InlineData("promise\ten\treason", "Line 1 is not")]
    [InlineData("promise\tde\treason\tEin Versprechen", "Line 1 is not")]
    [InlineData("promise\ten\treason\tA promise.", "at least one wording for promise in en")]
    public void A_file_that_is_not_whole_is_refused_with_what_is_missing(string text, string problem)
    {
        using var folder = new TempFolder();

        var said = AdviceBook.Problem(folder.Write("advice.tsv", text));

        Assert.Contains("MessageChecks:AdviceFile", said, StringComparison.Ordinal);
        Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_stops_the_start_and_is_named()
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("ask", "hello", "--data", folder.Path, "--MessageChecks:AdviceFile", "nowhere.tsv");

        Assert.Equal(2, end.ExitCode);
        Assert.Contains("nowhere.tsv", end.Error, StringComparison.Ordinal);
    }
}
