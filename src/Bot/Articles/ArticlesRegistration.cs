using Bot.Articles.Ingest;
using Bot.Articles.Reading;
using Bot.Articles.Web;
using Bot.Articles.Web.Fetching;
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
                corpus.AllowedPrivateHosts.FillFrom(settings.GetSection("Corpus:AllowedPrivateHosts"));
            })
            .ValidateDataAnnotations();
        return services
            .AddReaders()
            .AddSingleton<ArticleStore>()
            .AddSingleton<SourceFileStore>()
            .AddSingleton<Ingestor>()
            .AddSingleton<SampleCorpus>()
            .AddSingleton<WebTransport>()
            .AddSingleton<RobotsGate>()
            .AddSingleton<PageFetcher>()
            .AddSingleton<PageReader>()
            .AddSingleton<PageLook>()
            .AddSingleton<WebSourceStore>()
            .AddSingleton<WebIngestor>()
            .AddSingleton<ICheckup, CorpusCheckup>()
            .AddHostedService<CorpusRefresher>()
            .AddHostedService<WebRefresher>();
    }
}
