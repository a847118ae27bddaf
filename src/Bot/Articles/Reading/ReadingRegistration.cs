using Bot.Articles.Reading.Docx;
using Bot.Articles.Reading.Html;
using Bot.Articles.Reading.Markdown;
using Bot.Articles.Reading.Pdf;
using Bot.Articles.Reading.Plain;
using Bot.Articles.Web.Feeds;

namespace Bot.Articles.Reading;

internal static class ReadingRegistration
{
    public static IServiceCollection AddReaders(this IServiceCollection services) => services
        .AddSingleton<IArticleReader, HtmlReader>()
        .AddSingleton<IArticleReader, MarkdownReader>()
        .AddSingleton<IArticleReader, PlainTextReader>()
        .AddSingleton<IArticleReader, JsonlReader>()
        .AddSingleton<IArticleReader, PdfReader>()
        .AddSingleton<IArticleReader, DocxReader>()
        .AddSingleton<HtmlReader>()
        .AddSingleton<FeedArticle>()
        .AddSingleton<IArticleReader, FeedFileReader>()
        .AddSingleton<ArticleFiles>();
}
