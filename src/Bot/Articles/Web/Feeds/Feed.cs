namespace Bot.Articles.Web.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Link">Where its page is; null when it has none.</param>
/// <param name="Date">As written.</param>
/// <param name="Content">The text it carries, as HTML; empty when it only points to its page.</param>
internal sealed record FeedEntry(Uri? Link, string Title, string Author, string Date, string Content);

/// <summary>A feed as it was read.</summary>
/// <param name="Title">Empty when it has none.</param>
internal sealed record Feed(string Title, IReadOnlyList<FeedEntry> Entries);
