using System.Net;
using System.Text.Json.Nodes;
using Bot.Answering.Composition;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Slack;

/// <summary>A model writes the answer to a direct message: what it is at and each sentence that is verified are seen meanwhile, and the answer takes their place.</summary>
public sealed class SlackStreamTests
{
    private const string Question = "Is it true that Meta pays $100M signing bonuses?";
    private const string French = "Est-il vrai que Meta verse des primes de 100 millions de dollars ?";

    [Fact]
    public async Task What_it_is_at_and_each_sentence_are_seen_until_the_answer_takes_their_place()
    {
        var slack = new FakeSlack();
        await using var alice = await StartAsync(slack, async (desk, stop) =>
        {
            desk.Begin(2);
            await SeenAsync(slack, 1, stop);
            desk.Say("Meta's offers <!channel> reach *$100M*.");
            await SeenAsync(slack, 2, stop);
        });

        var ts = await alice.WriteAsync(Question);
        var reply = await alice.ReplyAsync(SlackDriver.Direct, ts);
        await alice.SettleAsync();

        Assert.Same(reply["ts"], Assert.Single(slack.Ours(SlackDriver.Direct))["ts"]);
        Assert.NotNull(reply["blocks"]);
        var shown = reply["streamed"]!.AsArray();
        Assert.Equal(["Looking in the articles…", "Writing the answer from 2 articles, each sentence checked against its source…"], shown.Select(chunk => (string?)chunk!["title"]).OfType<string>());
        Assert.Equal("Meta's offers &lt;!channel> reach \\*$100M\\*. (Metal\\_Times, 1 March 2026)\n\n", (string?)shown[^1]!["text"]);
        Assert.Equal(["chat.startStream", "chat.appendStream", "chat.appendStream", "chat.stopStream", "chat.update"], slack.Calls.Select(call => call.Method).Where(method => method.StartsWith("chat.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_French_question_is_told_in_French()
    {
        var slack = new FakeSlack();
        await using var alice = await StartAsync(slack, async (desk, stop) =>
        {
            desk.Begin(1);
            desk.Say("Meta propose jusqu'à 100 millions de dollars.");
            await SeenAsync(slack, 1, stop);
        });

        var reply = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(French));

        var shown = reply["streamed"]!.AsArray();
        Assert.Equal(["Je cherche dans les articles…", "Je rédige la réponse d'après un article, chaque phrase vérifiée…"], shown.Select(chunk => (string?)chunk!["title"]).OfType<string>());
        Assert.Equal("Meta propose jusqu'à 100 millions de dollars. (Metal\\_Times, 1er mars 2026)\n\n", (string?)shown[^1]!["text"]);
    }

    [Fact]
    public async Task Who_stops_it_is_told_so_in_its_place()
    {
        var slack = new FakeSlack();
        await using var alice = await StartAsync(slack, async (desk, stop) =>
        {
            desk.Say("Meta's offers reach $100M.");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        });
        var ts = await alice.WriteAsync(Question);
        await Until.TrueAsync(() => Task.FromResult(slack.Count("chat.startStream") == 1));

        (await alice.EventAsync(new JsonObject { ["type"] = "agent_session_stopped", ["channel"] = SlackDriver.Direct, ["thread_ts"] = ts, ["user"] = SlackDriver.Alice, ["streaming_message_ts"] = new JsonArray() })).Dispose();
        await alice.SettleAsync();

        var left = Assert.Single(slack.Ours(SlackDriver.Direct));
        Assert.StartsWith("Stopped, as you asked.", (string?)left["text"], StringComparison.Ordinal);
        Assert.Null(left["stream"]);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM turns"));
    }

    [Theory]
    [InlineData("feature_not_enabled", 1)]
    [InlineData("ratelimited", 2)]
    public async Task Where_Slack_shows_none_the_answer_is_announced_as_ever(string refusal, int triedInTwo)
    {
        var slack = new FakeSlack();
        slack.Refuse("chat.startStream", refusal);
        await using var alice = await StartAsync(slack, (desk, _) =>
        {
            desk.Say("Meta's offers reach $100M.");
            return SeenAnnouncedAsync(slack);
        });

        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Question));
        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(French));
        await alice.SettleAsync();

        Assert.Equal(2, slack.Ours(SlackDriver.Direct).Count(SlackDriver.IsFinal));
        Assert.Equal(2, slack.Ours(SlackDriver.Direct).Count);
        Assert.Equal(triedInTwo - 1, slack.Count("chat.startStream"));
    }

    [Fact]
    public async Task A_stream_whose_start_was_cut_is_found_and_becomes_the_answer()
    {
        var slack = new FakeSlack();
        slack.LoseAnswer("chat.startStream");
        await using var alice = await StartAsync(slack, (_, _) => Until.TrueAsync(() => Task.FromResult(slack.Count("conversations.replies") > 0)));

        var reply = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Question));
        await alice.SettleAsync();

        Assert.Single(slack.Ours(SlackDriver.Direct));
        Assert.NotNull(reply["streamed"]);
    }

    [Fact]
    public async Task A_sentence_that_is_refused_for_now_comes_with_the_next_and_one_for_good_ends_it()
    {
        var slack = new FakeSlack();
        slack.Refuse("chat.appendStream", "service_unavailable");
        await using var alice = await StartAsync(slack, async (desk, stop) =>
        {
            desk.Say("First.");
            await Until.TrueAsync(() => Task.FromResult(!slack.HasAccidents("chat.appendStream")));
            desk.Say("Second.");
            await SeenAsync(slack, 1, stop);
            slack.Refuse("chat.appendStream", "message_not_in_streaming_state");
            desk.Say("Third.");
            await Until.TrueAsync(() => Task.FromResult(!slack.HasAccidents("chat.appendStream")));
        });

        var reply = await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Question));

        Assert.Equal(["First.", "Second."], reply["streamed"]!.AsArray().Select(chunk => (string?)chunk!["text"]).OfType<string>().Select(text => text.Split(' ')[0]));
        Assert.Single(slack.Ours(SlackDriver.Direct));
    }

    [Fact]
    public async Task Switched_off_or_in_a_room_nothing_is_told()
    {
        var slack = new FakeSlack();
        var isHeard = false;
        await using var alice = await StartAsync(slack, (desk, _) =>
        {
            isHeard |= desk.IsHeard;
            return Task.CompletedTask;
        }, ("Channels:Streaming", "false"));
        await using var bob = await StartAsync(slack, (desk, _) =>
        {
            isHeard |= desk.IsHeard;
            return Task.CompletedTask;
        });

        await alice.ReplyAsync(SlackDriver.Direct, await alice.WriteAsync(Question));
        await bob.ReplyAsync(SlackDriver.Room, await bob.MentionAsync(Question));

        Assert.False(isHeard);
        Assert.Equal(0, slack.Count("chat.startStream"));
    }

    private static Task<SlackDriver> StartAsync(FakeSlack slack, Func<ToldComposer.Desk, CancellationToken, Task> write, params IEnumerable<(string, string)> settings)
    {
        var all = new Dictionary<string, string?>(FakeModel.Settings) { ["Inbox:PlaceholderAfterMilliseconds"] = "0" };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return SlackDriver.StartAsync(slack, all, services =>
        {
            new FakeModel(_ => []).Connect(services);
            services.AddSingleton<IAnswerComposer>(new ToldComposer(write));
        });
    }

    private static Task SeenAsync(FakeSlack slack, int appended, CancellationToken stop) => Until.TrueAsync(() => Task.FromResult(stop.IsCancellationRequested || slack.Count("chat.appendStream") == appended));

    // The first question's and the second's.
    private static Task SeenAnnouncedAsync(FakeSlack slack) => Until.TrueAsync(() => Task.FromResult(slack.Ours(SlackDriver.Direct).Any(message => !SlackDriver.IsFinal(message))));
}
