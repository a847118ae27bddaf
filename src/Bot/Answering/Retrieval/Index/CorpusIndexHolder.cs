using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Articles;
using Bot.PayClaims.Ledger;
using Bot.Storage;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Holds the newest index, brings it up to the store and keeps a snapshot of it for the next start.</summary>
/// <param name="snapshots">Null where the index lives in memory alone.</param>
internal sealed class CorpusIndexHolder(ArticleStore store, SnapshotFolder? snapshots = null) : IDisposable
{
    // Fewer are indexed from the store sooner than anybody waits.
    private const int FewestSaved = 1_000;

    // Once this share of the articles is not in the snapshot or no longer, a new one is due.
    private const double ChangedShare = 0.1;

    private readonly SemaphoreSlim _updating = new(1);
    private CorpusIndex _current = CorpusIndex.Empty;
    private IndexSegment? _saved;
    private volatile bool _isBuilt;
    private bool _keepsLedger;
    private volatile string? _problem;

    /// <summary>Articles that are read from the store at once; where there are more, these are indexed meanwhile. A segment for each core.</summary>
    public int Batch { get; init; } = CorpusIndex.ArticlesPerSegment * Environment.ProcessorCount;

    /// <summary>True for those who must never answer from the briefs that come with the program.</summary>
    public bool LeavesOutSamples { get; init; }

    public CorpusIndex Current => Volatile.Read(ref _current);

    /// <summary>True once the index has held everything the store held at some moment.</summary>
    public bool IsBuilt => _isBuilt;

    /// <summary>Why the index is built from the store though there is a snapshot, as <see cref="SnapshotFolder.Open"/> says it; null when it need not be, and after the next one is saved.</summary>
    public string? SnapshotProblem => _problem;

    /// <summary>True when enough changed since the snapshot that the next start should not follow it all.</summary>
    public bool IsSnapshotDue => snapshots is not null && _isBuilt && !LeavesOutSamples && Pending(Current) >= Math.Max(FewestSaved, ChangedShare * Current.ArticleCount);

    /// <summary>Works all changes since the index's version into a new one. Calls at the same time wait for each other.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        await _updating.WaitAsync(cancellationToken);
        try
        {
            if (!_isBuilt && Current.Version == 0)
            {
                await StartAsync(cancellationToken);
            }

            GoOverTo(await FollowAsync(Current, cancellationToken));
            _isBuilt = true;
        }
        finally
        {
            _updating.Release();
        }
    }

    /// <summary>Puts the ledger of the index together, and from now on that of each next index before it is gone over to: no question is to wait for one.</summary>
    public async Task KeepLedgerAsync(CancellationToken cancellationToken)
    {
        await _updating.WaitAsync(cancellationToken);
        try
        {
            _keepsLedger = true;
            GoOverTo(Current);
        }
        finally
        {
            _updating.Release();
        }
    }

    /// <summary>Saves a snapshot of the index as it is now and goes over to it. Questions and updates go on meanwhile.</summary>
    /// <exception cref="SnapshotException">It is too large for a file.</exception>
    /// <exception cref="IOException">The disk is full or does not take it; the index stays as it is.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        var index = Current;
        var saved = await Task.Run(() => snapshots!.Save(index.Segments, index.Version, cancellationToken), cancellationToken);
        await _updating.WaitAsync(cancellationToken);
        try
        {
            // As a process that starts with it: what came while it was written follows from the store.
            GoOverTo(await FollowAsync(Of(saved), cancellationToken));
            _saved = saved;
            _problem = null;
        }
        finally
        {
            _updating.Release();
        }
    }

    private void GoOverTo(CorpusIndex next)
    {
        if (_keepsLedger)
        {
            next.PutLedgerTogether(Current.HasLedger ? Current.Ledger : ClaimLedger.Empty);
        }

        Volatile.Write(ref _current, next);
    }

    /// <summary>Begins with a snapshot, where there is a sound one of this store.</summary>
    private async Task StartAsync(CancellationToken cancellationToken)
    {
        // Read while the snapshot is checked: on another thread, because an embedded store reads on the one that asks.
        var reading = snapshots is { HasAny: true } ? Task.Run(() => ContentMarksAsync(cancellationToken), cancellationToken) : null;
        string? problem = null;
        var saved = reading is null ? null : snapshots!.Open(out problem);
        if (saved is not null && !(LeavesOutSamples && saved.Tables.Columns.Samples.Contains((byte)1)))
        {
            var stored = await reading!;
            var followed = await FollowAsync(Of(saved), cancellationToken);
            if (IsOf(stored, saved, followed))
            {
                Volatile.Write(ref _current, followed);
                _saved = saved;
            }
            else
            {
                problem ??= "the snapshot is of another store, or of this one before it was restored";
            }
        }

        _problem = problem;
    }

    /// <summary>True when the store, at the snapshot's version and before, had just what the snapshot has and what followed did not change.</summary>
    /// <param name="stored">What <see cref="ContentMarksAsync"/> gave, before what followed was read.</param>
    private static bool IsOf(Dictionary<long, long> stored, SnapshotSegment saved, CorpusIndex followed)
    {
        var columns = saved.Tables.Columns;
        var known = new HashSet<long>(columns.Versions);
        var live = followed.Segments.FirstOrDefault(live => live.Segment == saved);
        return stored.Keys.All(version => version > saved.StoreVersion || known.Contains(version))
            && (live is null || live.Numbers().All(article => stored.TryGetValue(columns.Versions[article], out var mark) && mark == columns.ContentMarks[article]));
    }

    /// <returns>The content mark of each of the store's live articles by the version of its last change.</returns>
    private async Task<Dictionary<long, long>> ContentMarksAsync(CancellationToken cancellationToken)
    {
        var marks = new Dictionary<long, long>();
        await foreach (var (version, hash) in store.ContentHashesAsync(cancellationToken))
        {
            marks.Add(version, ContentMark.Of(hash));
        }

        return marks;
    }

    private async Task<CorpusIndex> FollowAsync(CorpusIndex index, CancellationToken cancellationToken)
    {
        while (await ChangesAsync(index.Version, cancellationToken) is { Count: > 0 } changes)
        {
            index = changes.Count < Batch || snapshots is null ? index.With(changes, cancellationToken) : await FollowManyAsync(index, changes, cancellationToken);
        }

        return index;
    }

    /// <summary>The store is read on while what came is indexed, and articles leave memory at once: together they may be more than it holds.</summary>
    /// <param name="changes">The first of them.</param>
    private async Task<CorpusIndex> FollowManyAsync(CorpusIndex index, IReadOnlyList<ArticleChange> changes, CancellationToken cancellationToken)
    {
        while (changes.Count == Batch)
        {
            var (before, read) = (index, changes);
            var indexing = Task.Run(() => before.With(read, segment => MoveOut(segment, cancellationToken), cancellationToken), cancellationToken);
            try
            {
                changes = await ChangesAsync(read[^1].Article.Version, cancellationToken);
            }
            finally
            {
                index = await indexing;
            }
        }

        return index.With(changes, cancellationToken);
    }

    private async Task<IReadOnlyList<ArticleChange>> ChangesAsync(long since, CancellationToken cancellationToken)
    {
        var changes = await store.ChangesSinceAsync(since, Batch, cancellationToken);
        return LeavesOutSamples ? [.. changes.Select(WithoutSample)] : changes;
    }

    private IndexSegment MoveOut(MemorySegment segment, CancellationToken cancellationToken)
    {
        try
        {
            return snapshots!.MoveOut(segment, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StoreException or SnapshotException)
        {
            // A full disk or a folder that only reads: the articles stay in memory, where they answer as well.
            return segment;
        }
    }

    private int Pending(CorpusIndex index)
    {
        var saved = index.Segments.FirstOrDefault(live => live.Segment == _saved);
        return saved is null ? index.ArticleCount : index.ArticleCount - saved.LiveArticles + saved.Segment.Tables.ArticleCount - saved.LiveArticles;
    }

    private static CorpusIndex Of(SnapshotSegment saved) => new([new LiveSegment(saved, null)], saved.StoreVersion);

    private static ArticleChange WithoutSample(ArticleChange change) => change.Article.IsSample ? change with { Withdrawn = true } : change;

    public void Dispose() => _updating.Dispose();
}
