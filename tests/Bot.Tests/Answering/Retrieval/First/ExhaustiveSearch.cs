using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.First;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;

namespace Bot.Tests.Answering.Retrieval.First;

/// <summary>The first stage as its definition says: every article that may be read is analysed anew and scored, nothing is skipped and no posting is read.</summary>
internal static class ExhaustiveSearch
{
    /// <returns>Best first.</returns>
    public static IReadOnlyList<FoundCandidate> Search(CorpusIndex index, IReadOnlyList<QueryGroup> groups, float[] weights, Audience audience, int count) =>
    [
        .. index.Segments.SelectMany(live => live.Indexed())
            .Where(indexed => indexed.Article.Audience <= audience)
            .SelectMany(indexed => Score(index, indexed, groups, weights))
            .OrderByDescending(found => found.PassageText + found.ArticleText).ThenBy(found => found.Version).ThenBy(found => found.Ordinal)
            .Take(count),
    ];

    private static IEnumerable<FoundCandidate> Score(CorpusIndex index, IndexedArticle indexed, IReadOnlyList<QueryGroup> groups, float[] weights)
    {
        var article = indexed.Article;
        var passages = indexed.Passages.Select(passage => Terms(article, passage.Span.In(article.Text))).ToList();
        var title = Terms(article, article.Title).ToHashSet(StringComparer.Ordinal);
        var source = Terms(article, $"{article.Outlet} {article.Author}").Append($"{article.Published:yyyy}").ToHashSet(StringComparer.Ordinal);
        var length = passages.Sum(Tokens) / index.AverageArticle;
        var (articleScore, scores) = (0f, new float[passages.Count]);
        for (var g = 0; g < groups.Count; g++)
        {
            var (inArticle, inPassages) = (0f, new float[passages.Count]);
            foreach (var variant in groups[g].Variants.Where(variant => (variant.Languages & ArticleLanguageCodes.Of(article.Language)) != 0))
            {
                var counts = passages.Select(terms => terms.Count(term => term == variant.Term)).ToList();
                var fields = (title.Contains(variant.Term) ? ArticleFields.Title : 0) | (source.Contains(variant.Term) ? ArticleFields.Source : 0);
                inArticle += (variant.Weight * counts.Sum()) + (variant.Weight * FieldWeights.Of(fields));
                for (var p = 0; p < passages.Count; p++)
                {
                    inPassages[p] += variant.Weight * counts[p];
                }
            }

            articleScore += inArticle > 0 ? weights[g] * Bm25.Saturation(inArticle, length) : 0;
            for (var p = 0; p < passages.Count; p++)
            {
                scores[p] += inPassages[p] > 0 ? weights[g] * Bm25.Saturation(inPassages[p], Tokens(passages[p]) / index.AveragePassage) : 0;
            }
        }

        return articleScore <= 0 ? [] : scores.Select((score, p) => new FoundCandidate(article.Id.Value, p, score, FirstStage.ArticleShare * articleScore, article.Version));
    }

    private static List<string> Terms(Article article, string text) => [.. Analyzer.For(article.Language).Analyze(text).Select(term => term.Term)];

    // The corpora of these tests have words of one term alone.
    private static int Tokens(List<string> terms) => terms.Count;
}

/// <param name="Ordinal">Of the passage in its article.</param>
internal sealed record FoundCandidate(string Article, int Ordinal, float PassageText, float ArticleText, long Version);
