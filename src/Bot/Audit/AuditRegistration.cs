using Bot.Diagnosis;

namespace Bot.Audit;

internal static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddSingleton<Pseudonyms>().AddSingleton<AuditLog>().AddSingleton<ICheckup, AuditCheckup>();
}
