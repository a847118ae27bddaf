namespace Bot.Channels.Web;

internal static class WebRegistration
{
    public static IServiceCollection AddWeb(this IServiceCollection services) => services;

    public static void MapWeb(this WebApplication app) => app.MapGet("/", () => "Pay Answers");
}
