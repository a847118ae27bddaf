using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Retrieval.Ranking;

/// <summary>Orders what a search found by learnt weights over its scores and a reading of the texts.</summary>
internal static class PassageRanker
{
    /// <summary>Passages that are read; what the search found beyond them keeps its order behind.</summary>
    public const int Read = 100;

    private const float ExactK1 = 1.2f;

    /// <param name="found">Best first by the search's own score.</param>
    /// <returns>Best first.</returns>
    public static IReadOnlyList<RankedPassage> Rank(SearchQuery query, float[] wordWeights, IReadOnlyList<RankedPassage> found, CorpusIndex index)
    {
        var weights = RankingWeights.For(query);
        var evidence = Evidence(query, wordWeights, [.. found.Take(Read)], index);
        return
        [
            .. found.Take(Read).Zip(evidence, (passage, seen) => passage with { Rank = weights.Score(seen.Values) }).OrderByDescending(passage => passage.Rank),
            .. found.Skip(Read),
        ];
    }

    /// <summary>What is seen of each passage, in the order given.</summary>
    public static IReadOnlyList<RankingEvidence> Evidence(SearchQuery query, float[] wordWeights, IReadOnlyList<RankedPassage> found, CorpusIndex index)
    {
        var total = Math.Max(1e-6f, wordWeights.Sum());
        var marks = new QueryMarks(query);
        var reading = new PassageReading(query, marks, wordWeights);
        var articles = found.GroupBy(passage => passage.Head.Id).ToDictionary(group => group.Key, group => new OfArticle([.. group], marks));
        return [.. found.Select(passage => Of(passage, articles[passage.Head.Id]))];

        RankingEvidence Of(RankedPassage passage, OfArticle article)
        {
            reading.Read(PassageWords.Of(passage), passage.Head.Language);
            var relativeLength = passage.Found.LengthOf(passage.Passage.Id.Ordinal) / index.AveragePassage;
            var relativeArticle = passage.Found.Length / index.AverageArticle;
            var score = passage.Score;
            float names = 0, numbers = 0, exact = 0, title = 0, lead = 0;
            for (var g = 0; g < wordWeights.Length; g++)
            {
                var group = query.Groups[g];
                var share = wordWeights[g] * Share(score.Matches, group.Word);
                names += group.IsName ? share : 0;
                numbers += group.Kind == TokenKind.Number ? share : 0;
                exact += wordWeights[g] * Bm25.Saturation(reading.Exact[g], relativeLength, ExactK1);
                title += wordWeights[g] * article.Title[g];
                lead += wordWeights[g] * article.Lead[g];
            }

            return new RankingEvidence
            {
                Passage = score.PassageText / total,
                Article = score.ArticleText / total,
                BestPassage = article.BestPassage / total,
                Proximity = score.Proximity / total,
                Outlet = query.Outlets.Contains(passage.Head.Outlet) ? 1 : 0,
                Date = passage.Head.Published is { } day && query.Days.Any(asked => asked.Covers(day)) ? 1 : 0,
                Coverage = score.Coverage,
                ArticleCoverage = article.Said / total,
                CoveredArticle = article.Said / total * score.ArticleText / total,
                CoveredText = score.Coverage * (score.PassageText + score.ArticleText) / total,
                Title = title / total,
                QuestionNames = names / total,
                Numbers = numbers / total,
                Sentence = reading.BestSentence / total,
                Exact = exact / total,
                Lead = lead / total,
                PassageLength = MathF.Log(relativeLength + 0.01f),
                ArticleLength = MathF.Log(relativeArticle + 0.01f),
            };
        }
    }

    /// <summary>How well a word of the question is said, by what was found.</summary>
    private static float Share(IReadOnlyList<TermMatch> matches, string word)
    {
        var share = 0f;
        for (var m = 0; m < matches.Count; m++)
        {
            share = matches[m].Word == word ? Math.Max(share, matches[m].Share) : share;
        }

        return share;
    }

    /// <summary>What all passages of an article share.</summary>
    private sealed class OfArticle
    {
        public OfArticle(IReadOnlyList<RankedPassage> passages, QueryMarks marks)
        {
            var language = passages[0].Head.Language;
            var opening = ArticleOpening.Of(passages[0].Found);
            BestPassage = passages.Max(passage => passage.Score.PassageText);
            Said = SaidBy(passages);
            (Title, Lead) = (marks.Cover(opening.Title, language), marks.Cover(opening.Lead, language));
        }

        public float BestPassage { get; }

        public float Said { get; }

        public float[] Title { get; }

        public float[] Lead { get; }

        private static float SaidBy(IReadOnlyList<RankedPassage> passages)
        {
            var said = new Dictionary<string, float>(StringComparer.Ordinal);
            foreach (var match in passages.SelectMany(passage => passage.Score.Matches))
            {
                said[match.Word] = Math.Max(said.GetValueOrDefault(match.Word), match.Weight * match.Share);
            }

            return said.Values.Sum();
        }
    }
}
