using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>How likely each sentence found is the one that answers, by what it says of the question and where it stands.</summary>
/// <remarks>
/// A conditional logit over all sentences of a question (McFadden, "Conditional logit analysis of qualitative choice behavior", 1973). The weights
/// file says from what it is learnt; in whose language a sentence is plays no part, so that it holds where question and article differ in it.
/// </remarks>
internal static class SentenceChances
{
    // Beyond this share of a word it is said, whether as typed, by its stem or by translation.
    private const float IsSaid = 0.3f;

    /// <summary>What the weights are of, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "own", "ownSquared", "plain", "names", "around", "covered", "coversAll", "type", "onlyName", "unnamed", "retrieved", "nearBest",
        "bestArticle", "bestLanguage", "beforeAddsTo", "afterAddsTo", "afterSays", "begins", "fartherDown", "short",
    ];

    private static readonly double[] Weights = Load();

    /// <returns>The candidates in their order, each with its chance (0 to 1; together 1); as they are where all are in the asker's language, for then nobody asks for it.</returns>
    public static IReadOnlyList<SentenceCandidate> Of(ComposeRequest request, IReadOnlyList<SentenceCandidate> candidates)
    {
        if (candidates.All(candidate => candidate.Passage.Article.Language == request.Query.Language.Code()))
        {
            return candidates;
        }

        var scores = Evidence(request, candidates).Select(values => values.Zip(Weights, (value, weight) => value * weight).Sum()).ToArray();
        var largest = scores.Max();
        var chances = Array.ConvertAll(scores, score => Math.Exp(score - largest));
        var all = chances.Sum();
        return [.. candidates.Select((candidate, at) => candidate with { Chance = chances[at] / all })];
    }

    /// <returns>For each candidate its values, in the order of <see cref="Names"/>.</returns>
    public static IReadOnlyList<double[]> Evidence(ComposeRequest request, IReadOnlyList<SentenceCandidate> candidates)
    {
        var weights = request.Weights;
        var isName = request.Query.Groups.Select(group => group.IsName).ToArray();
        var plain = Enumerable.Range(0, weights.Length).Where(g => !isName[g]).ToList();
        var plainTotal = Math.Max(1e-6, plain.Sum(g => (double)weights[g]));
        var total = Math.Max(1e-6, weights.Sum());
        var best = candidates.MaxBy(candidate => candidate.Passage.Rank)!.Passage;
        var nearBest = request.Passages.Count > 1 ? request.Passages.Take(2).Min(passage => passage.Rank) : best.Rank;
        var unnamed = candidates.GroupBy(candidate => candidate.Passage.Article.Id).ToDictionary(group => group.Key, group => Unnamed([.. group], isName));
        var neighbours = Neighbours(candidates);
        return [.. candidates.Select(Of)];

        double[] Of(SentenceCandidate candidate)
        {
            var own = Sum(g => candidate.Own[g]) / total;
            var covered = plain.Count(g => candidate.Own[g] > IsSaid);
            var (before, after) = neighbours[candidate];
            return
            [
                own, own * own,
                plain.Sum(g => (double)weights[g] * candidate.Own[g]) / plainTotal,
                Sum(g => isName[g] ? candidate.Own[g] : 0) / total,
                Sum(g => Math.Max(candidate.Own[g], candidate.Around[g])) / total,
                plain.Count == 0 ? 0 : (double)covered / plain.Count, plain.Count > 1 && covered == plain.Count ? 1 : 0,
                candidate.TypeMatch, candidate.SaysOnlyName ? 1 : 0, unnamed[candidate.Passage.Article.Id],
                candidate.PassageScore, candidate.Passage.Rank >= nearBest ? 1 : 0,
                candidate.Passage.Article.Id == best.Article.Id ? 1 : 0, candidate.Passage.Article.Language == best.Article.Language ? 1 : 0,
                Adds(before, candidate), Adds(after, candidate), after is null ? 0 : Sum(g => after.Own[g]) / total, before is null ? 1 : 0,
                candidate.Depth, candidate.IsShort ? 1 : 0,
            ];
        }

        double Sum(Func<int, float> said)
        {
            var sum = 0.0;
            for (var g = 0; g < weights.Length; g++)
            {
                sum += weights[g] * said(g);
            }

            return sum;
        }

        double Adds(SentenceCandidate? neighbour, SentenceCandidate candidate) => neighbour is null ? 0 : Sum(g => Math.Max(0, neighbour.Own[g] - candidate.Own[g])) / total;
    }

    /// <summary>The share (0 to 1) of the question's names that nothing found of an article has.</summary>
    private static double Unnamed(IReadOnlyList<SentenceCandidate> ofArticle, bool[] isName)
    {
        var names = Enumerable.Range(0, isName.Length).Where(g => isName[g]).ToList();
        return names.Count == 0 ? 0 : (double)names.Count(g => ofArticle.All(candidate => candidate.Own[g] <= 0 && candidate.Around[g] <= 0)) / names.Count;
    }

    /// <summary>Of each candidate the one before and the one after in its passage.</summary>
    private static Dictionary<SentenceCandidate, (SentenceCandidate? Before, SentenceCandidate? After)> Neighbours(IReadOnlyList<SentenceCandidate> candidates)
    {
        var neighbours = new Dictionary<SentenceCandidate, (SentenceCandidate? Before, SentenceCandidate? After)>(ReferenceEqualityComparer.Instance);
        foreach (var passage in candidates.GroupBy(candidate => candidate.Passage.Passage.Id))
        {
            var inOrder = passage.OrderBy(candidate => candidate.Span.Start).ToList();
            for (var i = 0; i < inOrder.Count; i++)
            {
                neighbours[inOrder[i]] = (i > 0 ? inOrder[i - 1] : null, i + 1 < inOrder.Count ? inOrder[i + 1] : null);
            }
        }

        return neighbours;
    }

    private static double[] Load()
    {
        var rows = EmbeddedTable.Numbers("Bot.Answering.Composition.Data.sentence-weights.tsv");
        return [.. Names.Select(name => rows[name])];
    }
}
