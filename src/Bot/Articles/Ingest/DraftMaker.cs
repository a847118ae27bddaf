using Bot.Articles.Passages;
using Bot.PayClaims;
using Bot.Storage;

namespace Bot.Articles.Ingest;

/// <summary>A read article made ready for the store: checked, hashed, cut into passages, its pay claims read.</summary>
internal static class DraftMaker
{
    /// <summary>Longest id in characters: it stands in addresses, and PostgreSQL indexes no key above 2,700 bytes.</summary>
    private const int LongestId = 400;

    /// <param name="path">Absolute path of the file, or the address of the page, the article was read from.</param>
    /// <returns>The draft, or the reason why the article cannot be stored.</returns>
    public static (ArticleDraft? Draft, string? Reason) Make(SourceArticle found, string path, IngestRequest request, bool isSample = false)
    {
        var article = found with
        {
            Id = StorableText.Of(found.Id.Trim()),
            Text = StorableText.Of(found.Text),
            Title = StorableText.Of(found.Title),
            Outlet = StorableText.Of(request.Outlet ?? found.Outlet),
            Author = StorableText.Of(found.Author),
            Url = found.Url is null ? null : StorableText.Of(found.Url),
            Published = request.Published ?? found.Published,
            Language = request.Language ?? found.Language,
        };

        if (article.Id.Length == 0)
        {
            return (null, "the article has no id and its file no name; give it an id.");
        }

        if (article.Id.Length > LongestId || article.Id.Any(char.IsControl))
        {
            return (null, $"its id is longer than {LongestId} characters or holds control characters; give it a plain, short one.");
        }

        if (string.IsNullOrWhiteSpace(article.Text))
        {
            return (null, "it holds no text.");
        }

        var id = new ArticleId(article.Id);
        var stored = new Article
        {
            Id = id,
            Title = article.Title,
            Text = article.Text,
            Outlet = article.Outlet,
            Author = article.Author,
            Url = article.Url,
            Published = article.Published,
            Language = article.Language,
            Audience = article.Audience,
            IsSample = isSample,
            ContentHash = ContentHash.Of(article),
            Version = 0,
        };
        try
        {
            return (new ArticleDraft(stored, PassageSplitter.Split(id, article.Text), ClaimReader.Read(stored), path), null);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException or FormatException or ArithmeticException)
        {
            // A fault of ours in one article is told and costs that article, not the thousands beside it.
            return (null, $"reading it failed ({fault.GetType().Name}), which is a fault of this program; the other articles are not affected.");
        }
    }
}
