using Bot.Channels.Web;
using Bot.Conversations;
using Bot.Roles;

namespace Bot.Desk.SignIn;

/// <summary>What whoever is at the desk may do there at this moment.</summary>
internal sealed class DeskRoles(RoleDirectory directory)
{
    /// <summary>Whoever sits at the machine the bot runs on, which no platform knows.</summary>
    /// <remarks>One person to the store, so that four eyes hold: what was written here is approved by somebody else.</remarks>
    public static readonly PersonId Console = new("console:operator");

    private const PersonRoles OfConsole = RoleSets.HrOrOperator;

    /// <summary>The person with their roles, looked up anew; none for the machine's own from anywhere else.</summary>
    public async Task<Actor> FindAsync(PersonId person, HttpContext context, CancellationToken cancellationToken) => person == Console
        ? new Actor(person, LoopbackRequest.Holds(context) ? OfConsole : PersonRoles.None)
        : await directory.FindAsync(person, cancellationToken);
}
