using Bot.Briefs;
using Bot.Briefs.Writing;
using Bot.Desk.SignIn;
using Bot.Rendering;
using Bot.Roles;

namespace Bot.Desk.Briefs;

/// <summary>Makes briefs for those who ask in chat.</summary>
internal sealed class BriefDoor(BriefMaker maker, DeskDoor door)
{
    /// <returns>Null when the person holds no role for it.</returns>
    public async Task<MadeBrief?> MakeAsync(Actor actor, BriefId id, BriefRequest asked, string via, CancellationToken cancellationToken)
    {
        if (await maker.MakeAsync(actor, id, asked, via, cancellationToken) is not { } stored)
        {
            return null;
        }

        var link = await door.AskAsync(actor.Person, cancellationToken, BriefPage.AddressOf(stored.Id)) is DeskReply.Invited invited ? invited.Link : null;
        var language = stored.Brief.Asked.In();
        return new MadeBrief(
            stored, new BriefFrame(stored.Brief, stored.Until), link,
            link is null ? Wording.Get(language, "brief.chat.noLink") : Wording.Get(language, "brief.chat.link", $"{DeskLinks.Lifetime.TotalMinutes:0}"));
    }
}
