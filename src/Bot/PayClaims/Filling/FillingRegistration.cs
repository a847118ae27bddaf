using Bot.Diagnosis;

namespace Bot.PayClaims.Filling;

internal static class FillingRegistration
{
    /// <param name="settings">Say whether a model reads claims.</param>
    public static IServiceCollection AddClaimFilling(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<FillingStore>().AddSingleton<ClaimFiller>().AddSingleton<ICheckup, FillingCheckup>();
        return string.IsNullOrEmpty(settings["OpenAI:Endpoint"]) || (bool.TryParse(settings["OpenAI:ReadsClaims"], out var reads) && !reads)
            ? services
            : services.AddHostedService<FillingFollower>();
    }
}
