using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Slack.Wire;

/// <summary>What Slack posts to the events address.</summary>
internal sealed record SlackEnvelope
{
    public required string Type { get; init; }

    /// <summary>Of <c>url_verification</c>: to be sent back.</summary>
    public string? Challenge { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? ContextEnterpriseId { get; init; }

    public string? ApiAppId { get; init; }

    public string? EventId { get; init; }

    /// <summary>The room is shared with another company.</summary>
    public bool IsExtSharedChannel { get; init; }

    public IReadOnlyList<SlackAuthorization>? Authorizations { get; init; }

    /// <summary>Read once its type is known: events we do not take have fields of other kinds under the same names.</summary>
    public JsonElement Event { get; init; }

    [JsonIgnore]
    public string? Enterprise => EnterpriseId ?? ContextEnterpriseId ?? (Authorizations is [var first, ..] ? first.EnterpriseId : null);
}

/// <summary>An installation that the event is for.</summary>
internal sealed record SlackAuthorization(string? EnterpriseId, string? TeamId, string? UserId, bool? IsBot, bool? IsEnterpriseInstall);

/// <summary>The inner event, of the types we take.</summary>
internal sealed record SlackEvent
{
    public required string Type { get; init; }

    public string? Subtype { get; init; }

    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    public string? Channel { get; init; }

    public string? ChannelType { get; init; }

    public bool? Hidden { get; init; }

    /// <summary>Present once the message was edited.</summary>
    public JsonElement? Edited { get; init; }

    /// <summary>The author's team, where Slack tells: not ours in a room shared with another company.</summary>
    public string? UserTeam { get; init; }

    public string? SourceTeam { get; init; }

    public string? Team { get; init; }

    public SlackAuthor? UserProfile { get; init; }

    /// <summary>Of <c>app_home_opened</c>: home or messages.</summary>
    public string? Tab { get; init; }

    /// <summary>Of <c>app_home_opened</c>: what stands there now.</summary>
    public JsonElement? View { get; init; }

    /// <summary>Of <c>tokens_revoked</c>.</summary>
    public SlackRevokedTokens? Tokens { get; init; }

    [JsonIgnore]
    public bool IsDirect => ChannelType is null ? Channel?.StartsWith('D') == true : ChannelType == "im";

    [JsonIgnore]
    public string? AuthorTeam => UserTeam ?? SourceTeam ?? Team;

    [JsonIgnore]
    public bool IsByGuest => UserProfile is { IsRestricted: true } or { IsUltraRestricted: true } or { IsStranger: true };
}

internal sealed record SlackAuthor(bool? IsRestricted, bool? IsUltraRestricted, bool? IsStranger);

internal sealed record SlackRevokedTokens(IReadOnlyList<string>? Bot);
