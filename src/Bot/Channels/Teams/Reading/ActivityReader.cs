using System.Globalization;
using System.Text.Json;
using Bot.AllHands.Chat;
using Bot.Channels.Teams.Wire;
using Bot.Conversations;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Reading;

/// <summary>What an activity is to us.</summary>
internal abstract record ActivityReading
{
    private ActivityReading() { }

    /// <summary>It is to be handled: written down, then acknowledged.</summary>
    public sealed record Accepted(TeamsEvent Event) : ActivityReading;

    /// <summary>It is acknowledged, and nothing follows: an edit, a reaction, somebody typing, a kind that is not known.</summary>
    public sealed record Ignored : ActivityReading;

    /// <summary>What the protocol requires of its kind is missing.</summary>
    public sealed record Malformed : ActivityReading;
}

/// <summary>The platform's activity → what we do about it.</summary>
internal static class ActivityReader
{
    // A test client on this machine names no directory.
    private const string NoTenant = "local";

    private const string Thread = ";messageid=";

    public static ActivityReading Read(TeamsActivity activity) => activity.Type switch
    {
        null or "" => new ActivityReading.Malformed(),
        "message" => ReadMessage(activity),
        "conversationUpdate" => ReadMembership(activity),
        "installationUpdate" => ReadInstallation(activity),

        // An edited question is not answered again; the rest asks nothing of us.
        _ => new ActivityReading.Ignored(),
    };

    /// <returns>Null when ids are missing.</returns>
    public static TeamsPlace? PlaceOf(TeamsActivity activity)
    {
        if (activity.Conversation?.Id is not { Length: > 0 } conversation || activity.ServiceUrl is not { } serviceUrl || activity.Recipient?.Id is not { Length: > 0 } bot)
        {
            return null;
        }

        var kind = KindOf(activity);
        return new TeamsPlace(serviceUrl, kind == TeamsPlaceKind.Channel ? WithThread(conversation, activity) : conversation, kind, TenantOf(activity), activity.ChannelData?.Team?.Id, bot, IsShared(activity));
    }

    /// <returns>Null when nobody is named.</returns>
    public static TeamsSender? SenderOf(TeamsActivity activity) => activity.From is { Id.Length: > 0 } from ? SenderOf(from, activity) : null;

    /// <returns>Null when the data is no button of ours.</returns>
    public static CardButton? ButtonOf(JsonElement data, string? verb = null)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty("turn", out var turn) || !TryReadNumber(turn, out var id))
        {
            return null;
        }

        verb ??= StringOf(data, "verb");
        return verb is TeamsButtons.More or TeamsButtons.AskHr or TeamsButtons.SendHr or TeamsButtons.TellMe ? new CardButton(verb, new TurnId(id)) : null;
    }

    /// <returns>Null when the data is no button of ours about a question to HR.</returns>
    public static HrButton? HrButtonOf(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(TeamsHrButtons.Number, out var number) && TryReadNumber(number, out var id)
        && StringOf(data, "verb") is TeamsHrButtons.Withdraw or TeamsHrButtons.Take or TeamsHrButtons.Answer or TeamsHrButtons.SendAnswer
            ? new HrButton(StringOf(data, "verb")!, id)
            : null;

    /// <summary>What a form was filled in with; consent is given only where it says so.</summary>
    public static CardForm FormOf(JsonElement data)
    {
        var consent = data.ValueKind == JsonValueKind.Object && data.TryGetProperty(TeamsButtons.Consent, out var given) ? given : default;
        return new CardForm(StringOf(data, TeamsButtons.Note), consent.ValueKind == JsonValueKind.True || (consent.ValueKind == JsonValueKind.String && consent.GetString() == "true"),
            StringOf(data, TeamsButtons.Name), StringOf(data, TeamsButtons.Place) == TeamsButtons.InThread);
    }

    /// <returns>Null where the data has no such text.</returns>
    public static string? StringOf(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ActivityReading ReadMessage(TeamsActivity activity)
    {
        if (IsOurs(activity))
        {
            return new ActivityReading.Ignored();
        }

        if (activity.Id is not { Length: > 0 } id || PlaceOf(activity) is not { } place || SenderOf(activity) is not { } sender)
        {
            return new ActivityReading.Malformed();
        }

        var happened = new TeamsEvent { Kind = TeamsEventKind.Question, Place = place, Sender = sender, ActivityId = id, Locale = activity.Locale };
        var text = MessageText.Of(activity);
        if (text.Length == 0 && activity.Value.ValueKind == JsonValueKind.Object)
        {
            if (AllHandsButton.Read(activity.Value) is not null)
            {
                // Not kept is what was pressed or written: it would lie in the inbox beside who did. Whoever has such a client is shown the way that works.
                return new ActivityReading.Accepted(happened with { Text = AllHandsCommand.English });
            }

            if (HrButtonOf(activity.Value) is { } hr)
            {
                return new ActivityReading.Accepted(happened with { Kind = TeamsEventKind.Button, Hr = hr, Form = FormOf(activity.Value) });
            }

            // A card of another make is not ours to answer.
            return ButtonOf(activity.Value) is { } button
                ? new ActivityReading.Accepted(happened with { Kind = TeamsEventKind.Button, Button = button, Form = FormOf(activity.Value) })
                : new ActivityReading.Ignored();
        }

        // A question for a meeting does not lie in the inbox beside who asks it, not even until it is handled.
        return new ActivityReading.Accepted(happened with { Text = AllHandsCommand.Read(text)?.Word ?? text });
    }

    private static ActivityReading ReadMembership(TeamsActivity activity)
    {
        var added = activity.MembersAdded ?? [];
        var isOurs = added.Any(member => member?.Id is { } id && id == activity.Recipient?.Id);
        if (KindOf(activity) == TeamsPlaceKind.Personal && added.Count > 0)
        {
            var person = added.OfType<TeamsAccount>().FirstOrDefault(member => member is { Id: not null } && member.Id != activity.Recipient?.Id);
            return Changed(activity, TeamsEventKind.Added, person);
        }

        // Of a team only our own coming is of interest, for the address of whoever brought us in.
        return isOurs ? Changed(activity, TeamsEventKind.Added, null) : new ActivityReading.Ignored();
    }

    private static ActivityReading ReadInstallation(TeamsActivity activity) => activity.Action switch
    {
        "add" or "add-upgrade" => Changed(activity, TeamsEventKind.Added, null),
        "remove" or "remove-upgrade" when KindOf(activity) == TeamsPlaceKind.Personal => Changed(activity, TeamsEventKind.Removed, null),
        _ => new ActivityReading.Ignored(),
    };

    private static ActivityReading Changed(TeamsActivity activity, TeamsEventKind kind, TeamsAccount? member)
    {
        // Test clients send these without an id; the conversation and the kind name them well enough.
        var id = activity.Id is { Length: > 0 } given ? given : $"{activity.Type}:{kind}";
        return PlaceOf(activity) is { } place && (member is null ? SenderOf(activity) : SenderOf(member, activity)) is { } sender
            ? new ActivityReading.Accepted(new TeamsEvent { Kind = kind, Place = place, Sender = sender, ActivityId = id, Locale = activity.Locale })
            : new ActivityReading.Malformed();
    }

    private static TeamsSender SenderOf(TeamsAccount account, TeamsActivity activity) => new(
        account.Id!,
        account.AadObjectId is { Length: > 0 } person ? person : null,
        IsGuest(account.UserRole) || IsGuest(account.Role) || (account.TenantId is { Length: > 0 } home && home != TenantOf(activity)));

    private static bool IsGuest(string? role) => role is not null && (role.Equals("guest", StringComparison.OrdinalIgnoreCase) || role.Equals("anonymous", StringComparison.OrdinalIgnoreCase));

    private static bool IsOurs(TeamsActivity activity) => activity.From?.Role == "bot" || (activity.From?.Id is { } id && id == activity.Recipient?.Id);

    private static string TenantOf(TeamsActivity activity) =>
        activity.ChannelData?.Tenant?.Id is { Length: > 0 } tenant ? tenant : activity.Conversation?.TenantId is { Length: > 0 } other ? other : NoTenant;

    // A channel that companies share may belong to one directory and be read in another.
    private static bool IsShared(TeamsActivity activity) =>
        string.Equals(activity.ChannelData?.Channel?.Type, "shared", StringComparison.OrdinalIgnoreCase)
        || (activity.ChannelData?.Tenant?.Id is { Length: > 0 } tenant && activity.Conversation?.TenantId is { Length: > 0 } other && tenant != other);

    private static TeamsPlaceKind KindOf(TeamsActivity activity) => activity.Conversation switch
    {
        { ConversationType: "personal" } => TeamsPlaceKind.Personal,
        { ConversationType: "channel" } => TeamsPlaceKind.Channel,
        { ConversationType: "groupChat" } => TeamsPlaceKind.GroupChat,
        { IsGroup: true } when activity.ChannelData?.Team is not null => TeamsPlaceKind.Channel,

        // Where it is not said who reads along, somebody may.
        { IsGroup: false } => TeamsPlaceKind.Personal,
        { IsGroup: null, Id: { } id } when id.StartsWith("a:", StringComparison.Ordinal) => TeamsPlaceKind.Personal,
        _ => TeamsPlaceKind.GroupChat,
    };

    /// <summary>A first post of a channel is the root of its own thread.</summary>
    private static string WithThread(string conversation, TeamsActivity activity) =>
        activity.Type == "message" && activity.Id is { Length: > 0 } id && !conversation.Contains(Thread, StringComparison.Ordinal) ? $"{conversation}{Thread}{id}" : conversation;

    private static bool TryReadNumber(JsonElement value, out long number)
    {
        number = 0;
        return value.ValueKind switch
        {
            JsonValueKind.String => long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number),
            JsonValueKind.Number => value.TryGetInt64(out number),
            _ => false,
        };
    }
}
