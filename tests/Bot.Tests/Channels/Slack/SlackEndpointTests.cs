using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Channels.Slack;

/// <summary>What is not from Slack, not for us or not readable gets a short no and no answer.</summary>
public sealed class SlackEndpointTests
{
    private const string Json = "application/json";

    private static readonly string[] Paths = ["/slack/events", "/slack/interactions", "/slack/commands"];

    private static readonly byte[] Mention = Encoding.UTF8.GetBytes(SlackDriver.Fixture("app_mention").ToJsonString());

    [Fact]
    public async Task A_request_that_is_not_signed_right_and_just_now_is_refused_everywhere()
    {
        await using var alice = await SlackDriver.StartAsync();

        foreach (var path in Paths)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(alice.PostAsync(path, Mention, Json, secret: null)));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(alice.PostAsync(path, Mention, Json, secret: "another")));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(alice.PostAsync(path, Mention, Json, age: TimeSpan.FromMinutes(6))));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(alice.PostAsync(path, Mention, Json, age: TimeSpan.FromMinutes(-6))));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(alice.PostAsync(path, [], Json, secret: null)));
        }

        await AssertNothingTakenAsync(alice);
    }

    [Theory]
    [InlineData("/slack/events", "", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", "{", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", "null", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", "[]", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", "5", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", "{}", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", """{"type":5}""", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", """{"type":"event_callback"}""", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", """{"type":"event_callback","event_id":"Ev1","event":[]}""", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", """{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","text":"\ud83d"}}""", HttpStatusCode.OK)]
    [InlineData("/slack/events", """{"type":"url_verification"}""", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", """{"type":"something_new","event":{}}""", HttpStatusCode.OK)]
    [InlineData("/slack/events", """{"type":"event_callback","team_id":"TPAYROLL1","api_app_id":"APAYROLL1","event_id":"Ev1","event":{"type":"something_new","user":{"id":"U1"}}}""", HttpStatusCode.OK)]
    [InlineData("/slack/interactions", "", HttpStatusCode.BadRequest)]
    [InlineData("/slack/interactions", "payload=", HttpStatusCode.BadRequest)]
    [InlineData("/slack/interactions", "payload=null", HttpStatusCode.BadRequest)]
    [InlineData("/slack/interactions", "payload=%5B%5D", HttpStatusCode.BadRequest)]
    [InlineData("/slack/interactions", "payload=%7B%22type%22", HttpStatusCode.BadRequest)]
    [InlineData("/slack/interactions", "other=1", HttpStatusCode.BadRequest)]
    [InlineData("/slack/interactions", "payload=%7B%22type%22%3A%22something_new%22%7D", HttpStatusCode.OK)]
    [InlineData("/slack/commands", "", HttpStatusCode.BadRequest)]
    [InlineData("/slack/commands", "text=hello", HttpStatusCode.BadRequest)]
    [InlineData("/slack/commands", "ssl_check=1&token=old", HttpStatusCode.OK)]
    [InlineData("/slack/nothing", "{}", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_read_or_is_unknown_is_told_so_at_once(string path, string body, HttpStatusCode status)
    {
        await using var alice = await SlackDriver.StartAsync();

        Assert.Equal(status, await StatusAsync(alice.PostAsync(path, Encoding.UTF8.GetBytes(body), path == "/slack/events" ? Json : "application/x-www-form-urlencoded")));
        await AssertNothingTakenAsync(alice);
    }

    [Fact]
    public async Task A_body_larger_than_anything_of_Slacks_is_too_large()
    {
        await using var alice = await SlackDriver.StartAsync();
        var large = new byte[5 * 1024 * 1024];

        foreach (var path in Paths)
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(alice.PostAsync(path, large, Json)));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(alice.PostAsync(path, large, Json, secret: null)));
        }

        await AssertNothingTakenAsync(alice);
    }

    [Theory]
    [InlineData("team_id", "TANOTHER1")]
    [InlineData("api_app_id", "AANOTHER1")]
    [InlineData("team_id", null)]
    [InlineData("api_app_id", null)]
    public async Task What_is_for_another_team_or_app_is_not_answered(string field, string? value)
    {
        await using var alice = await SlackDriver.StartAsync();
        var told = SlackDriver.Fixture("app_mention");
        told[field] = value;
        var press = SlackDriver.Fixture("shortcut_message");
        (press["team"], press["user"]!["team_id"], press["api_app_id"]) = (new JsonObject { ["id"] = field == "team_id" ? value : FakeSlack.Team }, null, field == "api_app_id" ? value ?? "" : FakeSlack.App);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(alice.PostAsync("/slack/events", Encoding.UTF8.GetBytes(told.ToJsonString()), Json)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(alice.InteractAsync(press)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(alice.CommandAsync("how long is leave?", change: form => form[field] = value ?? "")));
        await AssertNothingTakenAsync(alice);
    }

    [Fact]
    public async Task Until_Slack_has_said_who_we_are_what_is_for_another_team_is_taken_and_still_not_answered()
    {
        var slack = new FakeSlack();
        slack.Refuse("auth.test", HttpStatusCode.ServiceUnavailable);
        await using var alice = await SlackDriver.StartAsync(slack);
        await Until.TrueAsync(() => Task.FromResult(alice.Host.Logs.Any(line => line.Contains("auth.test failed: 503", StringComparison.Ordinal))));

        await alice.MentionAsync("how long is leave?", change: envelope => envelope["team_id"] = "TANOTHER1");
        await alice.SettleAsync();

        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM inbox WHERE state = 'done'"));
        Assert.Empty(slack.Ours(SlackDriver.Room));
    }

    [Fact]
    public async Task The_address_is_verified_by_sending_the_challenge_back()
    {
        await using var alice = await SlackDriver.StartAsync();

        using var response = await alice.PostAsync("/slack/events", Encoding.UTF8.GetBytes(SlackDriver.Fixture("url_verification").ToJsonString()), Json);

        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("challenge-of-ours-0001", (string?)body["challenge"]);
    }

    [Fact]
    public async Task Commands_and_actions_that_are_not_ours_are_acknowledged()
    {
        await using var alice = await SlackDriver.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(alice.CommandAsync("hello", command: "/pay")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(alice.InteractAsync(SlackDriver.Fixture("block_actions_button"))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(alice.InteractAsync(SlackDriver.Fixture("view_submission"))));
        await AssertNothingTakenAsync(alice);
    }

    [Fact]
    public async Task A_form_may_name_its_charset()
    {
        await using var alice = await SlackDriver.StartAsync();
        var form = new Dictionary<string, string>
        {
            ["team_id"] = FakeSlack.Team, ["api_app_id"] = FakeSlack.App, ["user_id"] = SlackDriver.Alice, ["command"] = "/payanswers", ["text"] = "Combien dure le congé ?", ["response_url"] = SlackDriver.ResponseUrl,
        };

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(alice.PostFormAsync("/slack/commands", form, "application/x-www-form-urlencoded; charset=utf-8")));
        await alice.WhisperAsync();
    }

    [Fact]
    public async Task Without_credentials_the_addresses_are_closed_and_the_start_says_so()
    {
        await using var host = new WebHost();
        using var client = host.CreateClient();

        foreach (var path in Paths)
        {
            using var response = await client.PostAsync(path, new ByteArrayContent(Mention), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Contains(host.Logs, line => line.Contains("Slack is off: no credentials are set", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return response.StatusCode;
    }

    private static async Task AssertNothingTakenAsync(SlackDriver driver)
    {
        Assert.Equal(0, await driver.CountAsync("SELECT count(*) FROM inbox"));
        Assert.DoesNotContain(driver.Slack.Calls, call => call.Method.StartsWith("chat.", StringComparison.Ordinal) || call.Method.StartsWith("views.", StringComparison.Ordinal));
        Assert.DoesNotContain(driver.Host.Logs, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
