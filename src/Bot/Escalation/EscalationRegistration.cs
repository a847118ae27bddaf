namespace Bot.Escalation;

internal static class EscalationRegistration
{
    public static IServiceCollection AddEscalation(this IServiceCollection services) => services.AddSingleton<EscalationStore>().AddSingleton<QueueStore>();
}
