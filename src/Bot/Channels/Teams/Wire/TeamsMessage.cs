using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bot.Channels.Teams.Wire;

/// <summary>An activity of ours.</summary>
internal sealed record TeamsMessage
{
    public string Type { get; init; } = "message";

    public required TeamsParty From { get; init; }

    public required TeamsParty Recipient { get; init; }

    public required TeamsParty Conversation { get; init; }

    /// <summary>The activity that is answered; for people only, it does not route.</summary>
    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? TextFormat { get; init; }

    public string? Text { get; init; }

    /// <summary>What a notification shows of a card: nothing of the answer.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<JsonNode>? Entities { get; init; }

    public IReadOnlyList<TeamsCardAttachment>? Attachments { get; init; }

    public TeamsOwnData? ChannelData { get; init; }
}

internal sealed record TeamsParty(string Id);

internal sealed record TeamsOwnData(TeamsFeedbackLoop FeedbackLoop);

/// <param name="Type">custom: the form behind the thumbs is ours.</param>
internal sealed record TeamsFeedbackLoop(string Type);

/// <summary>An Adaptive Card as it hangs on an activity or a dialog.</summary>
internal sealed record TeamsCardAttachment(JsonNode Content)
{
    public const string Kind = "application/vnd.microsoft.card.adaptive";

    public string ContentType { get; } = Kind;

    /// <summary>What a list of search results shows of it.</summary>
    public JsonNode? Preview { get; init; }
}

/// <summary>The body that opens a conversation with one person.</summary>
internal sealed record TeamsNewConversation(TeamsParty Bot, IReadOnlyList<TeamsParty> Members, string TenantId)
{
    public bool IsGroup { get; }

    public TeamsTenantData ChannelData => new(new TeamsParty(TenantId));
}

internal sealed record TeamsTenantData(TeamsParty Tenant);

/// <summary>What the platform says when it took something.</summary>
internal sealed record TeamsTaken(string? Id);

/// <summary>Who somebody is where they write.</summary>
internal sealed record TeamsMember(string? UserRole, string? TenantId, string? UserPrincipalName, string? Name);

/// <summary>What the platform says when it took nothing.</summary>
internal sealed record TeamsRefused(TeamsRefusedError? Error);

internal sealed record TeamsRefusedError(string? Code, string? Message);

/// <summary>A token for the platform, or why there is none.</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="ErrorCodes">Microsoft's numbers, such as 7000215 for a wrong secret.</param>
internal sealed record TokenReply(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] double? ExpiresIn,
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("error_codes")] IReadOnlyList<long>? ErrorCodes);
