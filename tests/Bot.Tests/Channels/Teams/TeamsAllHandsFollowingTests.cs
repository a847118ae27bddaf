using System.Net;
using Bot.Channels.Teams.AllHands;
using Bot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Teams;

/// <summary>The card of a company meeting that somebody has before them follows what others do.</summary>
public sealed class TeamsAllHandsFollowingTests
{
    private const string Move = "When do we move to the new office?";
    private const string Inflation = "Will salaries follow inflation?";

    [Fact]
    public async Task The_card_before_somebody_comes_up_to_date_while_others_vote_and_not_for_ever()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var driver = await TeamsDriver.StartAsync(Fast, clock: clock);
        var meeting = await HostedMeeting.OpenAsync(driver.Host);
        var (move, inflation) = (await meeting.AskAsync(1, Move), await meeting.AskAsync(2, Inflation));
        var maren = new TeamsMeeting(driver);
        await maren.AskAsync();
        Assert.Equal([(Move, "▲ 0"), (Inflation, "▲ 0")], maren.Questions().OrderBy(question => question.Text, StringComparer.Ordinal));

        // Nothing changes: nothing is written.
        await PassAsync(clock, TeamsAllHandsFollowing.Between);
        Assert.Equal(0, Changes(driver));

        await meeting.VoteAsync(3, inflation);
        await meeting.VoteAsync(4, inflation);
        await Until.TrueAsync(async () =>
        {
            await PassAsync(clock, TimeSpan.FromSeconds(1));
            return Changes(driver) > 0;
        });
        maren.Look();
        Assert.Equal([(Inflation, "▲ 2"), (Move, "▲ 0")], maren.Questions());
        Assert.Equal(1, Changes(driver));

        // The client asks by itself for what it was just given: that is no press, and does not make the card followed any longer.
        await PassAsync(clock, TeamsAllHandsFollowing.Followed - TimeSpan.FromMinutes(2));
        await maren.ExecuteAsync(maren.Card["refresh"]!["action"]!.AsObject(), trigger: "automatic");
        await PassAsync(clock, TimeSpan.FromMinutes(3));
        await meeting.VoteAsync(5, move);
        await PassAsync(clock, TimeSpan.FromMinutes(1));
        Assert.Equal(1, Changes(driver));

        // A press begins anew, and a card that is deleted is let go.
        await maren.PressAsync(maren.Beside(Move));
        await meeting.VoteAsync(6, move);
        driver.Teams.Refuse(HttpStatusCode.NotFound, "ActivityNotFoundInConversation");
        await Until.TrueAsync(async () =>
        {
            await PassAsync(clock, TimeSpan.FromSeconds(1));
            return !driver.Teams.HasAccidents;
        });
        await meeting.VoteAsync(7, move);
        await PassAsync(clock, TimeSpan.FromMinutes(1));
        Assert.Equal(1, Changes(driver));
        Assert.Empty(driver.Teams.Violations);
        Assert.DoesNotContain(driver.Host.Logs, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    /// <summary>Cards written again in the place of older ones.</summary>
    private static int Changes(TeamsDriver driver) => driver.Teams.Calls.Count(call => call.Method == "PUT");

    private static async Task PassAsync(FakeTimeProvider clock, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(5))
        {
            clock.Advance(TimeSpan.FromSeconds(5));

            // What the clock wakes runs elsewhere.
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static Dictionary<string, string?> Fast => new() { ["AllHands:BetweenQuestions"] = "00:00:00" };
}
