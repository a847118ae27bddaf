using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Slack;

/// <summary>What Slack told us, as it lies in the inbox.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Pressed), "pressed")]
[JsonDerivedType(typeof(HomeOpened), "home_opened")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(HrPressed), "hr_pressed")]
internal abstract record SlackActivity
{
    /// <summary>Null in some payloads of org-wide installs.</summary>
    public string? Team { get; init; }

    public string? Enterprise { get; init; }

    /// <param name="Text">In Slack's own mark-up.</param>
    /// <param name="AuthorTeam">The author's team, where Slack told.</param>
    /// <param name="IsByGuest">Slack said so with the message itself.</param>
    public sealed record Asked(string User, string Text, SlackPlace Place, string? AuthorTeam = null, bool IsByGuest = false, bool IsInSharedRoom = false) : SlackActivity;

    /// <summary>A button beneath an answer that shows more of it.</summary>
    public sealed record Pressed(string User, SlackButton Button, long Turn, SlackPlace Place) : SlackActivity;

    /// <summary>A button about a question to HR, wherever it stood.</summary>
    /// <param name="Number">The turn, the question sent or the item, as the action says.</param>
    /// <param name="View">The modal or home it stood in; null in a message.</param>
    public sealed record HrPressed(string User, SlackHrAction Action, long Number, SlackPlace Place, string? View, bool IsHome) : SlackActivity;

    /// <param name="HasView">Something stands on the page already.</param>
    public sealed record HomeOpened(string User, string Channel, bool IsMessages, bool HasView) : SlackActivity;

    /// <summary>The app was removed, or its token withdrawn.</summary>
    public sealed record Withdrawn : SlackActivity;

    public string Write() => JsonSerializer.Serialize(this, SlackActivityJson.Default.SlackActivity);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static SlackActivity Read(string body) =>
        JsonSerializer.Deserialize(body, SlackActivityJson.Default.SlackActivity) ?? throw new JsonException("The activity is null.");
}

/// <summary>Where something was asked, and so where the reply goes.</summary>
/// <param name="Channel">Null where the app has no channel to write to.</param>
/// <param name="Ts">The message; null where there is none, as with a command.</param>
/// <param name="ThreadTs">The thread it stands in; null at the top.</param>
/// <param name="ResponseUrl">Writes to the asker alone, for half an hour.</param>
internal sealed record SlackPlace(SlackPlaceKind Kind, string? Channel, string? Ts = null, string? ThreadTs = null, string? ResponseUrl = null)
{
    /// <summary>The thread a reply belongs into.</summary>
    [JsonIgnore]
    public string? Thread => ThreadTs ?? Ts;
}

internal enum SlackPlaceKind
{
    /// <summary>A channel, where others read along.</summary>
    Room,

    /// <summary>A direct message to the app.</summary>
    Direct,

    /// <summary>Seen by the asker alone, wherever they are: a command, a shortcut.</summary>
    Alone,
}

internal enum SlackButton
{
    Quotes,
    More,
    Share,
    Keep,
}

internal enum SlackHrAction
{
    Withdraw,
    TellMe,
    Take,
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackActivity))]
internal sealed partial class SlackActivityJson : JsonSerializerContext;
