namespace Bot.Answering;

internal static class AnsweringRegistration
{
    public static IServiceCollection AddAnswering(this IServiceCollection services) => services.AddSingleton<Answerer>();
}
