using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Slack;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Inbox.Faults;

/// <summary>A workspace whose token may read direct messages and public channels, and no private ones.</summary>
internal sealed class SlackFaults : IFaultChannel
{
    private readonly HttpClient _client = new();
    private readonly FakeSlack _slack;
    private readonly Mishaps _mishaps;
    private FakeServer? _server;

    private SlackFaults(int seed)
    {
        _slack = new FakeSlack { Scopes = "app_mentions:read,assistant:write,channels:history,chat:write,commands,im:history,im:write,users:read" };
        _mishaps = new Mishaps(_slack, seed, body => body["metadata"]?["event_payload"] is JsonObject payload && (bool?)payload["final"] == true ? (string?)payload["event_id"] : null);
    }

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Slack:ApiBase"] = $"{_server!.Address}api/",
        ["Slack:SigningSecret"] = SlackDriver.Secret,
        ["Slack:BotToken"] = FakeSlack.Token,
        ["Slack:AppId"] = FakeSlack.App,
    };

    public int Begun => _mishaps.Begun;

    public IReadOnlyList<string> UnderWay => _mishaps.UnderWay;

    public IReadOnlyList<string> Lost => _mishaps.Lost;

    public IReadOnlyList<string> Violations => [.. _slack.Violations];

    public IReadOnlyDictionary<string, int> Mishaps => _mishaps.Counts;

    public static async Task<SlackFaults> StartAsync(int seed)
    {
        var slack = new SlackFaults(seed);
        slack._server = await FakeServer.StartAsync(_ => slack._mishaps);
        return slack;
    }

    public IReadOnlyList<string> TakeTold() => _mishaps.TakeTold();

    public bool Has(FaultPlace place) => place is FaultPlace.SlackDirect or FaultPlace.SlackReadableRoom or FaultPlace.SlackClosedRoom;

    public string KeyOf(FaultEvent written) => $"Ev{written.Number:000000}";

    public async Task<bool> DeliverAsync(Uri site, FaultEvent written, int copy)
    {
        if (copy == 0)
        {
            Write(written);
        }

        // Where the app may read, Slack tells of a mention twice: as one, and as a message.
        return written.Place == FaultPlace.SlackReadableRoom && copy % 2 == 1 && !await PostAsync(site, written, copy, "message", $"Em{written.Number:000000}")
            ? false
            : await PostAsync(site, written, copy, written.Place == FaultPlace.SlackDirect ? "message" : "app_mention", KeyOf(written));
    }

    public Task<IReadOnlyList<int>> AnsweredAsync(IReadOnlyList<FaultEvent> conversation)
    {
        var numbers = conversation.ToDictionary(KeyOf, written => written.Number);
        return Task.FromResult<IReadOnlyList<int>>(
            [.. Ours(conversation).Where(SlackDriver.IsFinal).Select(EventOf).Where(numbers.ContainsKey).Select(key => numbers[key])]);
    }

    public int LeftPlaceholders(IReadOnlyList<FaultEvent> conversation)
    {
        var keys = conversation.Select(KeyOf).ToList();
        return Ours(conversation).Count(message => !SlackDriver.IsFinal(message) && keys.Contains(EventOf(message)));
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _client.Dispose();
    }

    private IReadOnlyList<JsonObject> Ours(IReadOnlyList<FaultEvent> conversation) => _slack.Ours(ChannelOf(conversation[0]));

    private static string EventOf(JsonObject message) => (string)message["metadata"]!["event_payload"]!["event_id"]!;

    private static string ChannelOf(FaultEvent written) => written.Place switch
    {
        FaultPlace.SlackDirect => $"D{written.Asker:000000}",
        FaultPlace.SlackReadableRoom => "COPEN0001",
        _ => "GCLOSED01",
    };

    private static string Ts(int number) => string.Create(CultureInfo.InvariantCulture, $"1772440000.{number:000000}");

    private static JsonObject Message(FaultEvent written, string type)
    {
        var isDirect = written.Place == FaultPlace.SlackDirect;
        var message = new JsonObject
        {
            ["type"] = type,
            ["user"] = $"UASKER{written.Asker:000}",
            ["text"] = isDirect ? written.Text : $"<@{FakeSlack.BotUser}> {written.Text}",
            ["ts"] = Ts(written.Number),
            ["channel"] = ChannelOf(written),
            ["team"] = FakeSlack.Team,
            ["event_ts"] = Ts(written.Number),
        };
        if (type == "message")
        {
            message["channel_type"] = isDirect ? "im" : "channel";
        }

        // A room's conversation is a thread; half of those who write directly use threads as well.
        if (written.Number != written.Root && (!isDirect || written.Asker % 2 == 0))
        {
            message["thread_ts"] = Ts(written.Root);
        }

        return message;
    }

    private void Write(FaultEvent written)
    {
        if (_slack.Channels.GetValueOrDefault(ChannelOf(written))?.Exists(message => (string?)message["ts"] == Ts(written.Number)) != true)
        {
            _slack.Write(ChannelOf(written), Message(written, "message"));
        }
    }

    private async Task<bool> PostAsync(Uri site, FaultEvent written, int copy, string type, string eventId)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = FakeSlack.Team,
            ["api_app_id"] = FakeSlack.App,
            ["event_id"] = eventId,
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = FakeSlack.Team, ["user_id"] = FakeSlack.BotUser, ["is_bot"] = true, ["is_enterprise_install"] = false, ["enterprise_id"] = null }),
            ["is_ext_shared_channel"] = false,
            ["event"] = Message(written, type),
        }.ToJsonString());
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, "/slack/events")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.Add(SlackSignature.TimestampHeader, timestamp);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(SlackDriver.Secret, timestamp, body));
        if (copy > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", Math.Min(copy, 3).ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.IsSuccessStatusCode;
    }
}
