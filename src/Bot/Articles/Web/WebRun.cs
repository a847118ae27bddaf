using Bot.Articles.Ingest;

namespace Bot.Articles.Web;

/// <summary>What happened so far while pages were read; looks at several hosts may tell at once.</summary>
internal sealed class WebRun(IProgress<IngestProgress>? progress = null)
{
    private readonly Lock _lock = new();
    private readonly int[] _outcomes = new int[Enum.GetValues<SaveOutcome>().Length];
    private readonly List<Rejection> _rejected = [];
    private int _pages;
    private int _expected;
    private int _withdrawn;

    public void Expect(int pages)
    {
        lock (_lock)
        {
            _expected += pages;
        }
    }

    public void Done()
    {
        lock (_lock)
        {
            _pages++;
            progress?.Report(new IngestProgress(_pages, Math.Max(_pages, _expected), _outcomes.Sum() - _outcomes[(int)SaveOutcome.Refused]));
        }
    }

    public void Count(IEnumerable<SaveOutcome> outcomes)
    {
        lock (_lock)
        {
            foreach (var outcome in outcomes)
            {
                _outcomes[(int)outcome]++;
            }
        }
    }

    public void Unchanged(int articles) => Count(Enumerable.Repeat(SaveOutcome.Unchanged, articles));

    public void Withdrew(int articles)
    {
        lock (_lock)
        {
            _withdrawn += articles;
        }
    }

    public void Reject(string where, string reason)
    {
        lock (_lock)
        {
            _rejected.Add(new Rejection(where, reason));
        }
    }

    public IngestReport Report()
    {
        lock (_lock)
        {
            return new IngestReport
            {
                Files = 0,
                Pages = _pages,
                Added = _outcomes[(int)SaveOutcome.Added],
                Unchanged = _outcomes[(int)SaveOutcome.Unchanged],
                Replaced = _outcomes[(int)SaveOutcome.Replaced],
                Withdrawn = _withdrawn,
                Rejected = [.. _rejected],
            };
        }
    }
}
