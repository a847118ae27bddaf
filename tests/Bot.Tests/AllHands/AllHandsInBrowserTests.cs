using Bot.AllHands;
using Bot.Channels;
using Bot.Conversations;
using Bot.Desk.SignIn;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.AllHands;

/// <summary>A meeting as people with a browser meet it: HR at the desk and before the room, employees at their page.</summary>
public sealed class AllHandsInBrowserTests : BrowserTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected override WebHost Open() => DeskDriver.Open(settings: new Dictionary<string, string?> { ["AllHands:BetweenQuestions"] = "00:00:00" });

    private protected override Task FillAsync() => Host.StoreAsync(new ArticleBuilder("northwind").WithText("Northwind Robotics pays senior engineers a signing bonus of $40,000.\n\nIt is paid once.").With(article => article with { Title = "Northwind opens its books", Outlet = "The Payroll Post", Language = "en" }).Draft());

    [Fact]
    public async Task A_meeting_from_its_opening_to_the_answers_that_employees_read()
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = "en-GB" });
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "All-hands", Exact = true }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "New meeting" }).ClickAsync();
        await anna.Page.GetByLabel("Title").FillAsync("All-hands, March");
        await anna.Page.GetByLabel("Show a question only once").UncheckAsync();
        await anna.PhotographAsync("allhands-plan", isWhole: true);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Open it for questions" }).ClickAsync();
        await anna.Page.GetByText("The meeting is open for questions.").WaitForAsync();
        var session = new AllHandsId(new Uri(anna.Page.Url).Segments[^1]);

        await using var lea = await ComeAsync(session, 1, new() { Locale = "fr-FR" });
        await lea.Page.GetByLabel("Votre question").FillAsync("Les salaires vont-ils suivre l'inflation ?");
        await lea.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await lea.Page.GetByText("Merci. Votre question est dans la liste.").WaitForAsync();
        await AskAsync(session, 2, "Will salaries be indexed to inflation?");
        await AskAsync(session, 3, "What signing bonus does Northwind Robotics pay senior engineers?");

        // Nobody reloads: the pages hear of it.
        await anna.Page.GetByText("What signing bonus does Northwind").First.WaitForAsync();
        await lea.Page.GetByText("What signing bonus does Northwind").First.WaitForAsync();
        await lea.Page.GetByRole(AriaRole.Button, new() { Name = "Voter pour : What signing bonus" }).ClickAsync();
        await anna.Page.Locator("li[data-id]", new() { HasText = "signing bonus" }).Locator("[data-votes]", new() { HasText = "1" }).WaitForAsync();
        Assert.Contains("signing bonus", await anna.Page.Locator("[data-order] > li").First.InnerTextAsync(), StringComparison.Ordinal);
        await lea.PhotographAsync("allhands-employee-french", isWhole: true);

        // The first of a process waits for the tables that tell which questions seem to be one; the questions themselves do not.
        await anna.Page.GetByText("1 group may ask the same").WaitForAsync(new() { Timeout = 60_000 });
        await anna.PhotographAsync("allhands-session", isWhole: true);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await anna.Page.GetByText("Merged.").WaitForAsync();
        await anna.Page.GetByText("with 1 other wording").WaitForAsync();

        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "What signing bonus does Northwind" }).ClickAsync();
        await anna.Page.Locator(".mock", new() { HasText = "$40,000" }).First.WaitForAsync();
        await anna.PhotographAsync("allhands-item", isWhole: true);

        await using var boris = await EnterAsync(DeskDriver.Boris, new() { Locale = "fr-FR" });
        await boris.Page.GotoAsync(anna.Page.Url.Split('?')[0]);
        await boris.Page.GetByRole(AriaRole.Button, new() { Name = "Approuver", Exact = true }).ClickAsync();
        await boris.Page.GetByText("Approuvée.", new() { Exact = true }).WaitForAsync();

        // Anna, who has the same question open, hears that it is another version now.
        await anna.Page.GetByText("Somebody else has just changed this question.").WaitForAsync();

        await boris.Page.GotoAsync($"{Site}desk/all-hands/{session}/present");
        await boris.Page.GetByText("1 / 2").WaitForAsync();
        Assert.Equal(1, await boris.Page.Locator(".slide:not([hidden])").CountAsync());
        await boris.PhotographAsync("allhands-presenter");
        await boris.Page.Keyboard.PressAsync("ArrowRight");
        await boris.Page.GetByText("2 / 2").WaitForAsync();
        await boris.Page.Keyboard.PressAsync("p");
        await boris.Page.GetByText("1 / 2").WaitForAsync();
        await boris.Page.Keyboard.PressAsync("a");
        await boris.Page.Locator(".slide:not([hidden]) .badge", new() { HasText = "Traitée" }).WaitForAsync();

        await anna.Page.GotoAsync($"{Site}desk/all-hands/{session}");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Close for questions and votes" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Publish the answers" }).ClickAsync();
        await anna.Page.GetByText("The answers are published.").WaitForAsync();
        await anna.PhotographAsync("allhands-published", isWhole: true);
        await lea.Page.ReloadAsync();
        await lea.Page.GetByText("Voici ce qui a été répondu").WaitForAsync();
        Assert.Equal(1, await lea.Page.Locator(".answer", new() { HasText = "$40,000" }).CountAsync());
        await lea.PhotographAsync("allhands-employee-published", isWhole: true);
        Assert.Empty(anna.Problems);
        Assert.Empty(boris.Problems);
        Assert.Empty(lea.Problems);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Employees_ask_and_vote_on_a_phone_without_scripts(ColorScheme colours, int width)
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = "en-GB" });
        await anna.Page.GotoAsync($"{Site}desk/all-hands/new");
        await anna.Page.GetByLabel("Title").FillAsync("All-hands");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Open it for questions" }).ClickAsync();
        await anna.Page.GetByText("The meeting is open").WaitForAsync();
        var session = new AllHandsId(new Uri(anna.Page.Url).Segments[^1]);

        await using var max = await ComeAsync(session, 9, new() { Locale = "en-GB", JavaScriptEnabled = false, ColorScheme = colours, ViewportSize = new() { Width = width, Height = 800 } });
        await max.Page.GetByLabel("Your question").FillAsync("How do we compare with the market, <b>really</b>?");
        await max.Page.GetByLabel("Your name").FillAsync("Max M.");
        await max.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await max.Page.GetByText("will appear once a moderator has read it").WaitForAsync();
        Assert.Equal(0, await max.Page.Locator("li[data-id]").CountAsync());

        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Show to everybody" }).ClickAsync();
        await anna.Page.GetByText("Shown to everybody.").WaitForAsync();
        await max.Page.ReloadAsync();
        await max.Page.GetByRole(AriaRole.Button, new() { Name = "Vote for: How do we compare" }).ClickAsync();
        await max.Page.GetByText("Your vote is saved.").WaitForAsync();
        Assert.Equal("true", await max.Page.GetByRole(AriaRole.Button, new() { Name = "Vote for: How do we compare" }).GetAttributeAsync("aria-pressed"));
        Assert.True(await max.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await max.PhotographAsync($"allhands-employee-{width}", isWhole: true);
        Assert.Empty(max.Problems);
    }

    /// <summary>An employee who opens their own link.</summary>
    private async Task<Visitor> ComeAsync(AllHandsId session, int person, BrowserNewContextOptions options)
    {
        var voter = (await Host.Services.GetRequiredService<Voters>().OfAsync(session, Meeting.Person(person), Cancellation))!.Value;
        var visitor = await ArriveAsync(options);
        await visitor.Page.GotoAsync($"{Site.ToString().TrimEnd('/')}{Host.Services.GetRequiredService<AllHandsLinks>().PathOf(session, voter)}");
        return visitor;
    }

    private async Task AskAsync(AllHandsId session, int person, string text) =>
        Assert.IsType<AllHandsSent.Taken>(await Host.Services.GetRequiredService<AllHandsQuestions>().SendAsync(session, Meeting.Person(person), text, null, null, Cancellation));
}
