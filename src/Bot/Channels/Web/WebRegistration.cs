using Bot.Channels.Web.AllHands;
using Bot.Channels.Web.Ledger;
using Bot.Inbox;
using Bot.Storage.Sharing;
using Microsoft.AspNetCore.Diagnostics;

namespace Bot.Channels.Web;

internal static class WebRegistration
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<WebOptions>()
            .BindConfiguration("Web", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        return services.AddSingleton<ChatTurn>().AddSingleton<AllHandsPage>().AddSingleton<WaitingCallers>().AddSingleton<StoreTopic>(provider => provider.GetRequiredService<WaitingCallers>()).AddSingleton<IActivityHandler, WebHandler>();
    }

    public static void MapWeb(this WebApplication app)
    {
        // Outermost, so that refusals and failures carry the headers as well. The failure handler clears a response's headers.
        app.Use(SecurityHeaders.AddAsync);
        app.UseExceptionHandler(broken => broken.Run(context => SecurityHeaders.AddAsync(context, FailedAsync)));
        app.UseStatusCodePages(context => SayAsync(context.HttpContext));

        app.MapGet("/assets/{name}", WebAssets.Get);

        app.MapGet("/articles/{**id}", ReaderPage.GetAsync).AddEndpointFilter<ReaderGate>();

        app.MapAllHands();

        var pages = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, WebGate>();
        pages.MapGet("/", ChatPage.Get);
        pages.MapGet("/claims", LedgerPage.GetAsync);
        pages.MapGet("/api/suggestions", ChatEndpoints.Suggestions);
        pages.MapPost("/api/chat", ChatEndpoints.ChatAsync).AddEndpointFilter<SameOriginPost>();
        pages.MapPost("/api/chat/stop", ChatEndpoints.StopAsync).AddEndpointFilter<SameOriginPost>();
    }

    private static Task FailedAsync(HttpContext context) =>
        Refusal.Of(context, StatusCodes.Status500InternalServerError, "web.failed.broken").ExecuteAsync(context);

    private static Task SayAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => Refusal.Of(context, StatusCodes.Status404NotFound, "web.refused.notFound").ExecuteAsync(context),
        StatusCodes.Status405MethodNotAllowed => Refusal.Of(context, StatusCodes.Status405MethodNotAllowed, "web.refused.method").ExecuteAsync(context),
        _ => Task.CompletedTask,
    };
}
