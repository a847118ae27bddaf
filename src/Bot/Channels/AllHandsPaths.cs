using Bot.AllHands;
using Bot.Channels.Web;
using Bot.Conversations;
using Bot.Desk.AllHands;
using Bot.Rendering;
using Bot.Roles;
using Microsoft.Extensions.Options;

namespace Bot.Channels;

/// <summary>Where a meeting leads to from chat: its page, for its reader alone, and for HR the desk.</summary>
internal sealed class AllHandsPaths(AllHandsLinks links, RoleDirectory roles, IOptions<WebOptions> web)
{
    /// <returns>Without addresses where <c>Web:PublicUrl</c> is not set.</returns>
    /// <remarks>
    /// The way to the desk is no right, so only those whom <c>Roles</c> names themselves are shown it: to ask the platform who is in a group, with each press of a whole company,
    /// would use up what it answers in an hour, and HR's own steps wait for the same answers.
    /// </remarks>
    public async Task<AllHandsWays> OfAsync(AllHandsId session, PersonId reader, CancellationToken cancellationToken) => new(
        await links.OfAsync(session, reader, cancellationToken),
        web.Value.PublicUrl is { Length: > 0 } site && roles.Named(RoleSets.Hr).Contains(reader) ? new Uri($"{site.TrimEnd('/')}{AllHandsWords.Address(session)}") : null);
}
