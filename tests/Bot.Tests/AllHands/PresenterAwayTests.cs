using Bot.Tests.Drivers;
using Microsoft.Playwright;

namespace Bot.Tests.AllHands;

/// <summary>The presenter's page while its server cannot be reached.</summary>
public sealed class PresenterAwayTests : BrowserTests
{
    private HostedMeeting? _meeting;

    private protected override WebHost Open() => DeskDriver.Open();

    private protected override async Task FillAsync()
    {
        _meeting = await HostedMeeting.OpenAsync(Host);
        await _meeting.AskAsync(1, "When do we move?");
    }

    [Fact]
    public async Task Who_marks_a_question_while_the_network_is_away_is_told_and_marks_it_once_it_is_back()
    {
        await using var anna = await EnterAsync(DeskDriver.Anna, new() { Locale = "en-GB" });
        await anna.Page.GotoAsync($"{Site}desk/all-hands/{_meeting!.Id}/present");
        await anna.Page.GetByText("1 / 1").WaitForAsync();

        await anna.Page.Context.SetOfflineAsync(true);
        await anna.Page.Keyboard.PressAsync("a");
        await anna.Page.GetByText("The server cannot be reached").WaitForAsync();
        await anna.Page.Context.SetOfflineAsync(false);
        await anna.Page.Keyboard.PressAsync("a");

        await anna.Page.Locator(".slide .badge", new() { HasText = "Answered" }).WaitForAsync();
        Assert.False(await anna.Page.GetByText("The server cannot be reached").IsVisibleAsync());
        Assert.True((await _meeting.ItemAsync("When do we move?")).IsAnswered);
    }
}
