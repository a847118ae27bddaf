using System.Text.Json.Serialization;
using Bot.Conversations;

namespace Bot.Channels.Teams.Reading;

/// <summary>One activity as the inbox keeps it: what is needed to handle it later, and nothing else of what was posted.</summary>
internal sealed record TeamsEvent
{
    public required TeamsEventKind Kind { get; init; }

    public required TeamsPlace Place { get; init; }

    public required TeamsSender Sender { get; init; }

    /// <summary>The platform's id of the activity; replies carry it.</summary>
    public required string ActivityId { get; init; }

    /// <summary>What was asked, without the mention of the bot.</summary>
    public string Text { get; init; } = "";

    /// <summary>The language of the sender's client, such as fr-FR; null where it is not said.</summary>
    public string? Locale { get; init; }

    /// <summary>The card button that was pressed; null for everything else.</summary>
    public CardButton? Button { get; init; }

    /// <summary>The button about a question to HR that was pressed; null for everything else.</summary>
    public HrButton? Hr { get; init; }

    /// <summary>What was filled in beside it; null without a form.</summary>
    public CardForm? Form { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<TeamsEventKind>))]
internal enum TeamsEventKind
{
    Question,

    /// <summary>A card's Action.Submit: it comes as a message without text.</summary>
    Button,

    /// <summary>Somebody, or a team, has the app now.</summary>
    Added,

    /// <summary>Somebody has taken the app out.</summary>
    Removed,
}

/// <summary>Where something was written, and how to write there.</summary>
/// <param name="Conversation">Of a channel with the thread: what is posted to it lands there.</param>
/// <param name="TenantId">The company the place belongs to.</param>
/// <param name="TeamId">Of a channel; its members are asked for by it.</param>
/// <param name="BotId">How the bot is called here: 28:….</param>
/// <param name="IsSharedWithOthers">True for a channel that people of other companies are in.</param>
internal sealed record TeamsPlace(string ServiceUrl, string Conversation, TeamsPlaceKind Kind, string TenantId, string? TeamId, string BotId, bool IsSharedWithOthers)
{
    private const string Prefix = TeamsChannelName.Value + ":";

    public ConversationId Id() => new($"{Prefix}{Conversation}");

    /// <returns>The conversation, where others read it; null for one's own chat with the bot.</returns>
    public static string? RoomOf(ConversationId id) =>
        id.Value.StartsWith($"{Prefix}19:", StringComparison.Ordinal) && !id.Value.EndsWith("@unq.gbl.spaces", StringComparison.Ordinal) ? id.Value[Prefix.Length..] : null;

    /// <returns>True where others than the sender read along.</returns>
    public bool IsRoom() => Kind != TeamsPlaceKind.Personal;
}

[JsonConverter(typeof(JsonStringEnumConverter<TeamsPlaceKind>))]
internal enum TeamsPlaceKind
{
    Personal,
    GroupChat,
    Channel,
}

/// <param name="UserId">29:…, of use to this bot alone.</param>
/// <param name="ObjectId">The person in their directory; null for somebody who has none here.</param>
/// <param name="IsGuest">True when the activity itself says that they are not of the company.</param>
internal sealed record TeamsSender(string UserId, string? ObjectId, bool IsGuest)
{
    /// <returns>Null for somebody without a stable id.</returns>
    public PersonId? Person(string tenantId) => ObjectId is null ? null : PersonId.OfTeams(tenantId, ObjectId);
}

/// <summary>A button of ours on a card.</summary>
/// <param name="Verb">One of <see cref="Rendering.Teams.TeamsButtons"/>.</param>
/// <param name="Turn">The answer it belongs to.</param>
internal sealed record CardButton(string Verb, TurnId Turn);

/// <summary>A button of ours about a question to HR.</summary>
/// <param name="Verb">One of <see cref="Rendering.Teams.TeamsHrButtons"/>.</param>
/// <param name="Number">The question sent or the item, as the verb says.</param>
internal sealed record HrButton(string Verb, long Number);

/// <summary>What the form about HR was filled in with.</summary>
/// <param name="Name">What HR may call the asker; null keeps them anonymous.</param>
/// <param name="InThread">The answer is for all who read where it was asked.</param>
internal sealed record CardForm(string? Note, bool HasConsent, string? Name = null, bool InThread = false);

/// <summary>How rows, conversations and logs call the channel.</summary>
internal static class TeamsChannelName
{
    public const string Value = "teams";
}
