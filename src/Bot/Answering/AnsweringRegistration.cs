using Bot.Answering.Composition;
using Bot.Answering.Contacts;
using Bot.Answering.FaqMatching;
using Bot.Answering.Guardrails;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering;

internal static class AnsweringRegistration
{
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AnswersOptions>()
            .BindConfiguration("Answers", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<ContactsOptions>()
            .BindConfiguration("Contacts", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<OpenAIOptions>()
            .BindConfiguration("OpenAI", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        services.AddSingleton<Guard>();
        services.AddSingleton<GuardReplies>();
        services.AddSingleton<CorpusIndexHolder>();
        services.AddHostedService<IndexFollower>();
        var glossary = Glossary.Load();
        services.AddSingleton(new Translations(glossary.Concepts));
        services.AddSingleton(new QuestionReader(new ConceptIndex(glossary.Concepts)));
        services.AddSingleton(new QuestionTopic(glossary));
        services.AddSingleton(MatchWeights.Default);
        services.AddSingleton<FaqIndexHolder>();
        services.AddSingleton<FaqMatcher>();
        services.AddSingleton<SameQuestion>();
        services.AddSingleton<QueryReader>();
        services.AddSingleton<SuggestedQuestions>();
        services.AddSingleton<IAnswerComposer, ExtractiveComposer>();
        return services.AddSingleton<Answerer>();
    }
}
