using Bot.Channels.Web;

namespace Bot.Desk.SignIn;

/// <summary>Where the browser keeps its session.</summary>
internal static class DeskCookie
{
    public const string Name = "desk";

    public static DeskSecret? Read(HttpRequest request) => DeskSecret.Read(request.Cookies[Name]);

    public static void Write(HttpContext context, DeskSecret session) => context.Response.Cookies.Append(Name, session.Value, Options(context));

    public static void Drop(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/desk",
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,

        // Only on this machine does anybody speak plain http to us; before a proxy, the browser speaks https to that.
        Secure = context.Request.IsHttps || !LoopbackRequest.Holds(context),
        IsEssential = true,
    };
}
