using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Slack;
using Bot.Channels.Slack.Api;
using Bot.Tests.Conventions;
using Bot.Tests.Fakes;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Drivers;

/// <summary>Somebody in a Slack workspace where the whole program is installed: what they type and press arrives signed, and they see what our fake Slack shows them.</summary>
internal sealed class SlackDriver : IAsyncDisposable
{
    public const string Secret = "fake-signing-secret";
    public const string Room = "CLOUNGE01";
    public const string Direct = "DDIRECT01";
    public const string Alice = "UALICE001";
    public const string ResponseUrl = "https://hooks.slack.com/commands/TPAYROLL1/1/fake";

    private readonly HttpClient _client;
    private readonly bool _isHostOurs;
    private int _events;

    private SlackDriver(WebHost host, FakeSlack slack, bool isHostOurs)
    {
        (Host, Slack, _isHostOurs) = (host, slack, isHostOurs);
        _client = host.CreateClient();
    }

    public WebHost Host { get; }

    public FakeSlack Slack { get; }

    /// <param name="settings">Beside those that connect Slack over HTTP.</param>
    public static async Task<SlackDriver> StartAsync(FakeSlack? slack = null, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        slack ??= new FakeSlack();
        var all = new Dictionary<string, string?>(Settings()) { ["Web:PublicUrl"] = "https://answers.example" };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            all[key] = value;
        }

        var host = new WebHost(all, services =>
        {
            Connect(services, slack);
            replace?.Invoke(services);
        });
        var driver = new SlackDriver(host, slack, isHostOurs: true);
        await host.CatchUpAsync();
        return driver;
    }

    /// <summary>Somebody in Slack where the program is more than that: whoever started it ends it.</summary>
    public static SlackDriver At(WebHost host, FakeSlack slack) => new(host, slack, isHostOurs: false);

    /// <summary>What connects Slack over HTTP.</summary>
    public static Dictionary<string, string?> Settings() => new()
    {
        ["Slack:SigningSecret"] = Secret,
        ["Slack:BotToken"] = FakeSlack.Token,
        ["Slack:AppId"] = FakeSlack.App,

        // On a busy machine any answer may be slow; tests of the placeholder ask for it.
        ["Inbox:PlaceholderAfterMilliseconds"] = "60000",
    };

    public static void Connect(IServiceCollection services, FakeSlack slack) => services.AddHttpClient(SlackApi.ClientName).ConfigurePrimaryHttpMessageHandler(() => slack);

    /// <summary>Mentions the bot in a room.</summary>
    /// <returns>The message's ts.</returns>
    public async Task<string> MentionAsync(string text, string user = Alice, string channel = Room, string? thread = null, Action<JsonObject>? change = null) =>
        await SayAsync("app_mention", $"<@{FakeSlack.BotUser}> {text}", user, channel, thread, change);

    /// <summary>Writes to the bot directly.</summary>
    public async Task<string> WriteAsync(string text, string user = Alice, string? thread = null, Action<JsonObject>? change = null) =>
        await SayAsync("message", text, user, Direct, thread, change);

    /// <summary>The bot's finished reply in a thread.</summary>
    public async Task<JsonObject> ReplyAsync(string channel, string thread)
    {
        JsonObject? found = null;
        await Until.TrueAsync(() => Task.FromResult((found = Slack.Ours(channel).FirstOrDefault(message => (string?)message["thread_ts"] == thread && IsFinal(message))) is not null));
        return found!;
    }

    /// <summary>What only the person who asked sees.</summary>
    public async Task<JsonObject> WhisperAsync(int number = 1)
    {
        await Until.TrueAsync(() => Task.FromResult(Slack.Whispers.Count >= number));
        return Slack.Whispers.ElementAt(number - 1);
    }

    public async Task<JsonObject> ViewAsync(Func<JsonObject, bool> isIt)
    {
        JsonObject? found = null;
        await Until.TrueAsync(() => Task.FromResult((found = Slack.Views.Values.FirstOrDefault(isIt)) is not null));
        return found!;
    }

    /// <summary>Types the command.</summary>
    public Task<HttpResponseMessage> CommandAsync(string text, string user = Alice, string command = "/payanswers", Action<Dictionary<string, string>>? change = null)
    {
        var form = new Dictionary<string, string>
        {
            ["token"] = "old-verification-token",
            ["team_id"] = FakeSlack.Team,
            ["channel_id"] = Room,
            ["user_id"] = user,
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = FakeSlack.App,
            ["is_enterprise_install"] = "false",
            ["response_url"] = ResponseUrl,
            ["trigger_id"] = $"trigger-{Interlocked.Increment(ref _events)}",
        };
        change?.Invoke(form);
        return PostFormAsync("/slack/commands", form);
    }

    /// <summary>Presses a button of a message.</summary>
    public Task<HttpResponseMessage> PressAsync(JsonObject message, string action, string user = Alice, string channel = Room, Func<string, bool>? value = null, bool isEphemeral = false)
    {
        var button = Elements(message).First(element => (string?)element["action_id"] == action);
        var candidates = new[] { (string?)button["value"], (string?)button["positive_button"]?["value"], (string?)button["negative_button"]?["value"] }.OfType<string>();
        return InteractAsync(new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = user, ["team_id"] = FakeSlack.Team },
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message["ts"]?.DeepClone(), ["channel_id"] = channel, ["is_ephemeral"] = isEphemeral, ["thread_ts"] = message["thread_ts"]?.DeepClone() },
            ["channel"] = new JsonObject { ["id"] = channel },
            ["trigger_id"] = $"trigger-{Interlocked.Increment(ref _events)}",
            ["response_url"] = "https://hooks.slack.com/actions/TPAYROLL1/1/fake",
            ["actions"] = new JsonArray(new JsonObject { ["action_id"] = action, ["type"] = (string?)button["type"], ["value"] = candidates.First(value ?? (_ => true)), ["action_ts"] = $"{_events}" }),
        });
    }

    /// <summary>Sends a modal.</summary>
    /// <param name="values">By block: what stands in its one element.</param>
    public Task<HttpResponseMessage> SubmitAsync(JsonObject view, Dictionary<string, JsonObject> values, string user = Alice) => InteractAsync(new JsonObject
    {
        ["type"] = "view_submission",
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = FakeSlack.Team },
        ["view"] = new JsonObject
        {
            ["id"] = $"V{Interlocked.Increment(ref _events)}",
            ["callback_id"] = view["callback_id"]?.DeepClone(),
            ["private_metadata"] = view["private_metadata"]?.DeepClone(),
            ["state"] = new JsonObject { ["values"] = new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)new JsonObject { [value.Key] = value.Value }))) },
        },
    });

    /// <summary>Anything that is pressed, chosen or sent.</summary>
    public Task<HttpResponseMessage> InteractAsync(JsonObject payload)
    {
        payload["team"] ??= new JsonObject { ["id"] = FakeSlack.Team };
        payload["api_app_id"] ??= FakeSlack.App;
        return PostFormAsync("/slack/interactions", new Dictionary<string, string> { ["payload"] = payload.ToJsonString() });
    }

    public Task<HttpResponseMessage> EventAsync(JsonObject inner, Action<JsonObject>? change = null)
    {
        var envelope = new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = FakeSlack.Team,
            ["api_app_id"] = FakeSlack.App,
            ["event_id"] = $"Ev{Interlocked.Increment(ref _events):0000}",
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = FakeSlack.Team, ["user_id"] = FakeSlack.BotUser, ["is_bot"] = true, ["is_enterprise_install"] = false, ["enterprise_id"] = null }),
            ["is_ext_shared_channel"] = false,
            ["event"] = inner,
        };
        change?.Invoke(envelope);
        return PostAsync("/slack/events", Encoding.UTF8.GetBytes(envelope.ToJsonString()), "application/json");
    }

    public Task<HttpResponseMessage> PostFormAsync(string path, Dictionary<string, string> form, string type = "application/x-www-form-urlencoded") =>
        PostAsync(path, Encoding.UTF8.GetBytes(string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))), type);

    /// <param name="age">How long ago it was signed.</param>
    /// <param name="secret">Null signs not at all.</param>
    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string type, TimeSpan age = default, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (secret is not null)
        {
            var timestamp = (TimeProvider.System.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            request.Headers.Add(SlackSignature.TimestampHeader, timestamp);
            request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(secret, timestamp, body));
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until everything that was accepted is done.</summary>
    public Task SettleAsync() => Until.TrueAsync(async () => await CountAsync("SELECT count(*) FROM inbox WHERE state = 'waiting'") == 0);

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await Host.Services.GetRequiredService<DbDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    public static bool IsFinal(JsonObject message) => (bool?)message["metadata"]?["event_payload"]?["final"] == true;

    /// <summary>All a reader sees of a message.</summary>
    public static string Read(JsonNode message) => string.Join('\n', SlackRules.Words(message));

    public static IEnumerable<JsonObject> Elements(JsonObject message) =>
        (message["blocks"] as JsonArray ?? []).SelectMany(block => block!["elements"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>An invented payload of the kind a real one has.</summary>
    public static JsonObject Fixture(string name) => JsonNode.Parse(Repository.Read($"tests/Bot.Tests/Fixtures/Slack/{name}.json"))!.AsObject();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_isHostOurs)
        {
            await Host.DisposeAsync();
        }

        Assert.Empty(Slack.Violations);
    }

    private async Task<string> SayAsync(string type, string text, string user, string channel, string? thread, Action<JsonObject>? change)
    {
        var ts = $"1772440000.{Interlocked.Increment(ref _events):000000}";
        var message = new JsonObject { ["type"] = type, ["user"] = user, ["text"] = text, ["ts"] = ts, ["channel"] = channel, ["team"] = FakeSlack.Team, ["event_ts"] = ts };
        if (type == "message")
        {
            message["channel_type"] = "im";
        }

        if (thread is not null)
        {
            message["thread_ts"] = thread;
        }

        Slack.Write(channel, (JsonObject)message.DeepClone());
        using var response = await EventAsync(message, change);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return ts;
    }
}
