using Bot.Tests.Drivers;

namespace Bot.Tests.AllHands;

/// <summary>A question that the bot drafted nothing for says why, so that HR knows whether to write, to look for an article or to leave it.</summary>
public sealed class WithoutDraftTests
{
    [Theory]
    [InlineData("Who won the chess championship of Lower Quendel?", "The articles say nothing on this.")]
    [InlineData("Am I underpaid compared to the market, and should I ask for more?", "This is for a person to answer")]
    [InlineData("Can we agree with Meta not to hire from each other?", "The bot does not answer this kind of question")]
    public async Task The_page_says_why_there_is_no_draft(string question, string why)
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        var meeting = await HostedMeeting.OpenAsync(host);
        var asked = await meeting.AskAsync(1, question);

        await Until.TrueAsync(async () => (await meeting.ItemAsync(question)).Draft is not null);

        Assert.Contains(why, DeskDriver.Words(await anna.ReadAsync($"/desk/all-hands/{meeting.Id}/q/{asked}")), StringComparison.Ordinal);
    }
}
