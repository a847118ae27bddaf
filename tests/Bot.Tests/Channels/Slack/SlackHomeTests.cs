using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

public sealed class SlackHomeTests
{
    [Fact]
    public async Task The_home_shows_what_is_known_ones_own_questions_and_whom_else_to_ask()
    {
        await using var alice = await SlackDriver.StartAsync(settings: new Dictionary<string, string?> { ["Contacts:HrPartner"] = "the HR lounge" });
        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync("What does &lt;Meta&gt; pay?"));
        await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync("What does OpenAI pay?", user: "UBOB00001"));

        var home = await OpenAsync(alice);

        Assert.Contains("16 articles", home, StringComparison.Ordinal);
        Assert.Contains("• What does &lt;Meta&gt; pay?", home, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenAI pay?", home, StringComparison.Ordinal);
        Assert.Contains("the HR lounge", home, StringComparison.Ordinal);
        Assert.Contains("/payanswers", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_a_word_is_no_question_to_list_or_to_send_to_HR()
    {
        await using var alice = await SlackDriver.StartAsync();

        var reply = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(":-)"));

        Assert.DoesNotContain(SlackDriver.Elements(reply), element => (string?)element["action_id"] == "ask_hr");
        Assert.Contains("None yet.", await OpenAsync(alice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_is_in_the_language_of_the_profile()
    {
        var slack = new FakeSlack();
        slack.People[SlackDriver.Alice] = FakeSlack.Person("fr-CA");
        await using var alice = await SlackDriver.StartAsync(slack);

        Assert.Contains("Vos dernières questions", await OpenAsync(alice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_home_that_would_show_the_same_is_not_published_again()
    {
        await using var alice = await SlackDriver.StartAsync();

        await OpenAsync(alice);
        (await alice.EventAsync(Opened("home", withView: true))).Dispose();
        await alice.SettleAsync();
        Assert.Equal(1, alice.Slack.Count("views.publish"));

        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync("What does Meta pay?"));
        (await alice.EventAsync(Opened("home", withView: true))).Dispose();
        await alice.SettleAsync();
        Assert.Equal(2, alice.Slack.Count("views.publish"));
    }

    [Fact]
    public async Task Opening_the_messages_suggests_questions_from_the_articles()
    {
        await using var alice = await SlackDriver.StartAsync();

        (await alice.EventAsync(Opened("messages"))).Dispose();
        await alice.SettleAsync();

        var suggested = Assert.Single(alice.Slack.Calls, call => call.Method == "assistant.threads.setSuggestedPrompts").Arguments;
        Assert.Equal(SlackDriver.Direct, (string?)suggested["channel_id"]);
        Assert.Equal(4, suggested["prompts"]!.AsArray().Count);
        Assert.Equal(0, alice.Slack.Count("views.publish"));
    }

    [Fact]
    public async Task A_guest_sees_no_home()
    {
        var slack = new FakeSlack();
        slack.People[SlackDriver.Alice] = FakeSlack.Person("en-GB", isGuest: true);
        await using var alice = await SlackDriver.StartAsync(slack);

        (await alice.EventAsync(Opened("home"))).Dispose();
        await alice.SettleAsync();

        Assert.Empty(slack.Homes);
    }

    private static async Task<string> OpenAsync(SlackDriver alice)
    {
        (await alice.EventAsync(Opened("home"))).Dispose();
        await Until.TrueAsync(() => Task.FromResult(alice.Slack.Homes.ContainsKey(SlackDriver.Alice)));
        return SlackDriver.Read(alice.Slack.Homes[SlackDriver.Alice]);
    }

    private static JsonObject Opened(string tab, bool withView = false)
    {
        var opened = new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackDriver.Alice, ["channel"] = SlackDriver.Direct, ["tab"] = tab, ["event_ts"] = "1772443000.1" };
        if (withView)
        {
            opened["view"] = new JsonObject { ["id"] = "VHOME0001", ["hash"] = "1772443000.abc" };
        }

        return opened;
    }
}
