using Bot.Articles;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>An article in one line: its title, outlet, author and day, as far as they are known.</summary>
internal static class ArticleText
{
    public static string Write(Article article, ReplyLanguage language)
    {
        var title = article.Title.Length > 0 ? AnswerLineWriter.Quoted(article.Title, language) : Wording.Get(language, "nearest.untitled");
        var author = article.Author.Length > 0 ? Wording.Get(language, "article.by", article.Author) : "";
        var day = article.Published is { } published ? DayText.Write(language, published) : Wording.Get(language, "article.noDate");
        return string.Join(" · ", new[] { title, article.Outlet, author, day }.Where(part => part.Length > 0));
    }
}
