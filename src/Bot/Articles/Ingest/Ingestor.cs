using Bot.Articles.Reading;

namespace Bot.Articles.Ingest;

/// <summary>Brings files into the corpus: reads, cuts and stores what is new, and withdraws what its files no longer hold.</summary>
/// <remarks>Articles are stored batch by batch, each all or none, so an ingest that is cut off leaves whole articles and is simply run again.</remarks>
internal sealed class Ingestor(ArticleFiles files, ArticleStore store, SourceFileStore sourceFiles, TimeProvider clock)
{
    private const int ArticlesInBatch = 256;

    private const int CharactersInBatch = 4 << 20;

    /// <exception cref="Bot.Storage.StoreException">The store cannot be written; what was stored before stays.</exception>
    public async Task<IngestReport> IngestAsync(IngestRequest request, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(request, cancellationToken);
        var run = new Run(plan);
        if (plan.IsIdle)
        {
            return run.Report();
        }

        var batch = new List<ArticleDraft>();
        var characters = 0;
        await foreach (var portion in Portion.ReadAsync(plan.ToRead, request, cancellationToken))
        {
            foreach (var item in portion.Items)
            {
                if (run.Accept(item) is { } draft)
                {
                    batch.Add(draft);
                    characters += draft.Article.Text.Length;
                }
            }

            if (batch.Count >= ArticlesInBatch || characters >= CharactersInBatch)
            {
                run.Count(await store.SaveAsync(batch, run.MayTakeOver, cancellationToken));
                batch.Clear();
                characters = 0;
            }

            progress?.Report(run.Progress(portion.FilesFinished, batch.Count));
        }

        run.Count(await store.SaveAsync(batch, run.MayTakeOver, cancellationToken));
        run.Withdrawn = await store.WithdrawAsync(run.Missing(), cancellationToken);

        // Last, so that files of an ingest that was cut off are read again.
        await sourceFiles.UpdateAsync(run.Stamps(), plan.Gone, cancellationToken);
        return run.Report();
    }

    private async Task<IngestPlan> PlanAsync(IngestRequest request, CancellationToken cancellationToken)
    {
        var roots = request.Paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).Distinct().ToList();
        var before = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        var stored = new Dictionary<ArticleId, string>();
        foreach (var root in roots)
        {
            foreach (var file in await sourceFiles.BelowAsync(root, cancellationToken))
            {
                before[file.Path] = file;
            }

            foreach (var (id, path) in await store.FromSourceAsync(root, cancellationToken))
            {
                stored[id] = path;
            }
        }

        return IngestPlan.Make(files.Find(roots), before, stored, request.OnlyChangedFiles, clock.GetUtcNow());
    }

    /// <summary>What happened so far in one ingest.</summary>
    private sealed class Run(IngestPlan plan)
    {
        private readonly Dictionary<ArticleId, string> _taken = plan.HeldByUnreadFiles();
        private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
        private readonly HashSet<string> _contested = new(StringComparer.Ordinal);
        private readonly List<Rejection> _rejected = [.. plan.Refused];
        private readonly int[] _outcomes = new int[3];
        private int _filesDone;

        public int Withdrawn { get; set; }

        /// <returns>The draft to be stored; null when the item was refused.</returns>
        public ArticleDraft? Accept(PortionItem item)
        {
            if (item.Rejection is { } rejection)
            {
                _rejected.Add(rejection);
                _broken.Add(item.Path);
                return null;
            }

            var id = item.Draft!.Article.Id;
            if (!_taken.TryAdd(id, item.Path))
            {
                Contest(item.Path, id);
                return null;
            }

            return item.Draft;
        }

        /// <summary>Refuses a draft whose id is stored from another file that still has it; a file that moved brings its articles along.</summary>
        public bool MayTakeOver(ArticleDraft draft, string source)
        {
            var id = draft.Article.Id;
            if (!_broken.Contains(source) && !plan.IsHeldElsewhere(id, source))
            {
                return true;
            }

            _taken[id] = source;
            Contest(draft.Source, id);
            return false;
        }

        public void Count(IReadOnlyList<SaveOutcome> outcomes)
        {
            foreach (var outcome in outcomes.Where(outcome => outcome != SaveOutcome.Refused))
            {
                _outcomes[(int)outcome]++;
            }
        }

        public IngestProgress Progress(int filesFinished, int waiting) =>
            new(_filesDone += filesFinished, plan.ToRead.Count, _outcomes.Sum() + waiting);

        /// <summary>Stored articles that no file held this time. A file of which anything could not be read may still hold them, so they stay.</summary>
        public IReadOnlyCollection<ArticleId> Missing() =>
            [.. plan.Stored.Where(article => !_taken.ContainsKey(article.Key) && !_broken.Contains(article.Value) && !plan.IsOutOfSight(article.Value)).Select(article => article.Key)];

        public IReadOnlyCollection<SourceFile> Stamps() =>
            [.. plan.ToRead.Select(file => file.Stamp with { Contested = _contested.Contains(file.Stamp.Path) })];

        public IngestReport Report() => new()
        {
            Files = plan.ToRead.Count,
            Added = _outcomes[(int)SaveOutcome.Added],
            Unchanged = _outcomes[(int)SaveOutcome.Unchanged],
            Replaced = _outcomes[(int)SaveOutcome.Replaced],
            Withdrawn = Withdrawn,
            Rejected = _rejected,
        };

        private void Contest(string path, ArticleId id)
        {
            _contested.Add(path);
            _rejected.Add(new Rejection(path, $"its id \"{id}\" is already taken by {_taken[id]}; give one of the two another id."));
        }
    }
}
