using Bot.Answering.Composition;
using Bot.Answering.Composition.Written;
using Bot.Answering.Contacts;
using Bot.Answering.FaqMatching;
using Bot.Answering.Guardrails;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Help;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Answering.Retrieval.Vectors;
using Bot.Diagnosis;
using Bot.Faqs;
using Bot.Language;
using Bot.LanguageModel;
using Bot.Storage.Sharing;
using Microsoft.Extensions.Options;

namespace Bot.Answering;

internal static class AnsweringRegistration
{
    /// <param name="settings">Say whether a model writes, and whether one makes vectors.</param>
    public static IServiceCollection AddAnswering(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptionsWithValidateOnStart<AnswersOptions>()
            .BindConfiguration("Answers", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<ContactsOptions>()
            .BindConfiguration("Contacts", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        services.AddSingleton(provider => new Guard(new LearntGuard(provider.GetRequiredService<ConceptIndex>())));
        services.AddSingleton<GuardReplies>();
        services.AddSingleton<SnapshotFolder>().AddSingleton<ICheckup, SnapshotCheckup>();
        services.AddSingleton<CorpusIndexHolder>();
        services.AddSingleton<CorpusSignal>().AddSingleton<StoreTopic>(provider => provider.GetRequiredService<CorpusSignal>());
        services.AddHostedService<IndexFollower>();
        services.AddSingleton(_ => Translations.Default).AddSingleton(_ => ConceptIndex.Default);
        services.AddSingleton(provider => new QuestionReader(provider.GetRequiredService<ConceptIndex>(), provider.GetRequiredService<IOptions<FaqOptions>>().Value.CompanyNames));
        services.AddSingleton(provider => new QuestionTopic(Glossary.Load(), provider.GetRequiredService<QuestionReader>()));
        services.AddSingleton(MatchWeights.Default);
        services.AddSingleton<FaqIndexHolder>();
        services.AddSingleton<FaqMatcher>();
        services.AddSingleton<SameQuestion>();
        services.AddSingleton<QueryReader>();
        services.AddSingleton<TurnTimes>();
        services.AddSingleton<IQuestionHelp>(provider => provider.GetRequiredService<IOptions<OpenAIOptions>>().Value.IsOn
            ? ActivatorUtilities.CreateInstance<ModelQuestionHelp>(provider)
            : new NoQuestionHelp());
        services.AddVectors(settings);
        services.AddSingleton<SuggestedQuestions>();
        services.AddSingleton<ExtractiveComposer>().AddSingleton<ModelWriter>().AddSingleton<GenerativeComposer>();
        services.AddSingleton<IAnswerComposer>(provider => provider.GetRequiredService<IOptions<OpenAIOptions>>().Value.IsOn
            ? provider.GetRequiredService<GenerativeComposer>()
            : provider.GetRequiredService<ExtractiveComposer>());
        return services.AddSingleton<Answerer>();
    }
}
