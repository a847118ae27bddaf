using Bot.Channels.Web;
using Bot.Desk.SignIn;
using Bot.Language;
using Bot.Roles;

namespace Bot.Desk.Layout;

/// <summary>What a page of the desk says; the frame around it is the same for all.</summary>
/// <param name="Section">Which entry of the navigation it belongs to; null for none.</param>
internal sealed record DeskPage(string Title, string? Section, Html Main)
{
    private static readonly PageTemplate Template = new("desk.html");

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Leads back to the list it came from.</summary>
    public Html Above { get; init; } = Html.None;

    /// <summary>What is wrong, where a form was not taken; null shows what the address says was done.</summary>
    public Html? Notice { get; init; }

    /// <summary>The address of this page in the other language, where its own would send a form again.</summary>
    public string? Address { get; init; }

    /// <summary>A script that the page can do without; null for none.</summary>
    public string? Script { get; init; }

    public IResult For(HttpContext context)
    {
        var words = WordsOf(context);
        var visit = DeskVisit.Find(context);
        return new PageResult(Template.Render(words.Language, new Dictionary<string, string>
        {
            ["lang"] = words.Language.Code(),
            ["title"] = Title,
            ["script"] = Script is { } script ? Html.Of($"<script type=\"module\" src=\"{WebAssets.Address(script)}\"></script>").Markup : "",
            ["languages"] = Html.Join([Language(context, words.Language, ReplyLanguage.English), Language(context, words.Language, ReplyLanguage.French)], " ").Markup,
            ["leave"] = visit is null ? "" : Html.Of($"""<form method="post" action="/desk/leave">{Forms.Token(visit)}<button type="submit" class="quiet">{words["leave"]}</button></form>""").Markup,
            ["sections"] = visit is null ? "" : DeskSections.Render(visit.Actor, Section, words).Markup,
            ["above"] = Above.Markup,
            ["notice"] = (Notice ?? Done(context, words)).Markup,
            ["main"] = Main.Markup,
            ["foot"] = visit is null ? "" : Foot(visit, words).Markup,
        }), Status);
    }

    public static DeskWords WordsOf(HttpContext context) => new(PageLanguage.Of(context.Request));

    /// <summary>A line that something is wrong, which screen readers say at once.</summary>
    public static Html Problem(string text) => Html.Of($"""<p class="notice bad" role="alert">{text}</p>""");

    /// <summary>Goes to a page that shows what was done, so that reloading it does nothing again.</summary>
    /// <param name="done">The end of a key <c>desk.done.…</c>.</param>
    public static IResult GoTo(string path, string? done = null) => new SeeOther(done is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}");

    private static Html Done(HttpContext context, DeskWords words) =>
        context.Request.Query["done"] is [{ Length: > 0 } done] && words.Find($"done.{done}") is { } text ? Html.Of($"""<p class="notice good" role="status">{text}</p>""") : Html.None;

    private static Html Foot(DeskVisit visit, DeskWords words)
    {
        (PersonRoles Role, string Key)[] all = [(PersonRoles.HrEditor, "role.editor"), (PersonRoles.HrApprover, "role.approver"), (PersonRoles.Operator, "role.operator"), (PersonRoles.Manager, "role.manager")];
        var roles = string.Join(", ", all.Where(role => visit.Actor.Holds(role.Role)).Select(role => words[role.Key]));
        return Html.Of($"""<footer class="foot"><p>{words.Get("signedIn", roles, words.Time(visit.EndsAt))}</p></footer>""");
    }

    private Html Language(HttpContext context, ReplyLanguage shown, ReplyLanguage link)
    {
        var path = Address ?? $"{context.Request.Path}{QueryString.Create(context.Request.Query.Where(part => part.Key is not ("lang" or "done")))}";
        var name = link == ReplyLanguage.French ? "Français" : "English";
        var code = link.Code();
        return Html.Of($"""<a href="{path}{(path.Contains('?', StringComparison.Ordinal) ? "&" : "?")}lang={code}" lang="{code}" hreflang="{code}" aria-current="{(shown == link ? "true" : "false")}" aria-label="{name}">{code.ToUpperInvariant()}</a>""");
    }

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
