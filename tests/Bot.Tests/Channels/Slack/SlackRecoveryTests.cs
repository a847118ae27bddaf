using System.Net;
using System.Text.Json.Nodes;
using Bot.Answering.Composition;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Slack;

/// <summary>Slack is slow, refuses, or takes a message and the answer to the call is lost: the asker gets one reply.</summary>
public sealed class SlackRecoveryTests
{
    private const string Question = "Is it true that Meta pays $100M signing bonuses?";

    [Fact]
    public async Task A_direct_message_whose_sending_was_cut_is_found_by_its_stamp_and_not_sent_again()
    {
        var slack = new FakeSlack();
        slack.LoseAnswer("chat.postMessage");
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.WriteAsync(Question);
        await alice.SettleAsync();

        Assert.Single(slack.Ours(SlackDriver.Direct));
        Assert.Equal(1, slack.Count("conversations.replies"));
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM turns WHERE message_id IS NOT NULL"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task In_a_room_it_is_found_where_the_history_may_be_read_and_sent_again_elsewhere(bool mayRead, int copies)
    {
        var slack = new FakeSlack();
        slack.Scopes += mayRead ? ",channels:history" : "";
        slack.LoseAnswer("chat.postMessage");
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.MentionAsync(Question);
        await alice.SettleAsync();

        Assert.Equal(copies, slack.Ours(SlackDriver.Room).Count);
    }

    [Fact]
    public async Task A_room_the_scope_does_not_reach_gets_it_again()
    {
        var slack = new FakeSlack();
        slack.Scopes += ",groups:history";
        slack.LoseAnswer("chat.postMessage");
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.MentionAsync(Question);
        await alice.SettleAsync();

        Assert.Equal(2, slack.Ours(SlackDriver.Room).Count);
    }

    [Fact]
    public async Task A_message_to_the_asker_alone_cannot_be_found_and_is_sent_again()
    {
        var slack = new FakeSlack();
        slack.LoseAnswer("chat.postEphemeral");
        await using var alice = await SlackDriver.StartAsync(slack, new Dictionary<string, string?> { ["Channels:Place"] = "Private" });

        await alice.MentionAsync(Question);
        await alice.SettleAsync();

        Assert.Equal(2, slack.Whispers.Count);
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_takes_the_place_of_its_announcement()
    {
        await using var alice = await SlackDriver.StartAsync(settings: Slow());

        var ts = await alice.WriteAsync("Est-il vrai que Meta verse des primes de 100 millions de dollars ?");
        var reply = await alice.ReplyAsync(SlackDriver.Direct, ts);
        await alice.SettleAsync();

        var announced = alice.Slack.Calls.First(call => call.Method == "chat.postMessage").Arguments;
        Assert.Equal("Je cherche dans les articles…", (string?)announced["text"]);
        Assert.False(SlackDriver.IsFinal(announced));
        Assert.Single(alice.Slack.Ours(SlackDriver.Direct));
        Assert.NotNull(reply["blocks"]);
        Assert.Equal(["cherche dans les articles…", ""], alice.Slack.Calls.Where(call => call.Method == "assistant.threads.setStatus").Select(call => (string?)call.Arguments["status"]));
    }

    [Fact]
    public async Task A_slow_answer_to_a_command_is_announced_to_its_asker_and_takes_that_place()
    {
        await using var alice = await SlackDriver.StartAsync(settings: Slow());

        (await alice.CommandAsync("Est-il vrai que Meta verse des primes de 100 millions de dollars ?")).Dispose();
        await alice.SettleAsync();

        var written = alice.Slack.Calls.Where(call => call.Method == "response_url").Select(call => call.Arguments).ToList();
        Assert.Equal(["Je cherche dans les articles…", "Votre réponse est prête."], written.Select(message => (string?)message["text"]));
        Assert.Equal([false, true], written.Select(SlackDriver.IsFinal));
        Assert.Single(alice.Slack.Whispers);
    }

    [Fact]
    public async Task Who_stops_an_answer_is_told_and_gets_none()
    {
        using var never = new ManualResetEventSlim();
        await using var alice = await SlackDriver.StartAsync(settings: Slow(), replace: services => services.AddSingleton<IAnswerComposer>(new SlowComposer(never.WaitHandle)));
        var ts = await alice.WriteAsync(Question);
        await Until.TrueAsync(() => Task.FromResult(alice.Slack.Count("agents.sessions.setStatus") == 1));

        (await alice.EventAsync(new JsonObject { ["type"] = "agent_session_stopped", ["channel"] = SlackDriver.Direct, ["thread_ts"] = ts, ["user"] = SlackDriver.Alice, ["streaming_message_ts"] = new JsonArray() })).Dispose();
        await alice.SettleAsync();
        never.Set();

        Assert.StartsWith("Stopped, as you asked.", (string?)Assert.Single(alice.Slack.Ours(SlackDriver.Direct))["text"], StringComparison.Ordinal);
        Assert.Equal(["processing", "active"], alice.Slack.Calls.Where(call => call.Method == "agents.sessions.setStatus").Select(call => (string?)call.Arguments["status"]));
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM turns"));
    }

    [Fact]
    public async Task An_announcement_that_was_cut_is_found_and_becomes_the_answer()
    {
        var slack = new FakeSlack();
        slack.LoseAnswer("chat.postMessage");
        await using var alice = await SlackDriver.StartAsync(slack, Slow());

        await alice.WriteAsync(Question);
        await alice.SettleAsync();

        Assert.True(SlackDriver.IsFinal(Assert.Single(slack.Ours(SlackDriver.Direct))));
    }

    [Fact]
    public async Task An_update_that_was_cut_is_found_done()
    {
        var slack = new FakeSlack();
        slack.LoseAnswer("chat.update");
        await using var alice = await SlackDriver.StartAsync(slack, Slow());

        await alice.WriteAsync(Question);
        await alice.SettleAsync();

        Assert.True(SlackDriver.IsFinal(Assert.Single(slack.Ours(SlackDriver.Direct))));
        Assert.Equal(1, slack.Count("chat.update"));
    }

    [Fact]
    public async Task An_announcement_that_somebody_deleted_is_followed_by_a_message_of_its_own()
    {
        var slack = new FakeSlack();
        slack.Refuse("chat.update", "message_not_found");
        await using var alice = await SlackDriver.StartAsync(slack, Slow());

        await alice.ReplyAsync(SlackDriver.Room, await alice.MentionAsync(Question));

        Assert.Equal(2, slack.Count("chat.postMessage"));
    }

    [Fact]
    public async Task Slacks_request_for_patience_is_honoured_for_that_method_alone()
    {
        var slack = new FakeSlack();
        slack.Refuse("chat.postMessage", HttpStatusCode.TooManyRequests, retryAfter: 2);
        await using var alice = await SlackDriver.StartAsync(slack);
        var started = TimeProvider.System.GetTimestamp();

        await alice.WriteAsync(Question);
        await Until.TrueAsync(() => Task.FromResult(alice.Host.Logs.Any(line => line.Contains("failed: 429", StringComparison.Ordinal))));
        (await alice.EventAsync(new() { ["type"] = "app_home_opened", ["user"] = SlackDriver.Alice, ["channel"] = SlackDriver.Direct, ["tab"] = "home" })).Dispose();
        await Until.TrueAsync(() => Task.FromResult(slack.Homes.ContainsKey(SlackDriver.Alice)));
        var home = TimeProvider.System.GetElapsedTime(started);
        await alice.SettleAsync();

        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(2));
        Assert.True(home < TimeProvider.System.GetElapsedTime(started));
        Assert.Single(slack.Ours(SlackDriver.Direct));
        Assert.Equal(1, slack.Count("chat.postMessage"));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_failure_of_Slacks_is_tried_again(HttpStatusCode status)
    {
        var slack = new FakeSlack();
        slack.Refuse("chat.postMessage", status);
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Question));

        Assert.Single(slack.Ours(SlackDriver.Direct));
    }

    [Fact]
    public async Task Blocks_that_Slack_refuses_are_sent_once_more_as_plain_sections()
    {
        var slack = new FakeSlack();
        slack.Refuse("chat.postMessage", "invalid_blocks");
        await using var alice = await SlackDriver.StartAsync(slack);

        var reply = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Question));

        Assert.All(reply["blocks"]!.AsArray(), block => Assert.Equal("section", (string?)block!["type"]));
        Assert.Contains("Disputed.", SlackDriver.Read(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    public async Task What_Slack_will_never_take_is_kept_as_a_dead_letter(string error)
    {
        var slack = new FakeSlack();
        slack.Refuse("chat.postMessage", error);
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.MentionAsync(Question);
        await alice.SettleAsync();

        Assert.Equal(1, await alice.CountAsync($"SELECT count(*) FROM inbox WHERE state = 'dead' AND failure = '{error}'"));
    }

    [Fact]
    public async Task A_question_that_came_while_Slack_did_not_say_who_we_are_is_answered_once_it_does()
    {
        var slack = new FakeSlack();
        slack.Refuse("auth.test", HttpStatusCode.ServiceUnavailable);
        slack.Refuse("auth.test", HttpStatusCode.ServiceUnavailable);
        await using var alice = await SlackDriver.StartAsync(slack);

        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Question));
    }

    private static Dictionary<string, string?> Slow() => new() { ["Inbox:PlaceholderAfterMilliseconds"] = "0" };
}
