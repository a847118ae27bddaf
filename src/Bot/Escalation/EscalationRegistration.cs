namespace Bot.Escalation;

internal static class EscalationRegistration
{
    public static IServiceCollection AddEscalation(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<QueueOptions>()
            .BindConfiguration("Queue", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        return services.AddSingleton<QueueMatching>().AddSingleton<EscalationStore>().AddSingleton<QueueStore>().AddSingleton<EscalationPreview>().AddSingleton<QueueReminders>();
    }

    /// <summary>What a host does for the queue beside its work.</summary>
    public static IServiceCollection AddQueueReminding(this IServiceCollection services) => services.AddHostedService<QueueReminding>();
}
