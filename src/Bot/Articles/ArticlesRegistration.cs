using Bot.Articles.Ingest;
using Bot.Articles.Reading;
using Bot.Diagnosis;

namespace Bot.Articles;

internal static class ArticlesRegistration
{
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<CorpusOptions>()
            .BindConfiguration("Corpus", binder => binder.ErrorOnUnknownConfiguration = true)
            .PostConfigure<IConfiguration>((corpus, settings) =>
            {
                corpus.Folders.FillFrom(settings.GetSection("Corpus:Folders"));
                corpus.Feeds.FillFrom(settings.GetSection("Corpus:Feeds"));
            })
            .ValidateDataAnnotations();
        return services
            .AddReaders()
            .AddSingleton<ArticleStore>()
            .AddSingleton<SourceFileStore>()
            .AddSingleton<Ingestor>()
            .AddSingleton<SampleCorpus>()
            .AddSingleton<ICheckup, CorpusCheckup>()
            .AddHostedService<CorpusRefresher>();
    }
}
