using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Conventions;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

/// <summary>Every kind of payload Slack sends is acknowledged, and those that ask something are answered.</summary>
public sealed class SlackPayloadTests
{
    private static readonly string[] Answered = ["app_mention", "app_mention_in_thread", "message_im", "message_im_thread_reply", "shortcut_message"];

    public static TheoryData<string> Kinds => new(Repository.Files("tests/Bot.Tests/Fixtures/Slack", "*.json").Select(file => Path.GetFileNameWithoutExtension(file)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Only_what_a_person_asks_us_is_answered(string kind)
    {
        await using var alice = await SlackDriver.StartAsync();
        var payload = SlackDriver.Fixture(kind);
        Remember(alice.Slack, payload);

        using var response = payload["event"] is null && payload["user"] is not null
            ? await alice.InteractAsync(payload)
            : await alice.PostAsync("/slack/events", Encoding.UTF8.GetBytes(payload.ToJsonString()), "application/json");
        await alice.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Answered.Contains(kind) ? 1 : 0, alice.Slack.Whispers.Count + alice.Slack.Channels.Keys.Sum(channel => alice.Slack.Ours(channel).Count));
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM inbox WHERE state = 'dead'"));
    }

    [Fact]
    public void Every_way_to_ask_is_among_the_kinds() => Assert.Empty(Answered.Except(Kinds.Select(row => row.Data)));

    // The thread a reply goes into must be there.
    private static void Remember(FakeSlack slack, JsonObject payload)
    {
        if (payload["event"] is JsonObject told && told["channel"] is JsonValue channel && told["ts"] is not null && told["bot_id"] is null)
        {
            slack.Write((string)channel!, (JsonObject)told.DeepClone());
        }
    }
}
