using Bot.Articles;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Holds the newest snapshot of the index and brings it up to the store.</summary>
internal sealed class CorpusIndexHolder(ArticleStore store) : IDisposable
{
    // At start this many articles are in memory twice, as rows and as postings; more at once gains nothing.
    private const int Batch = 20_000;

    private readonly SemaphoreSlim _updating = new(1);
    private CorpusIndex _current = CorpusIndex.Empty;
    private volatile bool _isBuilt;

    /// <summary>True for those who must never answer from the briefs that come with the program.</summary>
    public bool LeavesOutSamples { get; init; }

    public CorpusIndex Current => Volatile.Read(ref _current);

    /// <summary>True once the snapshot has held everything the store held at some moment.</summary>
    public bool IsBuilt => _isBuilt;

    /// <summary>Works all changes since the snapshot's version into a new one. Calls at the same time wait for each other.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        await _updating.WaitAsync(cancellationToken);
        try
        {
            while (await store.ChangesSinceAsync(Current.Version, Batch, cancellationToken) is { Count: > 0 } changes)
            {
                Volatile.Write(ref _current, Current.With(LeavesOutSamples ? [.. changes.Select(WithoutSample)] : changes, cancellationToken));
            }

            _isBuilt = true;
        }
        finally
        {
            _updating.Release();
        }
    }

    private static ArticleChange WithoutSample(ArticleChange change) => change.Article.IsSample ? change with { Withdrawn = true } : change;

    public void Dispose() => _updating.Dispose();
}
