using System.Text.Json;
using Bot.Channels.Teams.Invokes;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Trust;
using Bot.Channels.Teams.Wire;
using Bot.Inbox;

namespace Bot.Channels.Teams;

/// <summary><c>POST /api/messages</c>: what Teams tells us. It checks, writes down and acknowledges; it never thinks.</summary>
internal static class MessagesEndpoint
{
    public const string Path = "/api/messages";

    // A message of a client has at most 100 KB of UTF-16, and comes as text and as HTML.
    private const int BodyLimit = 1024 * 1024;

    public static async Task<IResult> PostAsync(HttpContext context, CallerGate gate, InboxStore inbox, InvokeHandler invokes)
    {
        if (await gate.AuthenticateAsync(context) is not { } caller)
        {
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (await RequestBody.ReadAsync(context.Request, BodyLimit, context.RequestAborted) is not { } body)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (Parse(body) is not { } activity)
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (!gate.Admits(caller, activity))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        return activity.Type == "invoke" ? await InvokeAsync(activity, invokes, context.RequestAborted) : await AcceptAsync(activity, inbox);
    }

    private static async Task<IResult> AcceptAsync(TeamsActivity activity, InboxStore inbox)
    {
        switch (ActivityReader.Read(activity))
        {
            case ActivityReading.Malformed:
                return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
            case ActivityReading.Accepted { Event: var happened }:
                // An id is unique within its conversation. A caller who hangs up now has still told us.
                var conversation = happened.Place.Conversation;
                var body = JsonSerializer.Serialize(happened, TeamsJson.Wire.TeamsEvent);
                await inbox.AcceptAsync(new AcceptedActivity(TeamsChannelName.Value, $"{conversation} {happened.ActivityId}", null, conversation, body), CancellationToken.None);
                break;
        }

        return TypedResults.StatusCode(StatusCodes.Status200OK);
    }

    private static async Task<IResult> InvokeAsync(TeamsActivity activity, InvokeHandler invokes, CancellationToken cancellationToken) =>
        await invokes.HandleAsync(activity, cancellationToken) is { } reply
            ? TypedResults.Text(reply.ToJsonString(TeamsJson.Wire.Options), "application/json")
            : TypedResults.StatusCode(StatusCodes.Status501NotImplemented);

    private static TeamsActivity? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, TeamsJson.Wire.TeamsActivity);
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no valid Unicode.
            return null;
        }
    }
}
