using Bot.AllHands.Drafting;
using Bot.AllHands.Live;
using Bot.AllHands.Merging;
using Bot.AllHands.Publishing;

namespace Bot.AllHands;

internal static class AllHandsRegistration
{
    public static IServiceCollection AddAllHands(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AllHandsOptions>()
            .BindConfiguration("AllHands", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        return services
            .AddSingleton<AllHandsStore>()
            .AddSingleton<AllHandsBoards>()
            .AddSingleton<AllHandsLive>()
            .AddSingleton<AllHandsWrites>()
            .AddSingleton<AllHandsQuestions>()
            .AddSingleton<AllHandsPlanning>()
            .AddSingleton<AllHandsModeration>()
            .AddSingleton<AllHandsPublishing>()
            .AddSingleton<AllHandsPersonal>()
            .AddSingleton<Voters>()
            .AddSingleton<AskingPace>()
            .AddSingleton(MergeWeights.Default)
            .AddSingleton<MergeMatcher>()
            .AddSingleton<MergeSuggestions>();
    }

    /// <summary>What a host does beside its pages: drafts, closing and erasing.</summary>
    public static IServiceCollection AddAllHandsWorkers(this IServiceCollection services) => services.AddHostedService<AllHandsClock>().AddHostedService<AllHandsDrafter>();
}
