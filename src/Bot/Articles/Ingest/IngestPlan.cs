using Bot.Articles.Reading;
using Bot.Articles.Reading.Metadata;

namespace Bot.Articles.Ingest;

/// <summary>What an ingest will read, and what it knows beforehand.</summary>
internal sealed class IngestPlan
{
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly List<string> _outOfSight = [];

    private IngestPlan(IReadOnlyDictionary<ArticleId, string> stored) => Stored = stored;

    /// <summary>Files to read, each once, in the order of the paths given.</summary>
    public List<(ArticleFile.Readable File, SourceFile Stamp)> ToRead { get; } = [];

    /// <summary>Paths that cannot be read, with the reason.</summary>
    public List<Rejection> Refused { get; } = [];

    /// <summary>Files read before that are no longer there.</summary>
    public List<string> Gone { get; } = [];

    /// <summary>The articles stored from the paths given, and their files.</summary>
    public IReadOnlyDictionary<ArticleId, string> Stored { get; }

    /// <summary>Nothing to read and nothing to withdraw.</summary>
    public bool IsIdle { get; private set; }

    /// <param name="before">The files below the paths as they were read before, by path.</param>
    /// <param name="stored">The articles stored from the paths, and their files.</param>
    public static IngestPlan Make(
        IEnumerable<ArticleFile> found, IReadOnlyDictionary<string, SourceFile> before, IReadOnlyDictionary<ArticleId, string> stored, bool onlyChanged, DateTimeOffset now)
    {
        var plan = new IngestPlan(stored);
        var met = new HashSet<string>(StringComparer.Ordinal);
        var contested = new List<(ArticleFile.Readable, SourceFile)>();
        foreach (var file in found)
        {
            switch (file)
            {
                case ArticleFile.Unreadable unreadable:
                    plan.Refuse(unreadable.Path, unreadable.Reason);
                    break;
                case ArticleFile.Readable readable when met.Add(readable.Path):
                    if (SourceFile.Of(readable.Path, now) is not { } stamp)
                    {
                        plan.Refuse(readable.Path, "it vanished while the folder was read; run the command again.");
                    }
                    else if (!onlyChanged || !before.TryGetValue(readable.Path, out var earlier) || !stamp.IsSameAs(earlier))
                    {
                        plan.ToRead.Add((readable, stamp));
                    }
                    else
                    {
                        plan._unread.Add(readable.Path);
                        if (earlier.Contested)
                        {
                            contested.Add((readable, stamp));
                        }
                    }

                    break;
            }
        }

        plan.Gone.AddRange(before.Keys.Where(path => !met.Contains(path) && !plan.IsOutOfSight(path)));
        var isOrphaned = stored.Values.Any(path => !met.Contains(path) && !plan.IsOutOfSight(path));
        plan.IsIdle = plan.ToRead.Count == 0 && plan.Gone.Count == 0 && !isOrphaned;
        if (!plan.IsIdle)
        {
            // Something changed, so an id they lost to another file may be free again.
            plan.ToRead.AddRange(contested);
            plan._unread.ExceptWith(contested.Select(file => file.Item1.Path));
        }

        return plan;
    }

    /// <summary>Whether a path lies where nothing could be seen: its absence means nothing.</summary>
    public bool IsOutOfSight(string path) => _outOfSight.Any(hidden =>
        path.StartsWith(hidden, StringComparison.Ordinal) && (path.Length == hidden.Length || path[hidden.Length] == Path.DirectorySeparatorChar));

    /// <summary>The ids files hold that are not read again, and those files: no other file may take them.</summary>
    public Dictionary<ArticleId, string> HeldByUnreadFiles() =>
        Stored.Where(article => _unread.Contains(article.Value)).ToDictionary();

    /// <summary>Whether a stored article belongs to a file that this ingest does not read and that is still there.</summary>
    public bool IsHeldElsewhere(ArticleId id, string source)
    {
        // What a file holds that is read now, or that is gone from the folders read, this ingest itself finds out.
        var isDecidedHere = Stored.ContainsKey(id) && !_unread.Contains(source) && !IsOutOfSight(source);

        // The samples' source is no path. A page is looked at in its own time.
        return !isDecidedHere && (WebAddress.Of(source) is not null || (Path.IsPathFullyQualified(source) && File.Exists(source)));
    }

    private void Refuse(string path, string reason)
    {
        _outOfSight.Add(path);
        Refused.Add(new Rejection(path, reason));
    }
}
