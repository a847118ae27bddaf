using System.Net;
using System.Text.Json;
using Bot.Channels.Teams.Wire;
using Bot.Inbox;

namespace Bot.Channels.Teams.Connector;

/// <summary>The platform's refusals → what the inbox does about them.</summary>
/// <remarks>https://learn.microsoft.com/en-us/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis</remarks>
internal static class ConnectorRefusal
{
    /// <summary>We may not write there any more: the app is out, or was never in.</summary>
    public static readonly IReadOnlyList<string> Gone = ["BotNotInConversationRoster", "ForbiddenOperationException", "ConversationNotFound", "BotDisabledByAdmin"];

    public const string TooBig = "MessageSizeTooBig";

    /// <summary>The message that was to be changed is not there.</summary>
    public const string NoActivity = "ActivityNotFoundInConversation";

    /// <summary>The person pressed stop.</summary>
    public const string StreamStopped = "ContentStreamStopped";

    /// <summary>Two minutes are over.</summary>
    public const string StreamOutOfTime = "ContentStreamOutOfTime";

    /// <summary>Streams are off here, or this one has ended.</summary>
    public const string StreamNotAllowed = "ContentStreamNotAllowed";

    // Codes are words of the platform; anything longer or other may be text of somebody's.
    private const int LongestCode = 60;

    public static async Task<DeliveryException> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        var status = response.StatusCode;
        var code = CodeOf(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        var failure = status switch
        {
            // The platform says of 500 that it is not to be tried again.
            HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout => DeliveryFailure.Temporary,
            HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => DeliveryFailure.Temporary,
            _ => DeliveryFailure.Permanent,
        };
        return new DeliveryException(failure, code ?? (status == HttpStatusCode.RequestEntityTooLarge ? TooBig : $"{(int)status}"), failure == DeliveryFailure.Temporary ? Wait(response, clock) : null);
    }

    private static string? CodeOf(byte[] body)
    {
        try
        {
            var error = JsonSerializer.Deserialize(body, TeamsJson.Wire.TeamsRefused)?.Error;
            return error?.Code == StreamNotAllowed ? StreamCode(error.Message ?? "") : error?.Code is { Length: > 0 and <= LongestCode } code && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == ' ')
                ? code
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // One code for all that can end a stream; which it was, only its words tell.
    private static string StreamCode(string message) =>
        message.Contains("canceled by user", StringComparison.OrdinalIgnoreCase) ? StreamStopped
        : message.Contains("exceeded streaming time", StringComparison.OrdinalIgnoreCase) ? StreamOutOfTime
        : message.Contains("size too large", StringComparison.OrdinalIgnoreCase) ? TooBig
        : StreamNotAllowed;

    private static TimeSpan? Wait(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } until } => until > clock.GetUtcNow() ? until - clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };
}
