using Bot.Rendering;
using Bot.Tests.Drivers;
using Microsoft.Playwright;

namespace Bot.Tests.Channels.Web;

/// <summary>How the page lays out every kind of line an answer can have.</summary>
public sealed class ReplyLayoutTests(BrowsedHost host) : IClassFixture<BrowsedHost>
{
    private static readonly CitationLine[] Citations =
    [
        Cite(1, "accounts", "Northwind opens its books", "The bonus is $40,000.", "en"),
        Cite(2, "accounts", "Northwind opens its books", "It is paid once.", "en"),
        Cite(3, "comptes", "Les comptes de Northwind", "La prime est versée à l'arrivée.", "fr") with { Published = null, Age = null, Sample = true },
    ];

    [Fact]
    public async Task Who_says_it_stands_before_the_quote_and_the_rest_is_folded()
    {
        await using var visitor = await WithAsync("answered",
            new("lead", "Two articles say:"), new("statement", "The bonus is $40,000.", "Ana Roy", 1), new("more", "It is paid once.", null, 2), new("note", "Quotes stay in their language."));

        var more = visitor.LastReply.Locator("details");

        Assert.Equal("Ana Roy: The bonus is $40,000. [1] In context", await visitor.LastReply.Locator(".statements li p").First.InnerTextAsync());
        Assert.False(await more.Locator("q").IsVisibleAsync());
        await more.GetByText("More (1)").ClickAsync();
        Assert.True(await more.Locator("q").IsVisibleAsync());
        Assert.Equal("Quotes stay in their language.", await visitor.LastReply.Locator(".note").TextContentAsync());
    }

    [Fact]
    public async Task An_article_that_is_quoted_twice_is_listed_once()
    {
        await using var visitor = await WithAsync("answered",
            new("lead", "x"), new("statement", "The bonus is $40,000.", null, 1), new("statement", "It is paid once.", null, 2), new("statement", "La prime est versée à l'arrivée.", null, 3));

        var titles = await visitor.LastReply.Locator(".sources p.title").AllInnerTextsAsync();

        Assert.Equal(["[1] [2] Northwind opens its books", "[3] Les comptes de Northwind"], titles);
    }

    [Fact]
    public async Task A_quote_in_another_language_a_missing_date_and_a_sample_are_told()
    {
        await using var visitor = await WithAsync("answered", new("lead", "x"), new("statement", "La prime est versée à l'arrivée.", null, 3));

        var source = await visitor.LastReply.Locator(".sources li").Last.InnerTextAsync();

        Assert.Equal("fr", await visitor.LastReply.Locator("q").GetAttributeAsync("lang"));
        Assert.Contains("no date", source);
        Assert.Contains("quoted in French", source);
        Assert.Contains("Sample brief", source);
    }

    [Fact]
    public async Task Nearest_sources_are_told_apart_from_an_answer()
    {
        await using var visitor = await WithAsync("abstained", new("lead", "The articles do not say."), new("nearest", "Northwind opens its books", null, 1));

        var nearest = visitor.LastReply.GetByRole(AriaRole.Region, new() { Name = "Nearest sources – not an answer" });

        Assert.Equal("Northwind opens its books", await nearest.Locator("a.title").TextContentAsync());
        Assert.Equal(0, await visitor.LastReply.Locator("q").CountAsync());
        await nearest.GetByRole(AriaRole.Button, new() { Name = "In context" }).ClickAsync();
        Assert.Equal("The bonus is $40,000.", await nearest.Locator("mark").TextContentAsync());
    }

    [Fact]
    public async Task Only_addresses_of_the_web_become_links()
    {
        await using var visitor = await WithAsync("answered", new("lead", "x"), new("statement", "The bonus is $40,000.", null, 1), new("statement", "La prime est versée à l'arrivée.", null, 3));

        var originals = await visitor.LastReply.Locator(".original a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

        Assert.Equal(["https://accounts.example/"], originals);
    }

    private async Task<Visitor> WithAsync(string outcome, params ReplyLine[] lines)
    {
        var visitor = await host.VisitAsync();
        var answer = new AnswerLine
        {
            Outcome = outcome,
            Abstained = outcome == "abstained",
            Language = "en",
            Text = string.Join('\n', lines.Select(line => line.Text)),
            Answer = "",
            Confidence = 0.5,
            Citations = [.. Citations.Where(citation => lines.Any(line => line.Citation == citation.N))],
            Ranked = [],
            Passages = [],
            ElapsedMs = 1,
            Lines = lines,
            Suggestions = [],
            Conversation = "c",
        };
        await visitor.Page.RouteAsync("**/api/chat*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = AnswerJson.Write(answer) }));
        await visitor.AskAsync("Anything");
        return visitor;
    }

    private static CitationLine Cite(int number, string article, string title, string quote, string language) => new(
        number, "article", article, title, "The Payroll Post", "2025-07-02", article == "comptes" ? "javascript:alert(1)" : $"https://{article}.example/",
        quote, 0, quote.Length, language, "5 months old", false, $"/articles/{article}?start=0&end={quote.Length}#quote");
}
