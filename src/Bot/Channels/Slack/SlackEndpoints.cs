using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Channels.Slack.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Channels.Slack;

/// <summary>Where Slack posts: each path checks the signature over the raw bytes, hands on, and answers at once.</summary>
internal static class SlackEndpoints
{
    // Slack's own bodies are a few kilobytes, a modal with everything filled in some tens.
    private const int BodyLimit = 1024 * 1024;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>POST /slack/events</c>: JSON.</summary>
    public static async Task<IResult> EventsAsync(HttpContext context, SlackSignature signature, SlackIntake intake)
    {
        var (body, refusal) = await ReadAsync(context, signature);
        return refusal ?? (SlackRead.Json(body) is { } json ? Answer(await intake.EventAsync(json, context.RequestAborted)) : TypedResults.BadRequest());
    }

    /// <summary><c>POST /slack/interactions</c>: a form whose field <c>payload</c> is JSON.</summary>
    public static async Task<IResult> InteractionsAsync(HttpContext context, SlackSignature signature, SlackInteractions interactions)
    {
        var (body, refusal) = await ReadAsync(context, signature);
        return (refusal, Form(body)) switch
        {
            ({ } refused, _) => refused,
            (_, { } form) when form.ContainsKey("ssl_check") => TypedResults.Ok(),
            (_, { } form) when form.TryGetValue("payload", out var payload) && SlackRead.Json(Encoding.UTF8.GetBytes(payload)) is { } json =>
                Answer(await interactions.TakeAsync(json, body, context.RequestAborted)),
            _ => TypedResults.BadRequest(),
        };
    }

    /// <summary><c>POST /slack/commands</c>: a form.</summary>
    public static async Task<IResult> CommandsAsync(HttpContext context, SlackSignature signature, SlackIntake intake)
    {
        var (body, refusal) = await ReadAsync(context, signature);
        return (refusal, Form(body)) switch
        {
            ({ } refused, _) => refused,
            (_, { } form) when form.ContainsKey("ssl_check") => TypedResults.Ok(),
            (_, { } form) when form.ContainsKey("command") => Answer(await intake.CommandAsync(SlackCommandCall.Of(form), body, context.RequestAborted)),
            _ => TypedResults.BadRequest(),
        };
    }

    private static IResult Answer(SlackReceipt receipt) => receipt switch
    {
        { IsMalformed: true } => TypedResults.BadRequest(),
        { Body: { } body } => TypedResults.Text(body.ToJsonString(Readable), "application/json", Encoding.UTF8),
        _ => TypedResults.Ok(),
    };

    /// <returns>The verified body, or why there is none.</returns>
    private static async Task<(byte[] Body, IResult? Refusal)> ReadAsync(HttpContext context, SlackSignature signature)
    {
        if (await RequestBody.ReadAsync(context.Request, BodyLimit, context.RequestAborted) is not { } body)
        {
            return ([], TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge));
        }

        var headers = context.Request.Headers;
        return signature.Holds(headers[SlackSignature.TimestampHeader], headers[SlackSignature.SignatureHeader], body)
            ? (body, body.Length == 0 ? TypedResults.BadRequest() : null)
            : ([], TypedResults.Unauthorized());
    }

    /// <returns>Null when it is no form; of a field that comes twice the first counts.</returns>
    private static Dictionary<string, string>? Form(byte[] body)
    {
        try
        {
            return new FormReader(Encoding.UTF8.GetString(body)).ReadForm().ToDictionary(field => field.Key, field => field.Value.FirstOrDefault() ?? "");
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
