using Bot.Articles.Reading;

namespace Bot.Articles.Web.Feeds;

/// <summary>Reads a feed that was saved to a file: the articles it carries itself, for a file fetches no pages.</summary>
internal sealed class FeedFileReader(FeedArticle articles) : IArticleReader
{
    public IReadOnlyList<string> Endings { get; } = [".rss", ".atom"];

    public IEnumerable<ReadOutcome> Read(string name, Stream content)
    {
        if (BoundedContent.ReadAll(content) is not { } bytes)
        {
            return [new ReadOutcome.Rejected(name, BoundedContent.TooLarge("feed"))];
        }

        var (feed, problem) = FeedDocument.Read(bytes, null);
        return feed is null ? [new ReadOutcome.Rejected(name, problem!)]
            : feed.Entries.Count == 0 ? [new ReadOutcome.Rejected(name, "the feed has no entries.")]
            : feed.Entries.Select((entry, at) => Entry(name, entry, feed.Title, at + 1));
    }

    private ReadOutcome Entry(string name, FeedEntry entry, string feedTitle, int number)
    {
        var id = entry.Link is { } link ? PageAddress.Id(PageAddress.Normal(link.OriginalString)) : $"{name}-{number}";
        return articles.Of(entry, feedTitle, id) is { } article
            ? new ReadOutcome.Read(article)
            : new ReadOutcome.Rejected($"{name}:{number}", "this entry carries only a teaser; give the feed's address instead of a file, so that its page is read.");
    }
}
