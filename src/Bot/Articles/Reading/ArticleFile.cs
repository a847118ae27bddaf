namespace Bot.Articles.Reading;

/// <summary>A file met on the way through the paths given.</summary>
internal abstract record ArticleFile
{
    private ArticleFile() { }

    /// <param name="Path">As walked, for messages.</param>
    /// <param name="Name">Without folders and endings ("x" for "x.html.gz"): the id where the source has none of its own.</param>
    public sealed record Readable(string Path, string Name, IArticleReader Reader, bool IsPacked) : ArticleFile;

    /// <param name="Reason">Why nothing is read from here and what would mend it.</param>
    public sealed record Unreadable(string Path, string Reason) : ArticleFile;
}
