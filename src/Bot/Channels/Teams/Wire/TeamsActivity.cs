using System.Text.Json;

namespace Bot.Channels.Teams.Wire;

/// <summary>What the platform posts: the fields that are read, of every kind of activity. Anything may be missing.</summary>
/// <remarks>https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md</remarks>
internal sealed record TeamsActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>Of an invoke: what is asked of us.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate: add or remove.</summary>
    public string? Action { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public string? ReplyToId { get; init; }

    public TeamsAccount? From { get; init; }

    public TeamsAccount? Recipient { get; init; }

    public TeamsConversation? Conversation { get; init; }

    public TeamsChannelData? ChannelData { get; init; }

    public IReadOnlyList<TeamsAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<TeamsAccount?>? MembersRemoved { get; init; }

    /// <summary>Of many kinds and makers, so each is looked at with care.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public IReadOnlyList<JsonElement>? Attachments { get; init; }

    /// <summary>What a card, a dialog or an invoke carries; of kind Undefined where there is none.</summary>
    public JsonElement Value { get; init; }
}

/// <param name="Id">29:… for a person, 28:… for a bot; of use to this bot alone.</param>
/// <param name="AadObjectId">The person in their directory: the stable id.</param>
/// <param name="Role">bot, user, guest, where it is said.</param>
/// <param name="Name">What others call them, read only where they want to be named.</param>
internal sealed record TeamsAccount(string? Id, string? AadObjectId, string? Role, string? UserRole, string? TenantId, string? Name);

/// <param name="ConversationType">personal, groupChat or channel.</param>
internal sealed record TeamsConversation(string? Id, string? ConversationType, string? TenantId, bool? IsGroup);

internal sealed record TeamsChannelData(TeamsNamed? Tenant, TeamsNamed? Team, TeamsChannel? Channel);

internal sealed record TeamsNamed(string? Id);

/// <param name="Type">standard, private or shared.</param>
internal sealed record TeamsChannel(string? Id, string? Type);
