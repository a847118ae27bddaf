using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Pages;

/// <summary>Scores main-content extraction by shared runs of four words.</summary>
/// <remarks>
/// The definitions of scrapinghub/article-extraction-benchmark, evaluate.py: multisets of four-word shingles (a shorter text is one shingle); precision and
/// recall a page, each left out where its divisor is 0; means over the pages.
/// </remarks>
internal static class PageScorer
{
    private const int ShingleWords = 4;

    public static PageScore Score(IReadOnlyList<PageText> gold, IReadOnlyList<PageText> run)
    {
        var references = LastOfEach(gold);
        var found = LastOfEach(run);
        var (precisions, recalls, exact) = (new List<double>(), new List<double>(), 0);
        foreach (var (id, reference) in references)
        {
            var wanted = WordText.Words(reference);
            var got = WordText.Words(found.GetValueOrDefault(id, ""));
            var (shared, extra, lost) = Compare(Shingles(wanted), Shingles(got));
            if (shared + extra > 0)
            {
                precisions.Add((double)shared / (shared + extra));
            }

            if (shared + lost > 0)
            {
                recalls.Add((double)shared / (shared + lost));
            }

            exact += wanted.SequenceEqual(got) ? 1 : 0;
        }

        var (precision, recall) = (Mean(precisions), Mean(recalls));
        return new PageScore(
            references.Count, references.Keys.Count(id => !found.ContainsKey(id)), Harmonic.Mean(precision, recall), precision, recall,
            references.Count == 0 ? double.NaN : (double)exact / references.Count);
    }

    private static Dictionary<string, int> Shingles(List<string> words)
    {
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(1, words.Count - ShingleWords + 1) && i < words.Count; i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(ShingleWords));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    private static (int Shared, int Extra, int Lost) Compare(Dictionary<string, int> wanted, Dictionary<string, int> got)
    {
        var shared = wanted.Sum(pair => Math.Min(pair.Value, got.GetValueOrDefault(pair.Key)));
        return (shared, got.Values.Sum() - shared, wanted.Values.Sum() - shared);
    }

    /// <returns>NaN of nothing.</returns>
    private static double Mean(List<double> values) => values.Count == 0 ? double.NaN : values.Average();

    private static Dictionary<string, string> LastOfEach(IReadOnlyList<PageText> pages)
    {
        var bodies = new Dictionary<string, string>();
        foreach (var page in pages)
        {
            bodies[page.Id] = page.Body;
        }

        return bodies;
    }
}
