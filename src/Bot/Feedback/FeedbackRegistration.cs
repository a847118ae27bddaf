namespace Bot.Feedback;

internal static class FeedbackRegistration
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) => services.AddSingleton<FeedbackStore>();
}
