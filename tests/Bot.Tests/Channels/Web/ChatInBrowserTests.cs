using Bot.Tests.Drivers;
using Microsoft.Playwright;

namespace Bot.Tests.Channels.Web;

/// <summary>What a person does in a real browser.</summary>
public sealed class ChatInBrowserTests(BrowsedHost host) : IClassFixture<BrowsedHost>
{
    private const string EnglishQuestion = "How much is the signing bonus at Northwind Robotics?";
    private const string FrenchQuestion = "Quelle prime à la signature les Ateliers Beaumont versent-ils aux soudeurs ?";

    [Fact]
    public async Task An_english_answer_opens_at_the_quoted_words_and_leads_back()
    {
        await using var visitor = await host.VisitAsync();
        await visitor.AskAsync(EnglishQuestion);
        await visitor.PhotographAsync("answer-english-light-desktop");
        var quote = await visitor.LastReply.Locator("q").First.TextContentAsync();

        await visitor.LastReply.GetByRole(AriaRole.Link, new() { Name = "Source 1" }).First.ClickAsync();
        var mark = visitor.Page.Locator("#quote");
        await mark.WaitForAsync();

        Assert.Contains("$40,000", quote);
        Assert.Equal(quote, await mark.TextContentAsync());
        Assert.True(await Visitor.IsInViewAsync(mark));
        Assert.True(await Visitor.HasFocusAsync(mark));
        await visitor.PhotographAsync("reader-english-light-desktop");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the answer" }).ClickAsync();
        var citation = visitor.LastReply.GetByRole(AriaRole.Link, new() { Name = "Source 1" }).First;
        await citation.WaitForAsync();

        Assert.True(await Visitor.HasFocusAsync(citation));
        Assert.Empty(visitor.Problems);
    }

    [Fact]
    public async Task A_french_browser_gets_a_french_page_and_a_french_answer()
    {
        await using var visitor = await host.VisitAsync(new() { Locale = "fr-FR", ColorScheme = ColorScheme.Dark });
        await visitor.PhotographAsync("start-french-dark-desktop");

        await visitor.AskAsync(FrenchQuestion);
        await visitor.PhotographAsync("answer-french-dark-desktop");

        Assert.Equal("fr", await visitor.LastReply.GetAttributeAsync("lang"));
        var quote = visitor.LastReply.Locator("q").First;
        Assert.Contains("8 000 euros", await quote.TextContentAsync());
        Assert.Equal("fr", await quote.GetAttributeAsync("lang"));
        await visitor.LastReply.GetByRole(AriaRole.Link, new() { Name = "Source 1" }).First.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Retour à la réponse" }).WaitForAsync();
        Assert.Equal("fr", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task An_english_page_answers_a_french_question_in_french()
    {
        await using var visitor = await host.VisitAsync();

        await visitor.AskAsync(FrenchQuestion);

        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("fr", await visitor.LastReply.GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var visitor = await host.VisitAsync();
        var keyboard = visitor.Page.Keyboard;

        await TabBackToAsync(visitor, "Skip to your question");
        await keyboard.PressAsync("Enter");
        Assert.True(await Visitor.HasFocusAsync(visitor.Question));
        await keyboard.TypeAsync(EnglishQuestion);
        await keyboard.PressAsync("Enter");
        await visitor.LastReply.WaitForAsync();

        await TabBackToAsync(visitor, "Copy answer");
        await TabBackToAsync(visitor, "In context");
        await keyboard.PressAsync("Enter");
        Assert.True(await visitor.LastReply.Locator(".context").First.IsVisibleAsync());
        await keyboard.PressAsync("Space");
        Assert.False(await visitor.LastReply.Locator(".context").First.IsVisibleAsync());
        await TabBackToAsync(visitor, "[1]");
        await keyboard.PressAsync("Enter");
        await visitor.Page.Locator("#quote").WaitForAsync();
        await TabBackToAsync(visitor, "Back to the answer");
        await keyboard.PressAsync("Enter");
        await visitor.LastReply.WaitForAsync();

        Assert.Equal("[1]", await FocusedTextAsync(visitor));
    }

    [Fact]
    public async Task A_screen_reader_hears_the_answer()
    {
        await using var visitor = await host.VisitAsync();

        await visitor.AskAsync(EnglishQuestion);

        Assert.Contains("$40,000", await visitor.Page.GetByRole(AriaRole.Status).TextContentAsync());
    }

    [Fact]
    public async Task On_a_phone_a_tap_shows_what_stands_around_a_quote()
    {
        await using var visitor = await host.VisitAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true, ColorScheme = ColorScheme.Dark });
        await visitor.PhotographAsync("start-english-dark-phone");
        await visitor.AskAsync(EnglishQuestion);

        await visitor.LastReply.GetByRole(AriaRole.Button, new() { Name = "In context" }).First.TapAsync();

        var context = visitor.LastReply.Locator(".context").First;
        Assert.Contains("$40,000", await context.Locator("mark").TextContentAsync());
        Assert.Contains("The Payroll Post", await context.TextContentAsync());
        await visitor.PhotographAsync("context-english-dark-phone");
    }

    [Fact]
    public async Task The_source_is_named_with_its_date_its_age_and_its_language()
    {
        await using var visitor = await host.VisitAsync();

        await visitor.AskAsync(EnglishQuestion);

        var source = await visitor.LastReply.Locator(".sources li").First.InnerTextAsync();
        Assert.Contains("Northwind opens its books", source);
        Assert.Contains("The Payroll Post", source);
        Assert.Contains("2 July 2025", source);
        Assert.Contains("old", source);
        Assert.Contains("quoted in English", source);
    }

    [Fact]
    public async Task What_an_article_says_never_becomes_markup()
    {
        await using var visitor = await host.VisitAsync();

        await visitor.AskAsync("What retention bonus does Contoso Gliders pay test pilots?");
        await visitor.LastReply.GetByRole(AriaRole.Button, new() { Name = "In context" }).First.ClickAsync();

        Assert.Contains("<img src=x", await visitor.LastReply.Locator("q").First.TextContentAsync());
        Assert.Equal(0, await visitor.LastReply.Locator("img, b").CountAsync());
        Assert.Equal("Pay Answers", await visitor.Page.TitleAsync());
    }

    [Fact]
    public async Task An_empty_question_is_not_sent_and_the_page_says_why()
    {
        await using var visitor = await host.VisitAsync();

        await visitor.Question.FillAsync("   ");
        await visitor.Question.PressAsync("Enter");

        Assert.Equal("Type a question first.", await visitor.Page.GetByRole(AriaRole.Alert).TextContentAsync());
        Assert.Equal("true", await visitor.Question.GetAttributeAsync("aria-invalid"));
        Assert.Equal(0, await visitor.Page.Locator(".turn").CountAsync());
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_kept_and_the_page_says_how_long_it_may_be()
    {
        await using var visitor = await host.VisitAsync();

        await visitor.Question.FillAsync(new string('a', 4_001));
        await visitor.Question.PressAsync("Enter");

        Assert.Contains("4,001 characters and may have 4,000", await visitor.Page.GetByRole(AriaRole.Alert).TextContentAsync());
        Assert.Equal("4,001 of 4,000 characters", await visitor.Page.Locator("#count").TextContentAsync());
        Assert.Equal(4_001, (await visitor.Question.InputValueAsync()).Length);
    }

    [Fact]
    public async Task When_the_bot_cannot_be_reached_the_question_is_kept_and_can_be_sent_again()
    {
        await using var visitor = await host.VisitAsync();
        await visitor.Page.RouteAsync("**/api/chat*", route => route.AbortAsync());
        await visitor.Question.FillAsync(EnglishQuestion);
        await visitor.Question.PressAsync("Enter");
        var failure = visitor.Page.Locator(".failed");
        await failure.WaitForAsync();
        Assert.Contains("cannot be reached", await failure.TextContentAsync());
        Assert.Equal(EnglishQuestion, await visitor.Question.InputValueAsync());
        await visitor.PhotographAsync("failure-english-light-desktop");

        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await visitor.LastReply.WaitForAsync();

        Assert.Equal(1, await visitor.Page.Locator(".turn").CountAsync());
        Assert.Equal("", await visitor.Question.InputValueAsync());
    }

    [Fact]
    public async Task What_the_bot_says_about_a_failure_is_shown()
    {
        await using var visitor = await host.VisitAsync();
        await visitor.Page.RouteAsync("**/api/chat*", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = """{"status":503,"title":"x","detail":"Please ask again in a moment."}""" }));

        await visitor.Question.FillAsync(EnglishQuestion);
        await visitor.Question.PressAsync("Enter");
        await visitor.Page.Locator(".failed").WaitForAsync();

        Assert.Contains("Please ask again in a moment.", await visitor.Page.Locator(".failed").TextContentAsync());
    }

    [Fact]
    public async Task A_new_conversation_forgets_the_old_one()
    {
        await using var visitor = await host.VisitAsync();
        await visitor.AskAsync(EnglishQuestion);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();
        await visitor.Page.ReloadAsync();

        Assert.Equal(0, await visitor.Page.Locator(".turn").CountAsync());
        Assert.Null(await visitor.Page.EvaluateAsync<string?>("sessionStorage.getItem('pay-answers')"));
    }

    [Fact]
    public async Task A_suggested_question_is_asked_with_one_press()
    {
        await using var visitor = await host.VisitAsync();
        var suggestion = visitor.Page.Locator(".suggestions button").First;
        var question = await suggestion.TextContentAsync();

        await suggestion.ClickAsync();
        await visitor.LastReply.WaitForAsync();

        Assert.EndsWith(question!, await visitor.Page.Locator(".question").TextContentAsync());
    }

    [Fact]
    public async Task An_answer_is_copied_with_its_sources()
    {
        await using var visitor = await host.VisitAsync(new() { Locale = "en-GB", Permissions = ["clipboard-read", "clipboard-write"] });
        await visitor.AskAsync(EnglishQuestion);

        await visitor.LastReply.GetByRole(AriaRole.Button, new() { Name = "Copy answer" }).ClickAsync();
        await visitor.LastReply.GetByText("Copied with its sources.").WaitForAsync();

        var copied = await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("$40,000", copied);
        Assert.Contains("[1] Northwind opens its books, The Payroll Post, 2025-07-02, https://payroll.example/leave", copied);
    }

    private static Task<string> FocusedTextAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    /// <summary>Goes backwards through what can have the focus, as a person would who looks for something above.</summary>
    private static async Task TabBackToAsync(Visitor visitor, string text)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await visitor.Page.Keyboard.PressAsync("Shift+Tab");
            if ((await FocusedTextAsync(visitor)).EndsWith(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key does not lead to '{text}'.");
    }
}
