using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Language;
using Bot.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Bot.Evaluation.Speed.Channels;

/// <summary>Slack and Teams in one server on this machine: it takes every message at once and tells when a finished answer came.</summary>
/// <remarks>It checks no more than tokens and that it knows the question, so that the time measured is the program's; the tests' fakes are the strict ones.</remarks>
internal sealed class PlatformServer : IAsyncDisposable
{
    private const string IssuedToken = "measured-outbound";

    private static readonly string[] Placeholders = [.. Enum.GetValues<ReplyLanguage>().Select(language => Wording.Get(language, "chat.placeholder"))];

    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new();
    private readonly WebApplication app;
    private int ids;

    private PlatformServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/api/{method}", SlackAsync);
        app.MapGet("/login/metadata", Metadata);
        app.MapGet("/login/keys", () => Json(Key.KeySet()));
        app.MapPost("/login/token", () => Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 86_400, ["access_token"] = IssuedToken }));
        app.MapPost("/teams/v3/conversations/{conversation}/activities/", (HttpContext context, CancellationToken cancellationToken) => TeamsAsync(context, StatusCodes.Status201Created, cancellationToken));
        app.MapPut("/teams/v3/conversations/{conversation}/activities/{id}", (HttpContext context, CancellationToken cancellationToken) => TeamsAsync(context, StatusCodes.Status200OK, cancellationToken));
    }

    public PlatformKey Key { get; } = new();

    /// <summary>Ends in a slash.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Calls that a program under measurement should not have made.</summary>
    public ConcurrentQueue<string> Unexpected { get; } = new();

    public static async Task<PlatformServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new PlatformServer();
        await server.app.StartAsync(cancellationToken);
        return server;
    }

    /// <returns>Ends when the finished answer to this event arrives.</returns>
    public Task Expect(string eventId) => waiting.GetOrAdd(eventId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Key.Dispose();
    }

    private ContentHttpResult Metadata() => Json(new JsonObject
    {
        ["issuer"] = "https://api.botframework.com",
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = $"{Address}login/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    });

    private async Task<IResult> SlackAsync(HttpContext context, string method, CancellationToken cancellationToken)
    {
        if (context.Request.Headers.Authorization != $"Bearer {PlatformSettings.SlackToken}")
        {
            return Json(new JsonObject { ["ok"] = false, ["error"] = "invalid_auth" });
        }

        context.Response.Headers["x-oauth-scopes"] = "app_mentions:read,assistant:write,chat:write,commands,im:history,im:write,users:read";
        return method switch
        {
            "auth.test" => Json(new JsonObject { ["ok"] = true, ["team_id"] = PlatformSettings.Team, ["user_id"] = PlatformSettings.BotUser }),
            "users.info" => Json(new JsonObject { ["ok"] = true, ["user"] = new JsonObject { ["team_id"] = PlatformSettings.Team, ["locale"] = "en-GB" } }),
            "chat.postMessage" or "chat.update" => await MessageAsync(context, body =>
                body.TryGetProperty("metadata", out var stamp) && stamp.GetProperty("event_payload") is var payload && payload.GetProperty("final").GetBoolean() ? payload.GetProperty("event_id").GetString() : null, cancellationToken),
            "assistant.threads.setStatus" or "assistant.threads.setTitle" or "agents.sessions.setStatus" => Json(new JsonObject { ["ok"] = true }),
            _ => Surprise(method),
        };
    }

    private async Task<IResult> TeamsAsync(HttpContext context, int status, CancellationToken cancellationToken)
    {
        if (context.Request.Headers.Authorization != $"Bearer {IssuedToken}")
        {
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }

        context.Response.StatusCode = status;

        // A card has no text, and an announcement no feedback buttons and no citations.
        return await MessageAsync(context, body =>
            body.TryGetProperty("text", out var text) && !Placeholders.Contains(text.GetString()) && body.TryGetProperty("replyToId", out var id) ? id.GetString() : null, cancellationToken);
    }

    private async Task<IResult> MessageAsync(HttpContext context, Func<JsonElement, string?> answered, CancellationToken cancellationToken)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: cancellationToken);
        if (answered(body.RootElement) is { } eventId)
        {
            if (waiting.TryGetValue(eventId, out var asker))
            {
                asker.TrySetResult();
            }
            else
            {
                Unexpected.Enqueue("an answer to a question that nobody asked");
            }
        }

        var id = $"{Interlocked.Increment(ref ids)}";
        return Json(new JsonObject { ["ok"] = true, ["ts"] = $"1772450000.{id}", ["id"] = id }, context.Response.StatusCode);
    }

    private ContentHttpResult Surprise(string method)
    {
        Unexpected.Enqueue(method);
        return Json(new JsonObject { ["ok"] = false, ["error"] = "unknown_method" });
    }

    private static ContentHttpResult Json(JsonObject body, int status = StatusCodes.Status200OK) => TypedResults.Text(body.ToJsonString(), "application/json", statusCode: status);
}
