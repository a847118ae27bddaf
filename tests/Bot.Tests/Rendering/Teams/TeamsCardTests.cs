using Bot.Conversations;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Bot.Tests.Fakes;

namespace Bot.Tests.Rendering.Teams;

/// <summary>Answers as Teams shows them, however large or strange they are.</summary>
public sealed class TeamsCardTests
{
    [Fact]
    public void A_card_of_many_figures_is_cut_to_what_may_be_forwarded_and_says_so()
    {
        var answer = Answer(60, quote: new string('q', 800));

        var card = TeamsAnswerCard.Write(answer, new TurnId(7), _ => null, new TeamsCardState(CanAskHr: true))!;

        Assert.InRange(TeamsAnswerCard.SizeOf(card), 1_000, TeamsAnswerCard.MostBytes);
        Assert.Empty(TeamsRules.CardProblems(card));
        Assert.Contains("shortened", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_of_wrong_shape_is_noticed() => Assert.NotEmpty(TeamsRules.CardProblems(new() { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = "text" }));

    [Theory]
    [InlineData("*bold* _it_ [1](https://evil.example) `code`", "\\*bold\\* \\_it\\_ \\[1\\](https://evil.example) \\`code\\`")]
    [InlineData("<at>Everyone</at> & R&D", "&lt;at>Everyone&lt;/at> & R&amp;D")]
    [InlineData("# title\n- item\n1. first\n> quote", "\\# title\n\\- item\n1\\. first\n\\> quote")]
    [InlineData("a - b # c 1.5 million", "a - b # c 1.5 million")]
    [InlineData("[1] in a quote", "\\[1\\] in a quote")]
    public void Words_of_others_make_no_marks_links_or_mentions(string words, string expected) => Assert.Equal(expected, EscapedMarkdown.Escape(words));

    [Fact]
    public void A_text_that_does_not_fit_is_cut_from_the_end_and_keeps_its_closing_lines()
    {
        var text = TeamsAnswerText.Write(Answer(60, quote: "short"), ["Closing line."], 2_000, showSuggestions: true);

        Assert.InRange(text.Text.Length, 1_000, 2_000);
        Assert.EndsWith("This was shortened to fit. Ask a narrower question for the rest.\n\nClosing line.", text.Text, StringComparison.Ordinal);
        Assert.All(text.Cited, cited => Assert.Contains($"[{cited.N}]", text.Text, StringComparison.Ordinal));
        Assert.True(text.Cited.Count < 60);
    }

    [Fact]
    public void One_line_that_is_too_long_is_cut_within()
    {
        var answer = Answer(0, quote: "") with { Lines = [new ReplyLine("lead", string.Concat(Enumerable.Repeat("words and 😀 ", 500)))] };

        var text = TeamsAnswerText.Write(answer, [], 300, showSuggestions: false);

        Assert.InRange(text.Text.Length, 200, 300);
        Assert.Equal(text.Text, string.Concat(text.Text.EnumerateRunes().Where(rune => rune.Value != 0xFFFD)));
    }

    [Fact]
    public void At_most_twenty_sources_are_named_each_within_its_limits()
    {
        var answer = Answer(30, quote: new string('q', 800));
        var text = TeamsAnswerText.Write(answer, [], 40_000, showSuggestions: false);

        var entity = TeamsSource.Entity(text.Cited, _ => new Uri("https://answers.example/a"), "untitled", isMachineMade: true);

        var citations = entity["citation"]!.AsArray();
        Assert.Equal(20, citations.Count);
        Assert.All(citations, citation => Assert.InRange(((string)citation!["appearance"]!["abstract"]!).Length, 1, 160));
        Assert.All(citations, citation => Assert.InRange(((string)citation!["appearance"]!["name"]!).Length, 1, 80));
        Assert.All(citations.SelectMany(citation => citation!["appearance"]!["keywords"]!.AsArray()), word => Assert.InRange(((string)word!).Length, 1, 28));
    }

    private static AnswerLine Answer(int figures, string quote) => new()
    {
        Outcome = "answered",
        Abstained = false,
        Language = "en",
        Text = "text",
        Answer = "",
        Confidence = 1,
        Citations = [.. Enumerable.Range(1, figures).Select(n => new CitationLine(n, "article", $"a{n}", $"Title {n} {new string('t', 100)}", $"Outlet {new string('o', 40)}", "2026-10-05", null, quote, 0, 10, "en", "1 month old", false, $"/articles/a{n}"))],
        Figures = [.. Enumerable.Range(1, figures).Select(Figure)],
        Ranked = [],
        Passages = [],
        ElapsedMs = 1,
        Lines = [new ReplyLine("lead", "The articles say:"), .. Enumerable.Range(1, figures).Select(n => new ReplyLine("statement", $"$10{n},000 per year, base salary · welders [1] · Outlet", null, n, IsClaim: true))],
        Suggestions = [],
    };

    private static ClaimLine Figure(int n) => new(
        $"c{n}", "claim", $"a{n}", 100_000 + n, 100_000 + n, "USD", null, "base", null, "per_year", "Northwind", "welders", null, null, null,
        "Ana Ortiz", "chief of staff", true, "reported", "stated", [], null, [], "span", 0, 4, null, null, [], []);
}
