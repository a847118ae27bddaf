using Bot.Channels.Web;
using Bot.Desk.Layout;
using Microsoft.Extensions.Options;

namespace Bot.Desk.SignIn;

/// <summary><c>/desk/enter?token=…</c>: the link from chat. Opening it changes nothing, for chat programs open links to show what is behind them; its button lets in.</summary>
internal static class EnterPage
{
    /// <summary>The page of the desk to go on to.</summary>
    public const string Onward = "to";

    public static IResult Get(HttpContext context)
    {
        var words = DeskPage.WordsOf(context);
        if (DeskSecret.Read(context.Request.Query[DeskLinks.TokenName]) is not { } token)
        {
            return SignedOutPage.Render(context);
        }

        return new DeskPage(words["enter.title"], null, Html.Of($"""
            <p>{words["enter.what"]}</p>
            <form method="post" action="{DeskLinks.Path}">{Forms.Hidden(DeskLinks.TokenName, token.Value)}{(OnwardOf(context.Request.Query[Onward]) is { } to ? Forms.Hidden(Onward, to) : Html.None)}<button type="submit" class="primary">{words["enter.continue"]}</button></form>
            """)).For(context);
    }

    public static async Task<IResult> PostAsync(HttpContext context, DeskLinks links, DeskSessions sessions, DeskRoles roles, IOptions<WebOptions> web)
    {
        var cancellationToken = context.RequestAborted;
        if (RequestOrigin.IsOfAnotherSite(context.Request, web.Value.PublicUrl))
        {
            return DeskMessage.Render(context, StatusCodes.Status403Forbidden, "otherSite");
        }

        var form = context.Request.HasFormContentType && context.Request.ContentLength is null or < 4096 ? await context.Request.ReadFormAsync(cancellationToken) : FormCollection.Empty;
        if (DeskSecret.Read(form[DeskLinks.TokenName]) is not { } token || await links.ConsumeAsync(token, cancellationToken) is not { } person)
        {
            return DeskMessage.Render(context, StatusCodes.Status410Gone, "linkUsed");
        }

        if (!(await roles.FindAsync(person, context, cancellationToken)).MayOpenDesk)
        {
            return DeskMessage.Render(context, StatusCodes.Status403Forbidden, person == DeskRoles.Console ? "elsewhere" : "noRole");
        }

        if (DeskCookie.Read(context.Request) is { } before)
        {
            await sessions.EndAsync(before, cancellationToken);
        }

        DeskCookie.Write(context, await sessions.BeginAsync(person, cancellationToken));
        return DeskPage.GoTo(OnwardOf(form[Onward]) ?? "/desk");
    }

    /// <returns>Null for everything but a page of the desk: a link of ours leads nowhere else.</returns>
    private static string? OnwardOf(string? given) =>
        given is { Length: <= 200 } && given.StartsWith("/desk/", StringComparison.Ordinal) && given.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-') ? given : null;

    /// <summary><c>POST /desk/leave</c>, behind the gate.</summary>
    public static async Task<IResult> LeaveAsync(HttpContext context, DeskSessions sessions)
    {
        await sessions.EndAsync(DeskVisit.Of(context).Session, context.RequestAborted);
        DeskCookie.Drop(context);
        context.Features.Set<DeskVisit>(null);
        return DeskMessage.Render(context, StatusCodes.Status200OK, "left");
    }
}
