using System.Runtime.Intrinsics;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;

namespace Bot.Answering.Retrieval.First;

/// <summary>BM25 over passages and articles: finds the same best candidates as scoring every article would, and scores few.</summary>
/// <remarks>
/// Windows of articles best bound first (block-max pruning: Ding, Suel, "Faster top-k document retrieval using block-max indexes", SIGIR 2011), within a window MaxScore (Turtle, Flood, "Query
/// evaluation: strategies and optimizations", 1995). Nothing is allocated once its arrays have grown to the query and the corpus.
/// </remarks>
internal sealed class FirstStage
{
    /// <summary>The article around a passage tells as much as the passage: "he" in a passage is named elsewhere.</summary>
    public const float ArticleShare = 1.1f;

    // Bounds and scores are sums of single-precision numbers in different orders; this is far above what rounding makes of them.
    private const float Rounding = 1e-4f;

    [ThreadStatic]
    private static FirstStage? _ofThread;

    private readonly WindowPlan _plan = new();
    private readonly WindowScorer _scorer = new();

    /// <summary>The calling thread's; not to be kept beyond the call stack.</summary>
    public static FirstStage OfThread => _ofThread ??= new FirstStage();

    /// <summary>Windows read by the last search, of all there were: what pruning saved.</summary>
    public (int Read, int All) Windows { get; private set; }

    /// <param name="weights">Of each group, not negative.</param>
    /// <param name="audience">Passages of articles for a narrower audience are never candidates.</param>
    public void Search(CorpusIndex index, IReadOnlyList<QueryGroup> groups, float[] weights, Audience audience, CandidateHeap candidates)
    {
        _plan.Make(index, groups, weights);
        _scorer.Begin(index, _plan, weights, audience, candidates);
        var read = 0;
        foreach (var numbered in _plan.Order)
        {
            if (_plan.Bound(numbered) > 0 && MayReach(_plan.Bound(numbered), candidates.Bar))
            {
                _scorer.Score(numbered);
                read++;
            }
        }

        foreach (var numbered in _plan.Order)
        {
            _scorer.ScoreLate(numbered);
        }

        Windows = (read, _plan.WindowCount);
        _scorer.End();
    }

    /// <summary>False when what is bounded so lies below the bar, rounding included.</summary>
    public static bool MayReach(float bound, float bar) => (bound * (1 + Rounding)) + Rounding >= bar;

    /// <summary>The same of sixteen at once; all bits set where it is true.</summary>
    public static Vector512<float> MayReach(Vector512<float> bounds, float bar) =>
        Vector512.GreaterThanOrEqual((bounds * Vector512.Create(1 + Rounding)) + Vector512.Create(Rounding), Vector512.Create(bar));
}
