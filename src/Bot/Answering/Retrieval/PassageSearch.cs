using Bot.Answering.Retrieval.First;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>Finds the passages for a query: BM25 over passages and articles, then a second look at the best few hundred. For one question.</summary>
internal sealed class PassageSearch(CorpusIndex index)
{
    // Passages on anything that a corpus of few is seen beside; among thousands they tell nothing more.
    private const int OtherPassages = 30;

    private const int TimesOwn = 3;

    // So few say all there is at once.
    private const int FewPassages = 2;

    // The parts of a question find much of the same.
    private readonly Dictionary<(int Segment, int Article), FoundArticle> _articles = [];

    /// <param name="weights">What <see cref="Weights"/> gave for the query.</param>
    /// <param name="audience">Passages of articles for a narrower audience are never candidates.</param>
    /// <param name="count">How many passages to return, at most.</param>
    /// <returns>Best first.</returns>
    public IReadOnlyList<RankedPassage> Search(SearchQuery query, float[] weights, Audience audience, int count)
    {
        if (query.Groups.Count == 0)
        {
            return [];
        }

        var candidates = new CandidateHeap(Math.Max(SecondStage.Depth, count));
        FirstStage.OfThread.Search(index, query.Groups, weights, audience, candidates);
        return new SecondStage(index, query, weights, _articles).Rerank(candidates.Items.Span, count);
    }

    /// <summary>The weight of each word of the query in this index, in the query's order.</summary>
    public float[] Weights(SearchQuery query)
    {
        var counts = query.Groups.Select(Passages).ToArray();
        var alone = counts.Select(count => Bm25.InverseDocumentFrequency(index.PassageCount, count)).ToArray();

        // Their sum stays what this index alone makes it, for scores to mean the same in every corpus.
        var others = Math.Clamp(TimesOwn * (index.PassageCount - FewPassages), 0, OtherPassages);
        var weights = query.Groups.Zip(counts, (group, count) => Bm25.InverseDocumentFrequency(index.PassageCount + others, count + (others * Common(group, query.Language)))).ToArray();
        var scale = alone.Sum() / Math.Max(1e-6f, weights.Sum());
        weights = Array.ConvertAll(weights, weight => weight * scale);

        // A word the corpus does not know may be a typo or lack a translation: it weighs as much as the others do on average.
        // A name it does not know is the heart of the question and keeps the weight of the rarest word.
        var known = weights.Where((_, g) => counts[g] > 0).DefaultIfEmpty(1).Average();
        return [.. weights.Select((weight, g) => query.Groups[g].Share * (counts[g] == 0 && !query.Groups[g].IsName ? Math.Min(known, weight) : weight))];
    }

    /// <summary>The share of passages on anything that have a word: "people" is a common one where no passage here has it. A name is in none.</summary>
    private static float Common(QueryGroup group, ReplyLanguage language) =>
        group.IsName ? 0 : group.Variants.Where(variant => variant.Weight >= 1).Max(variant => WordFrequencies.Of(variant.Term, language)) ?? 0;

    /// <summary>The passages that hold a word or a near variant of it, as if they were one term.</summary>
    private int Passages(QueryGroup group)
    {
        var passages = 0;
        foreach (var variant in group.Variants)
        {
            passages += variant.Weight >= 0.5f ? index.PassagesWith(variant.Term) : 0;
        }

        return Math.Min(passages, index.PassageCount);
    }
}
