using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Slack;
using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Storage;
using Bot.Storage.Sharing;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Slack;

/// <summary>What a refusal of Slack's means for the message that met it.</summary>
public sealed class SlackApiTests : IDisposable
{
    private readonly FakeSlack _slack = new();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose() => _slack.Dispose();

    [Theory]
    [InlineData("invalid_auth", nameof(DeliveryFailure.Permanent))]
    [InlineData("token_revoked", nameof(DeliveryFailure.Permanent))]
    [InlineData("missing_scope", nameof(DeliveryFailure.Permanent))]
    [InlineData("channel_not_found", nameof(DeliveryFailure.Permanent))]
    [InlineData("not_in_channel", nameof(DeliveryFailure.Permanent))]
    [InlineData("invalid_blocks", nameof(DeliveryFailure.Permanent))]
    [InlineData("msg_too_long", nameof(DeliveryFailure.Permanent))]
    [InlineData("ratelimited", nameof(DeliveryFailure.Temporary))]
    [InlineData("service_unavailable", nameof(DeliveryFailure.Temporary))]
    [InlineData("request_timeout", nameof(DeliveryFailure.Temporary))]
    [InlineData("internal_error", nameof(DeliveryFailure.Unknown))]
    [InlineData("fatal_error", nameof(DeliveryFailure.Unknown))]
    public async Task Each_word_of_Slacks_has_its_meaning(string error, string meaning)
    {
        _slack.Refuse("chat.postMessage", error);

        var refusal = await Assert.ThrowsAsync<DeliveryException>(PostAsync);

        Assert.Equal((meaning, error), ($"{refusal.Failure}", refusal.Code));
    }

    [Fact]
    public async Task A_word_that_could_be_anybodys_text_is_not_taken_over()
    {
        _slack.Refuse("chat.postMessage", "you asked about okapi pay");

        Assert.Equal("unreadable_error", (await Assert.ThrowsAsync<DeliveryException>(PostAsync)).Code);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, nameof(DeliveryFailure.Unknown))]
    [InlineData(HttpStatusCode.BadGateway, nameof(DeliveryFailure.Unknown))]
    [InlineData(HttpStatusCode.RequestTimeout, nameof(DeliveryFailure.Temporary))]
    [InlineData(HttpStatusCode.Forbidden, nameof(DeliveryFailure.Permanent))]
    [InlineData(HttpStatusCode.Found, nameof(DeliveryFailure.Permanent))]
    public async Task Each_status_has_its_meaning(HttpStatusCode status, string meaning)
    {
        _slack.Refuse("chat.postMessage", status);

        Assert.Equal(meaning, $"{(await Assert.ThrowsAsync<DeliveryException>(PostAsync)).Failure}");
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, nameof(DeliveryFailure.Temporary))]
    [InlineData(HttpRequestError.NameResolutionError, nameof(DeliveryFailure.Temporary))]
    [InlineData(HttpRequestError.ResponseEnded, nameof(DeliveryFailure.Unknown))]
    [InlineData(HttpRequestError.Unknown, nameof(DeliveryFailure.Unknown))]
    public async Task A_call_that_may_have_arrived_is_told_from_one_that_cannot_have(HttpRequestError error, string meaning)
    {
        _slack.Next("chat.postMessage", _ => throw new HttpRequestException(error));

        Assert.Equal(meaning, $"{(await Assert.ThrowsAsync<DeliveryException>(PostAsync)).Failure}");
    }

    [Fact]
    public async Task An_answer_that_does_not_come_or_cannot_be_read_leaves_it_open()
    {
        _slack.Next("chat.postMessage", _ => throw new TaskCanceledException());
        Assert.Equal(DeliveryFailure.Unknown, (await Assert.ThrowsAsync<DeliveryException>(PostAsync)).Failure);

        _slack.Next("chat.postMessage", _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html>") }));
        Assert.Equal(DeliveryFailure.Unknown, (await Assert.ThrowsAsync<DeliveryException>(PostAsync)).Failure);
    }

    [Fact]
    public async Task A_method_Slack_wants_left_alone_is_left_alone_in_that_workspace_until_the_time_is_over()
    {
        var api = Api();
        _slack.Refuse("chat.postMessage", HttpStatusCode.TooManyRequests, retryAfter: 30);
        Assert.Equal(TimeSpan.FromSeconds(30), (await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(api))).RetryAfter);

        _clock.Advance(TimeSpan.FromSeconds(10));
        var resting = await Assert.ThrowsAsync<DeliveryException>(() => PostAsync(api));
        Assert.Equal((DeliveryFailure.Temporary, "429", TimeSpan.FromSeconds(20)), (resting.Failure, resting.Code, resting.RetryAfter));
        Assert.Empty(_slack.Calls);

        await PostAsync(api, "TANOTHER1");
        await api.ReadAsync("auth.test", new Dictionary<string, string>(), FakeSlack.Team, TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(20));
        await PostAsync(api);
        Assert.Equal(3, _slack.Calls.Count);
    }

    [Theory]
    [InlineData("https://hooks.slack.com/actions/T1/1/x", true)]
    [InlineData("http://hooks.slack.com/actions/T1/1/x", false)]
    [InlineData("https://hooks.slack.com:8443/actions", false)]
    [InlineData("https://hooks.slack.com.evil.example/actions", false)]
    [InlineData("https://evil.example/hooks.slack.com", false)]
    [InlineData("http://127.0.0.1:5000/respond", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_Slacks_own_host_is_a_response_address(string? address, bool isOne) => Assert.Equal(isOne, Api().IsResponseUrl(address));

    [Fact]
    public void A_stand_in_on_this_machine_may_have_response_addresses_there()
    {
        var api = Api("http://127.0.0.1:5000/api/");

        Assert.True(api.IsResponseUrl("http://127.0.0.1:5001/respond"));
        Assert.False(api.IsResponseUrl("http://10.0.0.1:5001/respond"));
    }

    private Task PostAsync() => PostAsync(Api());

    private static Task<SlackResult> PostAsync(SlackApi api, string team = FakeSlack.Team) =>
        api.WriteAsync("chat.postMessage", Message(), team, TestContext.Current.CancellationToken);

    private static JsonObject Message() => new()
    {
        ["channel"] = "C1",
        ["text"] = "hello",
        ["unfurl_links"] = false,
        ["unfurl_media"] = false,
        ["metadata"] = new SlackStamp("Ev1", "1.2", true).Write(),
    };

    private SlackApi Api(string apiBase = "https://slack.com/api/") =>
        new(new Clients(_slack), Options.Create(new SlackOptions { BotToken = FakeSlack.Token, ApiBase = apiBase }), new SlackPauses(new StoreTeller(new SqliteDataSource("Data Source=:memory:")), _clock));

    private sealed class Clients(FakeSlack slack) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(slack, disposeHandler: false);
    }
}
