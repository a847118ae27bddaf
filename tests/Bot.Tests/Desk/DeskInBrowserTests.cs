using Bot.Articles;
using Bot.Conversations;
using Bot.Desk.SignIn;
using Bot.Tests.Builders;
using Bot.Tests.Channels.Web;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Desk;

/// <summary>HR's desk as people with a browser meet it. None of it needs a script.</summary>
public sealed class DeskInBrowserTests : BrowserTests
{
    private protected override WebHost Open() => DeskDriver.Open();

    private protected override Task FillAsync() => Host.StoreAsync(
            new ArticleBuilder("northwind").WithText("Northwind Robotics pays senior engineers a signing bonus of $40,000.\n\nIt is paid once.").With(article => article with { Title = "Northwind opens its books", Outlet = "The Payroll Post" }).Draft(),
            new ArticleBuilder("old").WithText("Beaumont paid its welders a bonus of 8,000 euros.").With(article => article with { Title = "A story of long ago", Published = new DateOnly(2019, 5, 1) }).Draft());

    [Fact]
    public async Task A_reply_is_written_previewed_reviewed_and_approved_by_two_people()
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = "en-GB" });
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Replies", Exact = true }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "New reply" }).ClickAsync();
        var english = anna.Page.GetByRole(AriaRole.Group, new() { Name = "English" });
        await english.GetByLabel("Question").FillAsync("Do we pay a signing bonus?");
        await english.GetByLabel("Reply").FillAsync("**Yes**, for senior engineers, as at [Northwind](article:northwind):\n\n- paid once\n- repaid when you leave within a year");
        await anna.Page.GetByLabel("Answers for it").FillAsync("Compensation team");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        Assert.Equal(2, await anna.Page.Locator(".mock strong", new() { HasText = "Yes" }).CountAsync());
        Assert.Equal("Do we pay a signing bonus?", await english.GetByLabel("Question").InputValueAsync());
        await anna.PhotographAsync("desk-editor-preview", isWhole: true);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save as a draft" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Send to review" }).ClickAsync();
        await anna.Page.GetByText("Sent to review.").WaitForAsync();

        await using var boris = await EnterAsync(DeskDriver.Boris, new() { Locale = "fr-FR" });
        await boris.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("réponses? en attente d'approbation") }).ClickAsync();
        await boris.Page.GetByRole(AriaRole.Link, new() { Name = "Do we pay a signing bonus?" }).ClickAsync();
        await boris.Page.GetByRole(AriaRole.Button, new() { Name = "Approuver" }).ClickAsync();

        await boris.Page.GetByText("Approuvée : le robot la diffuse").WaitForAsync();
        await boris.PhotographAsync("desk-approved-french", isWhole: true);
        Assert.Empty(anna.Problems);
        Assert.Empty(boris.Problems);
    }

    [Fact]
    public async Task The_desk_works_without_scripts_and_with_the_keyboard_alone()
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = "en-GB", JavaScriptEnabled = false });

        await anna.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the page", await anna.Page.Locator(":focus").InnerTextAsync());
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("/desk/queue?state=Open", await anna.Page.Locator(":focus").GetAttributeAsync("href"));
        await anna.Page.Locator("nav.sections a[href='/desk/corpus']").FocusAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Page.GetByRole(AriaRole.Heading, new() { Name = "2 articles" }).WaitForAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).FocusAsync();
        await anna.Page.Keyboard.PressAsync("Enter");

        await anna.Page.GetByRole(AriaRole.Heading, new() { Name = "You are signed out" }).WaitForAsync();
    }

    [Fact]
    public async Task Articles_are_uploaded_and_withdrawn()
    {
        await using var olga = await EnterAsync(DeskDriver.Olga, new() { Locale = "en-GB" });
        await olga.Page.GetByRole(AriaRole.Link, new() { Name = "Articles", Exact = true }).ClickAsync();
        await olga.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "wages.md", MimeType = "text/markdown", Buffer = "# Wages\n\nContoso pays a bonus."u8.ToArray() });
        await olga.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await olga.Page.GetByText("Added 1,").WaitForAsync();
        await olga.PhotographAsync("desk-corpus", isWhole: true);

        await olga.Page.GetByRole(AriaRole.Link, new() { Name = "Wages" }).ClickAsync();
        await olga.Page.GetByLabel("Yes, withdraw this article").CheckAsync();
        await olga.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }).ClickAsync();

        await olga.Page.GetByText("The article is withdrawn.").WaitForAsync();
        Assert.Equal(0, await olga.Page.GetByRole(AriaRole.Link, new() { Name = "Wages" }).CountAsync());
        Assert.Empty(olga.Problems);
    }

    [Theory]
    [InlineData("en-GB", ColorScheme.Light, 1280)]
    [InlineData("fr-FR", ColorScheme.Dark, 1280)]
    [InlineData("fr-FR", ColorScheme.Light, 320)]
    [InlineData("en-GB", ColorScheme.Dark, 390)]
    public async Task Every_page_fits_a_phone_and_a_screen_by_day_and_by_night(string locale, ColorScheme scheme, int width)
    {
        using (var writer = await DeskDriver.EnterAsync(Host, DeskDriver.Anna))
        {
            await writer.SendAsync("/desk/faqs/new", FaqPagesTests.Form("**Once**, as [Northwind](article:northwind) says."));
            await QueuePagesTests.SendAsync(Host, "UALICE001", "Is there a bonus for learning French?", "I would need it for the Lyon team.");
            await writer.SendAsync("/desk/faqs/faq-1/edit", FaqPagesTests.Form("**Twice**, as [Northwind](article:northwind) says, and more.", basedOn: 1));
        }

        await using var console = await EnterAsync(DeskRoles.Console, new() { Locale = locale, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        string[] pages = ["", "/queue", "/queue/1", "/faqs", "/faqs/new", "/faqs/faq-1", "/faqs/faq-1/edit", "/faqs/faq-1/history", "/told", "/claims", "/corpus", "/corpus/northwind", "/contacts", "/dead", "/audit"];
        foreach (var page in pages)
        {
            await console.Page.GotoAsync($"{Site}desk{page}");
            await AssertFitsAsync(console, $"desk{page.Replace('/', '-')}-{locale}-{scheme}-{width}");
        }

        Assert.Empty(console.Problems);
    }
}
