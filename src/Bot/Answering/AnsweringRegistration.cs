using Bot.Answering.Composition;
using Bot.Answering.Contacts;
using Bot.Answering.FaqMatching;
using Bot.Answering.Guardrails;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Faqs;
using Bot.Language;
using Microsoft.Extensions.Options;

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
        services.AddSingleton(provider => new QuestionReader(new ConceptIndex(glossary), provider.GetRequiredService<IOptions<FaqOptions>>().Value.CompanyNames));
        services.AddSingleton(provider => new QuestionTopic(glossary, provider.GetRequiredService<QuestionReader>()));
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
