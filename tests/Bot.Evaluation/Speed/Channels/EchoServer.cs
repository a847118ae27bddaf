using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Slack;
using Bot.Channels.Slack.Api;
using Bot.Channels.Teams;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Trust;
using Bot.Channels.Teams.Wire;
using Bot.Storage;
using Bot.Storage.Sharing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Evaluation.Speed.Channels;

/// <summary>The least that a bot can be: it checks who calls, acknowledges, and posts the text back. Nothing is kept and nothing is thought.</summary>
/// <remarks>Signatures, tokens and the clients to both platforms are the bot's own, so that what lies between its figures and these is the inbox and the answering.</remarks>
internal static class EchoServer
{
    public static WebApplication Create(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new StoreTeller(new SqliteDataSource("Data Source=:memory:"))).AddSlackApi().AddTeamsAccess().AddSingleton<ConnectorTokens>().AddSingleton<CallerGate>().AddSingleton<ConnectorClient>();
        var app = builder.Build();
        app.MapGet("/health/ready", () => TypedResults.Ok());
        app.MapPost("/slack/events", SlackAsync);
        app.MapPost("/api/messages", TeamsAsync);
        return app;
    }

    private static async Task<IResult> SlackAsync(HttpContext context, SlackSignature signature, SlackApi api)
    {
        var body = await ReadAsync(context);
        var headers = context.Request.Headers;
        if (!signature.Holds(headers[SlackSignature.TimestampHeader], headers[SlackSignature.SignatureHeader], body))
        {
            return TypedResults.Unauthorized();
        }

        var told = JsonNode.Parse(body)!;
        _ = api.WriteAsync(
            "chat.postMessage",
            new JsonObject
            {
                ["channel"] = (string?)told["event"]!["channel"],
                ["thread_ts"] = (string?)told["event"]!["ts"],
                ["text"] = (string?)told["event"]!["text"],
                ["metadata"] = new SlackStamp((string)told["event_id"]!, (string?)told["event"]!["ts"], IsFinal: true).Write(),
            },
            (string)told["team_id"]!,
            CancellationToken.None);
        return TypedResults.Ok();
    }

    private static async Task<IResult> TeamsAsync(HttpContext context, CallerGate gate, ConnectorClient connector)
    {
        if (await gate.AuthenticateAsync(context) is not { } caller)
        {
            return TypedResults.Unauthorized();
        }

        var activity = JsonSerializer.Deserialize(await ReadAsync(context), TeamsJson.Wire.TeamsActivity)!;
        if (!gate.Admits(caller, activity))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var place = new TeamsPlace(activity.ServiceUrl!, activity.Conversation!.Id!, TeamsPlaceKind.Personal, PlatformSettings.Tenant, TeamId: null, activity.Recipient!.Id!, IsSharedWithOthers: false);
        _ = connector.SendAsync(place, new TeamsMessage
        {
            From = new TeamsParty(activity.Recipient.Id!),
            Recipient = new TeamsParty(activity.From!.Id!),
            Conversation = new TeamsParty(activity.Conversation.Id!),
            ReplyToId = activity.Id!,
            Text = activity.Text,
            TextFormat = "plain",
        }, CancellationToken.None);
        return TypedResults.Ok();
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }
}
