namespace Bot.Faqs;

internal static class FaqsRegistration
{
    public static IServiceCollection AddFaqs(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<FaqOptions>()
            .BindConfiguration("Faq", binder => binder.ErrorOnUnknownConfiguration = true);
        return services.AddSingleton<FaqStore>().AddSingleton<FaqReviews>();
    }
}
