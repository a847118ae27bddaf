using System.Text.Json;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Wire;
using Bot.Conversations;
using Bot.Inbox;

namespace Bot.Channels.Teams.Turns;

/// <summary>What is needed to write to a person later.</summary>
/// <param name="Conversation">Their chat with us; null until it is opened.</param>
internal sealed record TeamsReference(string ServiceUrl, string? Conversation, string TenantId, string UserId, string BotId);

/// <summary>The chats with one person each: remembered when they write, opened when we must.</summary>
internal sealed class PrivateChats(ConversationReferences references, ConnectorClient connector)
{
    /// <summary>Notes how to reach somebody who wrote, or whom the app was installed for.</summary>
    public async Task RememberAsync(PersonId person, TeamsPlace place, TeamsSender sender, CancellationToken cancellationToken)
    {
        var known = await FindAsync(person, cancellationToken);
        var conversation = place.IsRoom() ? known?.Conversation : place.Conversation;
        var seen = new TeamsReference(place.ServiceUrl, conversation, place.TenantId, sender.UserId, place.BotId);
        if (seen != known)
        {
            await SaveAsync(person, seen, cancellationToken);
        }
    }

    /// <returns>The place of the chat with a person who was met elsewhere.</returns>
    /// <exception cref="Inbox.DeliveryException">It cannot be opened.</exception>
    public async Task<TeamsPlace> OpenAsync(PersonId person, TeamsPlace metAt, TeamsSender sender, CancellationToken cancellationToken)
    {
        if (await FindAsync(person, cancellationToken) is { Conversation: { } known } reference && reference.TenantId == metAt.TenantId && reference.BotId == metAt.BotId)
        {
            return Chat(metAt, reference.ServiceUrl, known);
        }

        var opened = await connector.OpenAsync(metAt, sender, cancellationToken);
        await SaveAsync(person, new TeamsReference(metAt.ServiceUrl, opened, metAt.TenantId, sender.UserId, metAt.BotId), cancellationToken);
        return Chat(metAt, metAt.ServiceUrl, opened);
    }

    /// <summary>Where to write to somebody who has not written just now.</summary>
    /// <exception cref="Inbox.DeliveryException">Nothing is known of them, or their chat cannot be opened.</exception>
    public async Task<TeamsAddress> ReachAsync(PersonId person, CancellationToken cancellationToken)
    {
        var reference = await FindAsync(person, cancellationToken) ?? throw new DeliveryException(DeliveryFailure.Permanent, "no reference");
        var place = new TeamsPlace(reference.ServiceUrl, reference.Conversation ?? "", TeamsPlaceKind.Personal, reference.TenantId, null, reference.BotId, IsSharedWithOthers: false);
        if (reference.Conversation is null)
        {
            place = place with { Conversation = await connector.OpenAsync(place, new TeamsSender(reference.UserId, null, IsGuest: false), cancellationToken) };
            await SaveAsync(person, reference with { Conversation = place.Conversation }, cancellationToken);
        }

        return new TeamsAddress(place, reference.UserId, null);
    }

    public Task ForgetAsync(PersonId person, CancellationToken cancellationToken) => references.ForgetAsync(person, cancellationToken);

    private static TeamsPlace Chat(TeamsPlace metAt, string serviceUrl, string conversation) =>
        metAt with { ServiceUrl = serviceUrl, Conversation = conversation, Kind = TeamsPlaceKind.Personal, TeamId = null, IsSharedWithOthers = false };

    private async Task<TeamsReference?> FindAsync(PersonId person, CancellationToken cancellationToken) =>
        await references.FindAsync(person, cancellationToken) is { } json ? JsonSerializer.Deserialize(json, TeamsJson.Wire.TeamsReference) : null;

    private Task SaveAsync(PersonId person, TeamsReference reference, CancellationToken cancellationToken) =>
        references.SaveAsync(person, JsonSerializer.Serialize(reference, TeamsJson.Wire.TeamsReference), cancellationToken);
}
