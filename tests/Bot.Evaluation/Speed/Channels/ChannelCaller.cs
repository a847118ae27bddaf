using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Slack;

namespace Bot.Evaluation.Speed.Channels;

/// <summary>A platform as the sender of questions: direct messages of many people, each event signed as it is.</summary>
internal abstract class ChannelCaller
{
    // Each writes some of the questions, so that conversations have a past and people are known.
    private const int People = 250;

    private int events;

    public abstract string Name { get; }

    /// <returns>The request, and the id that the answer will name.</returns>
    public (HttpRequestMessage Request, string EventId) Ask(Uri program, string text)
    {
        var number = Interlocked.Increment(ref events);
        return Ask(program, text, number, number % People);
    }

    protected abstract (HttpRequestMessage Request, string EventId) Ask(Uri program, string text, int number, int person);

    protected static ByteArrayContent Json(JsonObject body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}

/// <summary><c>POST /slack/events</c>.</summary>
internal sealed class SlackCaller : ChannelCaller
{
    public override string Name => "Slack";

    protected override (HttpRequestMessage Request, string EventId) Ask(Uri program, string text, int number, int person)
    {
        var (eventId, ts) = ($"Ev{number:00000000}", $"1772440000.{number:000000}");
        var body = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = PlatformSettings.Team,
            ["api_app_id"] = "AMEASURED",
            ["event_id"] = eventId,
            ["event_time"] = 1772440000,
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = PlatformSettings.Team, ["user_id"] = PlatformSettings.BotUser, ["is_bot"] = true }),
            ["event"] = new JsonObject
            {
                ["type"] = "message",
                ["channel_type"] = "im",
                ["user"] = $"UPERSON{person:000}",
                ["text"] = text,
                ["ts"] = ts,
                ["channel"] = $"DPERSON{person:000}",
                ["team"] = PlatformSettings.Team,
                ["event_ts"] = ts,
            },
        }.ToJsonString());
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(program, "/slack/events")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SlackSignature.TimestampHeader, timestamp);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(PlatformSettings.SlackSecret, timestamp, body));
        return (request, eventId);
    }
}

/// <summary><c>POST /api/messages</c>.</summary>
internal sealed class TeamsCaller(PlatformServer platform) : ChannelCaller
{
    private readonly string serviceUrl = PlatformSettings.ServiceUrl(platform.Address);
    private readonly string token = platform.Key.Token(PlatformSettings.ServiceUrl(platform.Address));

    public override string Name => "Teams";

    protected override (HttpRequestMessage Request, string EventId) Ask(Uri program, string text, int number, int person)
    {
        var id = $"17724400{number:00000000}";
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(program, "/api/messages"))
        {
            Content = Json(new JsonObject
            {
                ["type"] = "message",
                ["id"] = id,
                ["serviceUrl"] = serviceUrl,
                ["channelId"] = "msteams",
                ["timestamp"] = "2026-03-02T09:15:04.2817321Z",
                ["locale"] = "en-US",
                ["from"] = new JsonObject { ["id"] = $"29:1person-{person}", ["name"] = "Somebody", ["aadObjectId"] = $"b7a9d3c2-0000-4000-8000-{person:000000000000}" },
                ["recipient"] = new JsonObject { ["id"] = $"28:{PlatformSettings.App}", ["name"] = "Pay Answers" },
                ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["id"] = $"a:chat-{person}", ["tenantId"] = PlatformSettings.Tenant },
                ["text"] = text,
                ["textFormat"] = "plain",
                ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = PlatformSettings.Tenant } },
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (request, id);
    }
}
