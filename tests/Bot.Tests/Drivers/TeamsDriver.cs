using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Teams.Connector;
using Bot.Tests.Conventions;
using Bot.Tests.Fakes;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Drivers;

/// <summary>Somebody in Teams where the whole program is installed: what they write and press arrives with the platform's token, and they see what our fake Teams shows them.</summary>
internal sealed class TeamsDriver : IAsyncDisposable
{
    public const string Maren = "29:1maren-holt";
    public const string MarenId = "b7a9d3c2-1111-4aaa-9bbb-0c0c0c0c0c01";
    public const string Person = $"teams:{FakeTeams.Tenant}:{MarenId}";
    public const string Chat = "a:1maren-and-the-bot";
    public const string Channel = "19:lounge7c1@thread.tacv2";

    public const string Claim = "Is it true that Meta pays $100M signing bonuses?";
    public const string OwnPay = "Am I underpaid compared to the market, and should I ask for more?";

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;
    private readonly bool _isHostOurs;
    private static int _messages;

    private TeamsDriver(WebHost host, FakeTeams teams, TimeProvider clock, bool isHostOurs)
    {
        (Host, Teams, _clock, _isHostOurs) = (host, teams, clock, isHostOurs);
        _client = host.CreateClient();
    }

    public WebHost Host { get; }

    public FakeTeams Teams { get; }

    /// <param name="settings">Beside those that connect Teams.</param>
    /// <param name="clock">The program's; null for the machine's.</param>
    public static async Task<TeamsDriver> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, FakeTeams? teams = null, TimeProvider? clock = null, Action<IServiceCollection>? replace = null)
    {
        teams ??= new FakeTeams();
        var all = new Dictionary<string, string?>(Settings()) { ["Web:PublicUrl"] = "https://answers.example" };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            all[key] = value;
        }

        var host = new WebHost(all, services =>
        {
            Connect(services, teams);
            if (clock is not null)
            {
                services.AddSingleton(clock);
            }

            replace?.Invoke(services);
        });
        var driver = new TeamsDriver(host, teams, clock ?? TimeProvider.System, isHostOurs: true);
        await host.CatchUpAsync();
        return driver;
    }

    /// <summary>Somebody in Teams where the program is more than that: whoever started it ends it.</summary>
    public static TeamsDriver At(WebHost host, FakeTeams teams) => new(host, teams, TimeProvider.System, isHostOurs: false);

    /// <summary>What connects Teams.</summary>
    public static Dictionary<string, string?> Settings() => new()
    {
        ["Teams:AppId"] = FakeTeams.App,
        ["Teams:TenantId"] = FakeTeams.Tenant,
        ["Teams:AppPassword"] = FakeTeams.Secret,

        // On a busy machine any answer may be slow; tests of the placeholder ask for it.
        ["Inbox:PlaceholderAfterMilliseconds"] = "60000",
    };

    public static void Connect(IServiceCollection services, FakeTeams teams) => services.AddHttpClient(TeamsHttp.Name).ConfigurePrimaryHttpMessageHandler(() => teams);

    /// <summary>Writes to the bot directly.</summary>
    /// <returns>The id of the message.</returns>
    public Task<string> WriteAsync(string text, Action<JsonObject>? change = null) => SayAsync("message_personal", text, change);

    /// <summary>Mentions the bot in a channel, at the top.</summary>
    public Task<string> MentionAsync(string text, Action<JsonObject>? change = null) => SayAsync("message_channel_mention", $"<at>Pay Answers</at> {text}", activity =>
    {
        activity["conversation"]!["id"] = $"{Channel};messageid={activity["id"]}";
        change?.Invoke(activity);
    });

    public async Task<string> SayAsync(string fixture, string text, Action<JsonObject>? change = null)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"17724429{Interlocked.Increment(ref _messages):00000}");
        var activity = Fixture(fixture);
        (activity["id"], activity["text"]) = (id, text);
        activity.Remove("attachments");
        change?.Invoke(activity);
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return id;
    }

    /// <summary>An invoke and the body it is answered with.</summary>
    public async Task<JsonObject> InvokeAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token = null) => PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), token ?? Teams.Signer.Token(_clock.GetUtcNow()));

    /// <param name="token">Empty for none.</param>
    public async Task<HttpResponseMessage> PostAsync(byte[] body, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until everything that was accepted is done.</summary>
    public Task SettleAsync() => Until.TrueAsync(async () => await CountAsync("SELECT count(*) FROM inbox WHERE state = 'waiting'") == 0);

    /// <summary>The texts that a conversation shows of ours.</summary>
    public async Task<IReadOnlyList<JsonObject>> RepliesAsync(string conversation)
    {
        await SettleAsync();
        return [.. Teams.In(conversation).Where(message => message["text"] is not null)];
    }

    /// <summary>The one text that a conversation shows of ours.</summary>
    public async Task<JsonObject> ReplyAsync(string conversation = Chat) => Assert.Single(await RepliesAsync(conversation));

    /// <summary>The card that a conversation shows last.</summary>
    public async Task<JsonObject> CardAsync(string conversation = Chat)
    {
        await SettleAsync();
        return Teams.In(conversation).Last(message => message["attachments"] is not null)["attachments"]![0]!["content"]!.AsObject();
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await Host.Services.GetRequiredService<DbDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    public async Task<string?> ReadAsync(string sql)
    {
        await using var connection = await Host.Services.GetRequiredService<DbDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<string>(sql);
    }

    /// <summary>An invented payload of the kind a real one has.</summary>
    public static JsonObject Fixture(string name) => JsonNode.Parse(Repository.Read($"tests/Bot.Tests/Fixtures/Teams/{name}.json"))!.AsObject();

    public static string Text(JsonObject message) => (string)message["text"]!;

    /// <summary>All texts of a card, in order.</summary>
    public static string Words(JsonNode? card) => card switch
    {
        JsonObject element => string.Join('\n', element.Where(property => property.Key is not ("type" or "id" or "verb")).Select(property => Words(property.Value))),
        JsonArray items => string.Join('\n', items.Select(Words)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => "",
    };

    public static JsonObject Action(JsonObject card, string verb) =>
        card["actions"]!.AsArray().OfType<JsonObject>().First(action => (string?)action["verb"] == verb);

    /// <summary>A dialog asked for or sent.</summary>
    public static JsonObject DialogInvoke(string fixture, JsonNode data)
    {
        var invoke = Fixture(fixture);
        invoke["value"]!["data"] = data.DeepClone();
        return invoke;
    }

    /// <summary>The card in a dialog.</summary>
    public static JsonObject DialogCard(JsonObject dialog) => dialog["task"]!["value"]!["card"]!["content"]!.AsObject();

    /// <summary>A form sent as it was filled in.</summary>
    public static JsonObject Filled(JsonObject form, params IEnumerable<(string Name, string Value)> filled) => DialogInvoke("invoke_task_submit", Merged(form["actions"]![0]!.AsObject(), filled));

    /// <summary>A button pressed.</summary>
    public static JsonObject Press(JsonObject action, params IEnumerable<(string Name, string Value)> filled)
    {
        var press = Fixture("invoke_adaptiveCard_action");
        press["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.DeepClone(), ["data"] = Merged(action, filled) }, ["trigger"] = "manual" };
        return press;
    }

    /// <summary>A client merges what was filled in with the button's own data.</summary>
    public static JsonNode Merged(JsonObject action, params IEnumerable<(string Name, string Value)> filled)
    {
        var data = action["data"]!.DeepClone();
        foreach (var (name, value) in filled)
        {
            data[name] = value;
        }

        return data;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_isHostOurs)
        {
            await Host.DisposeAsync();
        }

        Assert.Empty(Teams.Violations);
    }
}
