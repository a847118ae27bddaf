using Bot.PayClaims.Curation;
using Bot.PayClaims.Storing;

namespace Bot.PayClaims;

internal static class PayClaimsRegistration
{
    public static IServiceCollection AddPayClaims(this IServiceCollection services) => services
        .AddSingleton<ClaimCurator>()
        .AddSingleton<ClaimRereading>()
        .AddHostedService<ClaimRereader>();
}
