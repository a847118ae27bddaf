using Bot.AllHands.Chat;

namespace Bot.Channels;

internal static class ChannelsRegistration
{
    /// <summary>What all channels share.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ChannelsOptions>()
            .BindConfiguration("Channels", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        return services.AddSingleton<ReaderLinks>().AddSingleton<AllHandsLinks>().AddSingleton<StreamGate>().AddSingleton<AllHandsReading>().AddSingleton<AllHandsForms>().AddSingleton<AllHandsPaths>();
    }
}
