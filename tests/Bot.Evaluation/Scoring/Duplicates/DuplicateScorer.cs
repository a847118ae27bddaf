using System.Text.Json;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Scoring.Duplicates;

/// <summary>Scores groups of copies: precision and recall over the pairs of articles put into one group.</summary>
internal static class DuplicateScorer
{
    /// <param name="groups">Article ids the system calls one story; ids outside the set do not count.</param>
    public static DuplicateScore Score(DuplicateSet set, IEnumerable<IReadOnlyList<string>> groups)
    {
        var found = groups.SelectMany(group => ArticlePair.Within([.. group.Distinct().Where(set.Articles.Contains)])).ToHashSet();
        var right = set.Pairs.Keys.Count(found.Contains);
        var precision = Harmonic.Share(right, found.Count);
        var recall = Harmonic.Share(right, set.Pairs.Count);
        return new DuplicateScore(
            set.Pairs.Count, found.Count, precision, recall, Harmonic.Mean(precision, recall),
            RecallOf(set, DuplicateSet.Exact, found), RecallOf(set, DuplicateSet.Near, found));
    }

    public static IReadOnlyList<string> ParseGroup(JsonElement row) => row.List("docs", article => article.Key());

    private static double RecallOf(DuplicateSet set, string kind, HashSet<ArticlePair> found)
    {
        var pairs = set.Pairs.Where(pair => pair.Value == kind).ToList();
        return pairs.Count == 0 ? double.NaN : (double)pairs.Count(pair => found.Contains(pair.Key)) / pairs.Count;
    }
}
