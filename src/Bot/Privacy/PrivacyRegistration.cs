namespace Bot.Privacy;

internal static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services.AddSingleton<PersonalData>().AddSingleton<PersonalReply>();
}
