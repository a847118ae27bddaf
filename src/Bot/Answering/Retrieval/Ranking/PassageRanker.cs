using System.Runtime.ExceptionServices;
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
        var byArticle = found.GroupBy(passage => passage.Found.Key).ToList();
        ReadTexts(byArticle);
        var articles = byArticle.ToDictionary(group => group.Key, group => new OfArticle([.. group], marks));
        return [.. found.Select(passage => Of(passage, articles[passage.Found.Key]))];

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
                if (group.IsName || group.Kind == TokenKind.Number)
                {
                    var share = wordWeights[g] * Share(score.Matches, group.Word);
                    names += group.IsName ? share : 0;
                    numbers += group.Kind == TokenKind.Number ? share : 0;
                }

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

    /// <summary>Reads what was not read lately: a third of the time of an answer over a large corpus, and no article's text depends on another's.</summary>
    private static void ReadTexts(IEnumerable<IEnumerable<RankedPassage>> byArticle)
    {
        var unread = byArticle.Where(passages => passages.Any(passage => !PassageWords.IsAtHand(passage) || !ArticleOpening.IsAtHand(passage.Found))).ToList();
        try
        {
            Parallel.ForEach(unread, passages =>
            {
                foreach (var passage in passages)
                {
                    PassageWords.Of(passage);
                    ArticleOpening.Of(passage.Found);
                }
            });
        }
        catch (AggregateException e)
        {
            // Callers know a disk that does not read by the exception itself, and one says enough.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
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
            // A question has few words, and the same objects in all passages: a list finds them sooner than a table would.
            var said = new List<(string Word, float Worth)>();
            foreach (var passage in passages)
            {
                foreach (var match in passage.Score.Matches)
                {
                    var at = 0;
                    while (at < said.Count && said[at].Word != match.Word)
                    {
                        at++;
                    }

                    if (at == said.Count)
                    {
                        said.Add((match.Word, 0));
                    }

                    said[at] = (match.Word, Math.Max(said[at].Worth, match.Weight * match.Share));
                }
            }

            return said.Sum(word => word.Worth);
        }
    }
}
