using Bot.Channels.Slack.Api;
using Bot.Inbox;
using Bot.Roles;

namespace Bot.Channels.Slack.Hr;

/// <summary>What somebody in Slack may do now; asked anew for each step.</summary>
internal sealed class SlackRoles(SlackWorkspace workspace, SlackPeople people, RoleDirectory roles)
{
    /// <summary>Guests and people of other companies never hold a role, whatever the lists say, and neither does anybody whom Slack does not tell of.</summary>
    public async Task<Actor> FindAsync(string user, SlackIdentity us, CancellationToken cancellationToken)
    {
        var person = us.Person(user);
        try
        {
            return await people.FindAsync(user, us, cancellationToken) is { IsOutsider: false, IsBot: false } ? await roles.FindAsync(person, cancellationToken) : new Actor(person, PersonRoles.None);
        }
        catch (DeliveryException)
        {
            return new Actor(person, PersonRoles.None);
        }
    }

    /// <returns>Null while Slack does not say who we are: then nobody has a role.</returns>
    public async Task<Actor?> FindAsync(string user, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(user, await workspace.GetAsync(cancellationToken), cancellationToken);
        }
        catch (DeliveryException)
        {
            return null;
        }
    }
}
