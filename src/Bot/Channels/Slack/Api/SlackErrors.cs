using Bot.Inbox;

namespace Bot.Channels.Slack.Api;

/// <summary>What each of Slack's refusals means for a message.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.postMessage, section Errors.</remarks>
internal static class SlackErrors
{
    // "It's possible some aspect of the operation succeeded before the error was raised": Slack's words on both.
    private static readonly HashSet<string> MayHaveArrived = ["internal_error", "fatal_error"];

    private static readonly HashSet<string> Passing =
        ["ratelimited", "rate_limited", "message_limit_exceeded", "service_unavailable", "request_timeout", "team_added_to_org", "accesslimited", "timeout", "external_channel_migrating"];

    // Slack's own name for what blocks were refused for; the same words may pass as plain sections.
    private static readonly HashSet<string> OfBlocks = ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_attachments"];

    // A platform's word is kept in logs and beside dead letters, so one that is not a code is not taken over.
    private const int LongestCode = 64;

    /// <summary>Refusals that are not listed are final: another attempt would meet them again.</summary>
    public static DeliveryFailure Meaning(string error) =>
        MayHaveArrived.Contains(error) ? DeliveryFailure.Unknown : Passing.Contains(error) ? DeliveryFailure.Temporary : DeliveryFailure.Permanent;

    public static bool IsAboutBlocks(DeliveryException refusal) => OfBlocks.Contains(refusal.Code);

    public static string Code(string? error) =>
        error is { Length: > 0 and <= LongestCode } && error.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') ? error : "unreadable_error";
}
