namespace Bot.Articles;

internal static class ArticlesRegistration
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services.AddSingleton<ArticleStore>();
}
