using Bot.Articles.Reading;

namespace Bot.Articles;

internal static class ArticlesRegistration
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services.AddReaders().AddSingleton<ArticleStore>();
}
