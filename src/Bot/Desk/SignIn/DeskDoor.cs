using Bot.Channels.Web;
using Bot.Conversations;
using Bot.Language;
using Bot.Rendering;
using Bot.Roles;
using Microsoft.Extensions.Options;

namespace Bot.Desk.SignIn;

/// <summary>What somebody hears who asks for the desk in chat. It is for them alone.</summary>
internal abstract record DeskReply
{
    private DeskReply() { }

    /// <param name="Link">Lets them in once, within <see cref="DeskLinks.Lifetime"/>.</param>
    public sealed record Invited(Uri Link) : DeskReply;

    /// <summary>They hold none of the roles, or it could not be looked up.</summary>
    public sealed record NotAllowed : DeskReply;

    /// <summary>Nobody set where this host is reached.</summary>
    public sealed record NoAddress : DeskReply;

    /// <summary>The line that goes before the link, or stands alone.</summary>
    public string Words(ReplyLanguage language) => this switch
    {
        Invited => Wording.Get(language, "desk.chat.invited", $"{DeskLinks.Lifetime.TotalMinutes:0}"),
        NotAllowed => Wording.Get(language, "desk.chat.notAllowed"),
        _ => Wording.Get(language, "desk.chat.noAddress"),
    };
}

/// <summary>Answers those who ask for the desk in chat: no password, their account there is who they are.</summary>
internal sealed class DeskDoor(RoleDirectory roles, DeskLinks links, IOptions<WebOptions> web)
{
    /// <summary>Whether a message asks for the desk and for nothing else.</summary>
    public static bool IsAskedFor(string text) => text.Trim().TrimEnd('.', '!', '?').TrimEnd().ToLowerInvariant() is "desk" or "bureau";

    /// <param name="to">The page of the desk that the link leads on to; null for its first.</param>
    public async Task<DeskReply> AskAsync(PersonId person, CancellationToken cancellationToken, string? to = null)
    {
        if (!(await roles.FindAsync(person, cancellationToken)).MayOpenDesk)
        {
            return new DeskReply.NotAllowed();
        }

        if (web.Value.PublicUrl is not { Length: > 0 } site)
        {
            return new DeskReply.NoAddress();
        }

        return new DeskReply.Invited(AddressOf(site, await links.IssueAsync(person, cancellationToken), to));
    }

    /// <param name="site">Where this host is reached.</param>
    /// <param name="to">The page it leads on to; null for the first.</param>
    public static Uri AddressOf(string site, DeskSecret token, string? to = null) =>
        new($"{site.TrimEnd('/')}{DeskLinks.Path}?{DeskLinks.TokenName}={token.Value}{(to is null ? "" : $"&{EnterPage.Onward}={Uri.EscapeDataString(to)}")}");
}
