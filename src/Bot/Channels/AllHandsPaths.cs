using Bot.AllHands;
using Bot.Channels.Web;
using Bot.Desk.AllHands;
using Bot.Roles;
using Bot.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Channels;

/// <summary>Where a meeting leads to from chat: its page, for its reader alone, and for HR the desk.</summary>
internal sealed class AllHandsPaths(AllHandsLinks links, IOptions<WebOptions> web)
{
    /// <returns>Without addresses where <c>Web:PublicUrl</c> is not set.</returns>
    public async Task<AllHandsWays> OfAsync(AllHandsId session, Actor reader, CancellationToken cancellationToken) => new(
        await links.OfAsync(session, reader.Person, cancellationToken),
        reader.IsHr && web.Value.PublicUrl is { Length: > 0 } site ? new Uri($"{site.TrimEnd('/')}{AllHandsWords.Address(session)}") : null);
}
