using System.Text.Json.Nodes;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Rendering.Slack;

public sealed class SlackAnswerTests
{
    [Fact]
    public void Each_mark_opens_its_quote_and_each_source_has_a_line()
    {
        var message = SlackAnswer.Write(Line(2), Frame());

        var text = SlackDriver.Read(new JsonArray([.. message.Blocks]));
        Assert.Contains("• “Statement 1 & more” <https://answers.example/1|[1]>".Replace("&", "&amp;", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains("[2] <https://answers.example/2|Title 2> · The Payroll Post · 2025-07-02 · 5 months old", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_calls_people_or_hides_a_link_is_shown_as_it_reads()
    {
        const string trap = "<!channel> <@U1> <https://evil.example|your bank>";
        var line = Line(1, trap, trap);

        var text = SlackDriver.Read(new JsonArray([.. SlackAnswer.Write(line, Frame()).Blocks, .. SlackSources.Quotes(line, Reader, Bot.Language.ReplyLanguage.English).Blocks]));

        Assert.Contains("&lt;https://evil.example|your bank&gt;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<https://evil", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_of_ours_a_mark_is_plain_and_the_title_leads_to_the_publisher()
    {
        var message = SlackAnswer.Write(Line(1), Frame() with { Reader = _ => null });

        var text = SlackDriver.Read(new JsonArray([.. message.Blocks]));
        Assert.Contains("more” [1]", text, StringComparison.Ordinal);
        Assert.Contains("<https://publisher.example/1|Title 1>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 20_000, 20_000)]
    [InlineData(60, 10, 10)]
    [InlineData(60, 900, 3_000)]
    [InlineData(12, 5_000, 300)]
    [InlineData(200, 200, 200)]
    public void An_answer_of_any_size_fits(int statements, int words, int title)
    {
        var line = Line(statements, new string('&', words), new string('<', title));

        var message = SlackAnswer.Write(line, Frame() with { Footers = [new string('x', 1_500)], CanShare = true });

        AssertFits(message);
        Assert.Contains(message.Blocks, block => (string?)block["type"] == "context_actions");
    }

    [Theory]
    [InlineData(1, 50_000)]
    [InlineData(80, 2_900)]
    public void The_quotes_and_the_rest_fit_too(int statements, int words)
    {
        var line = Line(statements, new string('&', words), "Title");

        AssertFits(SlackSources.Quotes(line, Reader, Bot.Language.ReplyLanguage.English));
        AssertFits(SlackSources.More(line with { Lines = [.. line.Lines.Select(part => part with { Kind = "more" })] }, Reader, Bot.Language.ReplyLanguage.French));
    }

    [Fact]
    public void What_does_not_fit_is_said_to_be_missing()
    {
        var whole = SlackAnswer.Write(Line(3), Frame());
        var cut = SlackAnswer.Write(Line(100), Frame());

        var note = Wording.Get(Bot.Language.ReplyLanguage.English, "chat.cut");
        Assert.DoesNotContain(note, SlackDriver.Read(new JsonArray([.. whole.Blocks])), StringComparison.Ordinal);
        Assert.Contains(note, SlackDriver.Read(new JsonArray([.. cut.Blocks])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_is_shown_whole_on_demand()
    {
        var quote = string.Join(' ', Enumerable.Repeat("pay & equity", 300));

        var message = SlackSources.Quotes(Line(1, quote), Reader, Bot.Language.ReplyLanguage.English);

        var shown = string.Join(' ', message.Blocks.Where(block => (string?)block["type"] == "section").Select(block => (string)block["text"]!["text"]!));
        Assert.Contains(Mrkdwn.Escape(quote), shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_notification_of_a_private_answer_says_nothing_of_it()
    {
        var message = SlackAnswer.Write(Line(1), Frame() with { IsPrivate = true });

        Assert.Equal("Your answer is ready.", message.Text);
    }

    [Fact]
    public void A_greeting_has_nothing_to_press()
    {
        var line = Line(0) with { Lines = [new ReplyLine("lead", "Hello.")] };

        var message = SlackAnswer.Write(line, Frame());

        Assert.Equal("section", (string?)Assert.Single(message.Blocks)["type"]);
    }

    [Fact]
    public void The_same_words_stand_in_plain_sections_where_blocks_are_refused()
    {
        var message = SlackAnswer.Write(Line(2), Frame());

        var plain = message.InPlainSections();

        AssertFits(plain);
        Assert.All(plain.Blocks, block => Assert.Equal(["type", "text"], block.Select(field => field.Key)));
        Assert.Contains("Statement 2", SlackDriver.Read(new JsonArray([.. plain.Blocks])), StringComparison.Ordinal);
    }

    private static void AssertFits(SlackMessage message)
    {
        Assert.Null(SlackRules.OfBlocks(new JsonArray([.. message.Blocks.Select(block => block.DeepClone())])));
        Assert.InRange(message.Blocks.Count, 1, SlackMessage.MostBlocks);
        Assert.InRange(SlackMessage.Length(message.Blocks), 1, SlackMessage.MostCharacters);
        Assert.InRange(message.Text.Length, 1, 3_000);
    }

    private static Uri? Reader(CitationLine citation) => new($"https://answers.example/{citation.N}");

    private static SlackAnswerFrame Frame() => new(7, Reader, IsPrivate: false);

    private static AnswerLine Line(int statements, string? words = null, string? title = null)
    {
        var citations = Enumerable.Range(1, statements)
            .Select(n => new CitationLine(n, "article", $"a{n}", title ?? $"Title {n}", "The Payroll Post", "2025-07-02", $"https://publisher.example/{n}", words ?? $"Statement {n} & more", 0, 10, "en", "5 months old", false, $"/articles/a{n}"))
            .ToList();
        return new AnswerLine
        {
            Outcome = "answered",
            Abstained = false,
            Language = "en",
            Text = string.Join('\n', citations.Select(citation => citation.Quote)) + "The articles say:",
            Answer = "",
            Confidence = 0.9,
            Citations = citations,
            Ranked = [],
            Passages = [],
            ElapsedMs = 1,
            Lines = [new ReplyLine("lead", "The articles say:"), .. citations.Select(citation => new ReplyLine("statement", citation.Quote, null, citation.N))],
            Suggestions = [],
        };
    }
}
