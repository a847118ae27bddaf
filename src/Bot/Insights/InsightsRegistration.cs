namespace Bot.Insights;

internal static class InsightsRegistration
{
    public static IServiceCollection AddInsights(this IServiceCollection services) => services.AddSingleton<InsightsStore>();
}
