using Bot.Channels.Web;
using Bot.Desk.Layout;
using Bot.Desk.SignIn;
using Bot.Language;

namespace Bot.Desk;

internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<DeskLinks>()
        .AddSingleton<DeskSessions>()
        .AddSingleton<DeskForms>()
        .AddSingleton<DeskRoles>()
        .AddSingleton<DeskDoor>();

    public static void MapDesk(this WebApplication app)
    {
        app.Use(BeginAsync);
        app.MapGet(DeskLinks.Path, EnterPage.Get);
        app.MapPost(DeskLinks.Path, EnterPage.PostAsync);

        var desk = app.MapGroup("/desk").AddEndpointFilter<RouteGroupBuilder, DeskGate>();
        desk.MapPost("/leave", EnterPage.LeaveAsync);
        desk.MapGet("", StartPage.GetAsync);
        desk.MapGet("/{**rest}", DeskMessage.NotFound);
    }

    /// <summary>What holds for every response under /desk: nothing is kept anywhere, and a language that was chosen stays chosen.</summary>
    private static Task BeginAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase))
        {
            // At the end, so that no page and no failure says otherwise.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            if (PageLanguage.Asked(context.Request) is { } language)
            {
                context.Response.Cookies.Append(PageLanguage.CookieName, language.Code(), new CookieOptions { Path = "/desk", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
            }
        }

        return next(context);
    }
}
