using System.Net;
using Bot.AllHands;
using Bot.Desk.SignIn;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Desk;

/// <summary>What the forms of a company meeting do with what no browser of today would send.</summary>
public sealed class MeetingFormsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("14:00")]
    public async Task A_meeting_without_a_time_is_not_planned(string meets)
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        var closes = TimeProvider.System.GetUtcNow().AddDays(2);
        var form = new Dictionary<string, string>
        {
            ["title"] = "All-hands, March", ["meets"] = meets, ["closes"] = $"{closes:yyyy-MM-ddTHH:mm}", ["purges"] = $"{closes.AddDays(30):yyyy-MM-ddTHH:mm}", ["en"] = "1",
            [DeskForms.FieldName] = await anna.FormTokenAsync(),
        };

        using var answer = await anna.PostAsync("/desk/all-hands/new", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Say when the meeting begins.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Empty(await host.Services.GetRequiredService<AllHandsStore>().ListAsync(Cancellation));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Personal, Unclear")]
    public async Task A_reason_that_is_none_of_ours_holds_nothing_and_breaks_no_page(string reason)
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        var meeting = await HostedMeeting.OpenAsync(host);
        var question = await meeting.AskAsync(1, "How does the market pay for it?");

        await anna.SendAsync($"/desk/all-hands/{meeting.Id}/q/{question}/hold", new() { ["seen"] = $"{question}:1", ["reason"] = reason });

        Assert.Equal(AllHandsItemState.Shown, Assert.Single(await meeting.ItemsAsync()).State);
        await anna.ReadAsync($"/desk/all-hands/{meeting.Id}");
    }
}
