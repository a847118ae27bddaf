using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

public sealed class SlackConversationTests
{
    private const string Disputed = "Is it true that Meta pays $100M signing bonuses?";

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_with_quotes_that_open_and_a_list_of_sources()
    {
        await using var alice = await SlackDriver.StartAsync();

        var ts = await alice.MentionAsync(Disputed);
        var reply = await alice.ReplyAsync(SlackDriver.Room, ts);

        var text = SlackDriver.Read(reply);
        Assert.Contains("Disputed.", text, StringComparison.Ordinal);
        Assert.Matches(@"<https://answers\.example/articles/[^|>]+\|\[1\]>", text);
        Assert.Matches(@"\n\[1\] <https://answers\.example/articles/[^|>]+\|[^>]+> · ", text);
        Assert.Single(alice.Slack.Ours(SlackDriver.Room));
        Assert.Empty(alice.Slack.Whispers);
    }

    [Fact]
    public async Task A_reply_carries_the_event_it_replies_to()
    {
        await using var alice = await SlackDriver.StartAsync();

        var ts = await alice.MentionAsync(Disputed, change: envelope => envelope["event_id"] = "EvKNOWN001");
        var reply = await alice.ReplyAsync(SlackDriver.Room, ts);

        Assert.Equal("""{"event_type":"pay_answer","event_payload":{"event_id":"EvKNOWN001","ts":"TS","final":true}}""".Replace("TS", ts, StringComparison.Ordinal), reply["metadata"]!.ToJsonString());
    }

    [Fact]
    public async Task A_direct_message_and_its_follow_up_are_answered_without_a_mention()
    {
        await using var alice = await SlackDriver.StartAsync();

        var first = await alice.WriteAsync("What did Meta offer OpenAI researchers?");
        await alice.ReplyAsync(SlackDriver.Direct, first);
        var second = await alice.WriteAsync("And who denies it?", thread: first);
        await Until.TrueAsync(() => Task.FromResult(alice.Slack.Ours(SlackDriver.Direct).Count == 2));

        var followUp = alice.Slack.Ours(SlackDriver.Direct)[1];
        Assert.Equal(first, (string?)followUp["thread_ts"]);
        Assert.Equal(second, (string?)followUp["metadata"]!["event_payload"]!["ts"]);
        Assert.Contains("Meta", SlackDriver.Read(followUp), StringComparison.Ordinal);
        Assert.Equal("Your answer is ready.", (string?)followUp["text"]);
    }

    [Fact]
    public async Task The_same_event_twice_is_answered_once()
    {
        await using var alice = await SlackDriver.StartAsync();

        await alice.MentionAsync(Disputed, change: envelope => envelope["event_id"] = "EvAGAIN001");
        await alice.MentionAsync(Disputed, change: envelope => envelope["event_id"] = "EvAGAIN001");
        await alice.SettleAsync();

        Assert.Single(alice.Slack.Ours(SlackDriver.Room));
    }

    [Fact]
    public async Task A_mention_that_also_comes_as_a_message_is_answered_once()
    {
        await using var alice = await SlackDriver.StartAsync();
        var message = SlackDriver.Fixture("message_channel_same_as_app_mention")["event"]!.AsObject();
        var mention = SlackDriver.Fixture("app_mention")["event"]!.AsObject();
        alice.Slack.Write(SlackDriver.Room, (JsonObject)mention.DeepClone());

        (await alice.EventAsync((JsonObject)message.DeepClone())).Dispose();
        (await alice.EventAsync((JsonObject)mention.DeepClone())).Dispose();
        (await alice.EventAsync((JsonObject)mention.DeepClone())).Dispose();
        await alice.SettleAsync();

        Assert.Single(alice.Slack.Ours(SlackDriver.Room));
    }

    [Fact]
    public async Task The_first_message_to_a_person_says_what_speaks_and_how_to_reach_a_human()
    {
        await using var alice = await SlackDriver.StartAsync(settings: new Dictionary<string, string?> { ["Contacts:HrPartner"] = "hr & pay@corp.example" });

        var first = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Disputed));
        var second = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Disputed));
        var bobs = await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Disputed, user: "UBOB00001"));

        Assert.Contains("I am an automated assistant", SlackDriver.Read(first), StringComparison.Ordinal);
        Assert.Contains("hr &amp; pay@corp.example", SlackDriver.Read(first), StringComparison.Ordinal);
        Assert.DoesNotContain("I am an automated assistant", SlackDriver.Read(second), StringComparison.Ordinal);
        Assert.Contains("I am an automated assistant", SlackDriver.Read(bobs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_was_not_taken_leaves_the_greeting_to_the_next()
    {
        var slack = new FakeSlack();
        slack.Refuse("chat.postMessage", "is_archived");
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.MentionAsync(Disputed);
        await alice.SettleAsync();
        var reply = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Disputed));

        Assert.Contains("I am an automated assistant", SlackDriver.Read(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_reply_in_a_thread_says_that_a_follow_up_needs_a_mention()
    {
        await using var alice = await SlackDriver.StartAsync();

        var ts = await alice.MentionAsync(Disputed);
        var first = await alice.ReplyAsync(SlackDriver.Room, ts);
        await alice.MentionAsync("And who denies it?", thread: ts);
        await Until.TrueAsync(() => Task.FromResult(alice.Slack.Ours(SlackDriver.Room).Count == 2));

        Assert.Contains("mention me again", SlackDriver.Read(first), StringComparison.Ordinal);
        Assert.DoesNotContain("mention me again", SlackDriver.Read(alice.Slack.Ours(SlackDriver.Room)[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-FR", "Meta OpenAI ?", "fr")]
    [InlineData("en-US", "Meta OpenAI ?", "en")]
    [InlineData("fr-FR", "What did Meta offer to the researchers of OpenAI?", "en")]
    public async Task Words_that_do_not_tell_their_language_are_answered_in_that_of_the_profile(string locale, string question, string language)
    {
        var slack = new FakeSlack();
        slack.People[SlackDriver.Alice] = FakeSlack.Person(locale);
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(question));

        Assert.Equal(1, await alice.CountAsync($"SELECT count(*) FROM turns WHERE language = '{language}'"));
        Assert.Equal("true", (string?)Assert.Single(slack.Calls, call => call.Method == "users.info").Arguments["include_locale"]);
    }

    [Fact]
    public async Task The_mention_is_no_part_of_the_question_and_escaped_signs_are_read_as_typed()
    {
        await using var alice = await SlackDriver.StartAsync();

        await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync("do they pay &lt;$100M &amp; more at <https://meta.example|Meta>?"));

        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM turns WHERE question = 'do they pay <$100M & more at Meta?'"));
    }

    [Fact]
    public async Task A_bot_a_person_of_ours_and_we_ourselves_are_told_apart()
    {
        var slack = new FakeSlack();
        slack.People["UROBOT001"] = FakeSlack.Person("en-GB", isBot: true);
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.WriteAsync(Disputed, user: FakeSlack.BotUser);
        await alice.WriteAsync(Disputed, user: "UROBOT001");
        await alice.WriteAsync(Disputed, user: "USLACKBOT");
        await alice.SettleAsync();

        Assert.Empty(slack.Ours(SlackDriver.Direct));
    }

    [Fact]
    public async Task An_app_installed_for_an_organisation_answers_in_each_of_its_workspaces_and_nowhere_else()
    {
        var slack = new FakeSlack { IsOrgWide = true, Enterprise = "EPAYCORP1" };
        await using var alice = await SlackDriver.StartAsync(slack);

        var ts = await alice.MentionAsync(Disputed, change: envelope => (envelope["team_id"], envelope["enterprise_id"]) = ("TOTHERWS1", "EPAYCORP1"));
        await alice.ReplyAsync(SlackDriver.Room, ts);
        await alice.MentionAsync(Disputed, change: envelope => (envelope["team_id"], envelope["enterprise_id"]) = ("TOTHERWS1", "EANOTHER1"));
        await alice.SettleAsync();

        Assert.Single(slack.Ours(SlackDriver.Room));
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM turns WHERE asker = 'slack:EPAYCORP1:UALICE001'"));
    }

    [Fact]
    public async Task The_thread_of_a_direct_message_gets_a_title_without_anything_private()
    {
        await using var alice = await SlackDriver.StartAsync();

        var ts = await alice.WriteAsync(Disputed);
        await alice.ReplyAsync(SlackDriver.Direct, ts);
        await alice.SettleAsync();

        var titled = Assert.Single(alice.Slack.Calls, call => call.Method == "assistant.threads.setTitle");
        Assert.Equal("Question about market pay", (string?)titled.Arguments["title"]);
        Assert.Equal(ts, (string?)titled.Arguments["thread_ts"]);
    }

    [Fact]
    public async Task Where_the_agent_view_refuses_the_answer_comes_all_the_same()
    {
        var slack = new FakeSlack();
        slack.Refuse("assistant.threads.setTitle", "not_allowed");
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Disputed));
        await alice.SettleAsync();

        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM inbox WHERE state = 'done'"));
    }

    [Fact]
    public async Task A_removed_app_is_reported_to_the_operator()
    {
        await using var alice = await SlackDriver.StartAsync();

        (await alice.EventAsync(new JsonObject { ["type"] = "app_uninstalled", ["event_ts"] = "1.2" })).Dispose();
        await alice.SettleAsync();

        Assert.Contains(alice.Host.Logs, line => line.StartsWith("Error: The app was removed from the workspace", StringComparison.Ordinal));
    }
}
