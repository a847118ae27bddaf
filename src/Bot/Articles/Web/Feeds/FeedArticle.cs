using System.Net;
using System.Text;
using Bot.Articles.Reading;
using Bot.Articles.Reading.Html;
using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Web.Feeds;

/// <summary>The article a feed carries in an entry, for pages that cannot be read themselves, and what an entry knows about its page.</summary>
internal sealed class FeedArticle(HtmlReader reader, TimeProvider clock)
{
    // Below this it is a teaser, and an answer from a teaser would pass over what the article says.
    private const int LeastText = 600;

    private const int LongestOutlet = 40;

    private readonly PublicationDate _dates = new(clock);

    /// <returns>Null when the entry carries no more than a teaser.</returns>
    public SourceArticle? Of(FeedEntry entry, string feedTitle, string id)
    {
        if (entry.Content.Length < LeastText)
        {
            return null;
        }

        var page = $"<html><head><meta charset=utf-8><title>{WebUtility.HtmlEncode(entry.Title)}</title></head><body><article><h1>{WebUtility.HtmlEncode(entry.Title)}</h1>{entry.Content}</article></body></html>";
        using var content = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(page)]);
        if (reader.Read(id, content).FirstOrDefault() is not ReadOutcome.Read { Article: { Text.Length: >= LeastText } article })
        {
            return null;
        }

        return Completed(article with { Title = entry.Title, Author = "", Published = null, Url = entry.Link?.AbsoluteUri, Outlet = Outlet(feedTitle, entry.Link) }, entry);
    }

    /// <summary>Fills what the article lacks.</summary>
    public SourceArticle Completed(SourceArticle article, FeedEntry entry) => article with
    {
        Title = article.Title.Length > 0 ? article.Title : entry.Title,
        Author = article.Author.Length > 0 ? article.Author : entry.Author,
        Published = article.Published ?? _dates.Parse(entry.Date, article.Language),
    };

    // "The Payroll Post – Latest news"
    private static string Outlet(string feedTitle, Uri? link) =>
        feedTitle.Split([" | ", " - ", " – ", " — ", " » ", ": "], StringSplitOptions.TrimEntries)[0] is { Length: > 0 and <= LongestOutlet } name ? name : WebAddress.Host(link?.AbsoluteUri);
}
