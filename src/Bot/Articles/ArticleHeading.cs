namespace Bot.Articles;

/// <summary>One line that says which article a text is from.</summary>
internal static class ArticleHeading
{
    /// <returns>Title, outlet and day of publication, as far as they are known.</returns>
    public static string Of(Article article) =>
        string.Join(" · ", new[] { article.Title, article.Outlet, IsoDay.Write(article.Published) }.Where(part => !string.IsNullOrEmpty(part)));
}
