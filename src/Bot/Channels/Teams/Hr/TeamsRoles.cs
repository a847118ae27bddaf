using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Turns;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Roles;

namespace Bot.Channels.Teams.Hr;

/// <summary>What somebody in Teams may do now; asked anew for each step.</summary>
internal sealed class TeamsRoles(RoleDirectory roles, PrivateChats chats, ConnectorClient connector)
{
    /// <summary>Guests never hold a role, whatever the lists say. Who they are is asked of the roster of their own chat with us, so whoever has none holds no role either.</summary>
    public async Task<Actor> FindAsync(PersonId person, CancellationToken cancellationToken)
    {
        // Most people are in no list, and cost no call to the roster.
        var actor = await roles.FindAsync(person, cancellationToken);
        if (actor.Roles == PersonRoles.None)
        {
            return actor;
        }

        try
        {
            var chat = await chats.ReachAsync(person, cancellationToken);
            var member = await connector.FindMemberAsync(chat.Place, new TeamsSender(chat.UserId, null, IsGuest: false), cancellationToken);
            return member is null || OutsiderRule.IsGuest(member, chat.Place.TenantId) ? actor with { Roles = PersonRoles.None } : actor;
        }
        catch (DeliveryException)
        {
            return actor with { Roles = PersonRoles.None };
        }
    }
}
