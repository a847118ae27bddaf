using Bot.Desk.SignIn;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.AllHands;

public sealed class PresenterAwayTests
{
    [Fact]
    public async Task Who_marks_a_question_while_the_network_is_away_is_told_and_marks_it_once_it_is_back()
    {
        await using var browser = await BrowserDriver.StartAsync();
        await using var host = DeskDriver.Open(settings: new Dictionary<string, string?> { ["AllHands:BetweenQuestions"] = "00:00:00" });
        var site = host.Listen();
        var meeting = await HostedMeeting.OpenAsync(host);
        await meeting.AskAsync(1, "When do we move?");
        await using var anna = await Visitor.ArriveAsync(browser.Browser, site, new() { Locale = "en-GB" });
        var token = await host.Services.GetRequiredService<DeskLinks>().IssueAsync(DeskDriver.Anna, TestContext.Current.CancellationToken);
        await anna.Page.GotoAsync($"{site}{DeskLinks.Path[1..]}?{DeskLinks.TokenName}={token.Value}");
        await anna.Page.Locator("main form button").ClickAsync();
        await anna.Page.Locator("nav.sections").WaitForAsync();
        await anna.Page.GotoAsync($"{site}desk/all-hands/{meeting.Id}/present");
        await anna.Page.GetByText("1 / 1").WaitForAsync();

        await anna.Page.Context.SetOfflineAsync(true);
        await anna.Page.Keyboard.PressAsync("a");
        await anna.Page.GetByText("The server cannot be reached").WaitForAsync();
        await anna.Page.Context.SetOfflineAsync(false);
        await anna.Page.Keyboard.PressAsync("a");

        await anna.Page.Locator(".slide .badge", new() { HasText = "Answered" }).WaitForAsync();
        Assert.False(await anna.Page.GetByText("The server cannot be reached").IsVisibleAsync());
        Assert.True((await meeting.ItemAsync("When do we move?")).IsAnswered);
    }
}
