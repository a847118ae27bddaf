using Bot.Articles;
using Bot.Articles.Copies;
using Bot.PayClaims.Stories;

namespace Bot.Desk.Corpus;

/// <summary>Which articles are copies of one story. Comparing all texts takes a while, so it is done once for each state of the corpus.</summary>
internal sealed class CorpusCopies(ArticleStore store)
{
    private Known? _known;

    public async Task<CopyGroups> GetAsync(CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(cancellationToken);
        if (_known is { } known && known.Version == version)
        {
            return known.Groups;
        }

        var articles = await store.AllAsync(cancellationToken);
        var groups = await Task.Run(() => StoryGroups.Of(articles, cancellationToken), cancellationToken);
        _known = new Known(version, groups);
        return groups;
    }

    /// <returns>Null where it was not worked out since the last change.</returns>
    public async Task<CopyGroups?> FindAsync(CancellationToken cancellationToken) =>
        _known is { } known && known.Version == await store.VersionAsync(cancellationToken) ? known.Groups : null;

    private sealed record Known(long Version, CopyGroups Groups);
}
