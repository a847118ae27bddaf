using Bot.Articles.Ingest;
using Bot.Articles.Reading;

namespace Bot.Articles;

internal static class ArticlesRegistration
{
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<CorpusOptions>()
            .BindConfiguration("Corpus", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        return services
            .AddReaders()
            .AddSingleton<ArticleStore>()
            .AddSingleton<SourceFileStore>()
            .AddSingleton<Ingestor>()
            .AddSingleton<SampleCorpus>()
            .AddHostedService<CorpusRefresher>();
    }
}
