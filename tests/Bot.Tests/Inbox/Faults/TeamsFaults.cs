using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Language;
using Bot.Rendering;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Inbox.Faults;

/// <summary>A tenant where people write to the bot directly and mention it in a channel. Nothing that arrived can be looked up there.</summary>
internal sealed class TeamsFaults : IFaultChannel
{
    private static readonly string[] Placeholders = [.. Enum.GetValues<ReplyLanguage>().Select(language => Wording.Get(language, "chat.placeholder"))];

    private readonly HttpClient _client = new();
    private FakeServer? _server;
    private TeamsAddresses? _addresses;
    private FakeTeams? _teams;
    private Mishaps? _mishaps;
    private string _token = "";

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Teams:AppId"] = FakeTeams.App,
        ["Teams:TenantId"] = FakeTeams.Tenant,
        ["Teams:AppPassword"] = FakeTeams.Secret,
        ["Teams:OpenIdMetadata"] = _addresses!.Metadata,
        ["Teams:TokenEndpoint"] = _addresses.Tokens,
        ["Teams:AllowedServiceHosts"] = _server!.Address.DnsSafeHost,
    };

    public int Begun => _mishaps!.Begun;

    public IReadOnlyList<string> UnderWay => _mishaps!.UnderWay;

    public IReadOnlyList<string> Lost => _mishaps!.Lost;

    public IReadOnlyList<string> Violations => [.. _teams!.Violations];

    public IReadOnlyDictionary<string, int> Mishaps => _mishaps!.Counts;

    public static async Task<TeamsFaults> StartAsync(int seed)
    {
        var faults = new TeamsFaults();
        faults._server = await FakeServer.StartAsync(address =>
        {
            faults._addresses = TeamsAddresses.At(address);
            faults._teams = new FakeTeams(faults._addresses);
            return faults._mishaps = new Mishaps(
                faults._teams, seed, body => IsAnswer(body) && (string?)body["replyToId"] is { } id ? $"{(string?)body["conversation"]?["id"]} {id}" : null);
        });
        faults._token = faults._teams!.Signer.Token(TimeProvider.System.GetUtcNow(), claims => claims["serviceurl"] = faults._addresses!.Service);
        return faults;
    }

    public IReadOnlyList<string> TakeTold() => _mishaps!.TakeTold();

    public bool Has(FaultPlace place) => place is FaultPlace.TeamsChat or FaultPlace.TeamsChannel;

    public string KeyOf(FaultEvent written) => $"{ConversationOf(written)} {Id(written.Number)}";

    public async Task<bool> DeliverAsync(Uri site, FaultEvent written, int copy)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, "/api/messages")) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Activity(written).ToJsonString())) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.IsSuccessStatusCode;
    }

    public Task<IReadOnlyList<int>> AnsweredAsync(IReadOnlyList<FaultEvent> conversation)
    {
        var numbers = conversation.ToDictionary(written => Id(written.Number), written => written.Number);
        return Task.FromResult<IReadOnlyList<int>>([.. Ours(conversation).Where(IsAnswer).Select(message => numbers[(string)message["replyToId"]!])]);
    }

    public int LeftPlaceholders(IReadOnlyList<FaultEvent> conversation) => Ours(conversation).Count(message => Placeholders.Contains((string?)message["text"]));

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _teams!.Signer.Dispose();
        _client.Dispose();
    }

    private IReadOnlyList<JsonObject> Ours(IReadOnlyList<FaultEvent> conversation) => _teams!.In(ConversationOf(conversation[0]));

    // A card follows an answer and is none.
    private static bool IsAnswer(JsonObject message) => (string?)message["type"] == "message" && (string?)message["text"] is { } text && !Placeholders.Contains(text);

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"17724429{number:00000}");

    private static string ConversationOf(FaultEvent written) =>
        written.Place == FaultPlace.TeamsChat ? $"a:chat-{written.Asker}" : $"{TeamsDriver.Channel};messageid={Id(written.Root)}";

    private JsonObject Activity(FaultEvent written)
    {
        var activity = TeamsDriver.Fixture(written.Place == FaultPlace.TeamsChat ? "message_personal" : "message_channel_mention");
        activity.Remove("attachments");
        activity["id"] = Id(written.Number);
        activity["serviceUrl"] = _addresses!.Service;
        activity["from"]!["id"] = $"29:1asker-{written.Asker}";
        activity["from"]!["aadObjectId"] = $"b7a9d3c2-1111-4aaa-9bbb-{written.Asker:000000000000}";
        activity["conversation"]!["id"] = ConversationOf(written);
        activity["text"] = written.Place == FaultPlace.TeamsChat ? written.Text : $"<at>Pay Answers</at> {written.Text}";
        return activity;
    }
}
