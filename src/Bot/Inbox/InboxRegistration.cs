using Bot.Diagnosis;
using Bot.Health;
using Bot.Storage.Sharing;

namespace Bot.Inbox;

internal static class InboxRegistration
{
    /// <summary>The inbox as commands look at it.</summary>
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<InboxOptions>()
            .BindConfiguration("Inbox", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        return services.AddSingleton<InboxSignal>().AddSingleton<StoreTopic>(provider => provider.GetRequiredService<InboxSignal>()).AddSingleton<InboxStore>().AddSingleton<DeadLetters>().AddSingleton<ICheckup, InboxCheckup>();
    }

    /// <summary>The inbox as a host works on it.</summary>
    public static IServiceCollection AddInboxWorker(this IServiceCollection services) => services
        .AddSingleton<AnswerThreads>()
        .AddSingleton<TurnAnswerer>()
        .AddSingleton<TurnDelivery>()
        .AddSingleton<ActivityAttempt>()
        .AddSingleton<InboxWorker>()
        .AddHostedService(provider => provider.GetRequiredService<InboxWorker>())
        .AddHostedService<InboxPruner>()
        .AddSingleton<IReadinessCheck, InboxCheck>();
}
