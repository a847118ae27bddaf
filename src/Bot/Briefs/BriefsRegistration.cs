using Bot.Briefs.Composing;
using Bot.Briefs.Template;

namespace Bot.Briefs;

internal static class BriefsRegistration
{
    public static IServiceCollection AddBriefs(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<BriefsOptions>()
            .BindConfiguration("Briefs", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        return services.AddSingleton<TemplateStore>().AddSingleton<BriefComposer>().AddSingleton<BriefStore>().AddSingleton<BriefMaker>().AddSingleton<BriefChanges>();
    }
}
