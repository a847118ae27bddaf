namespace Bot.Conversations;

internal static class ConversationsRegistration
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<PrivacyOptions>()
            .BindConfiguration("Privacy", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        return services.AddSingleton<TurnStore>().AddSingleton<Retention>().AddSingleton<ConversationReferences>().AddHostedService<OldTextEraser>();
    }
}
