using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Ranking;
using Bot.Articles;
using Bot.Evaluation.Scoring.Questions;

namespace Bot.Evaluation.Retrieval;

/// <summary>What was found for one question: the evidence of each passage, and whether it is relevant.</summary>
/// <param name="Asks">False for a topic.</param>
/// <param name="Relevant">Articles, whether found or not.</param>
internal sealed record RankingExample(string Set, string Question, bool Asks, IReadOnlyList<RankingCandidate> Candidates, IReadOnlySet<string> Relevant)
{
    /// <summary>The examples of a set: each question that its corpus answers.</summary>
    public static IEnumerable<RankingExample> Of(SearchSet set)
    {
        var search = new PassageSearch(set.Index);
        foreach (var question in set.Questions.Questions.Where(question => question.Answerable && set.Questions.Relevant.ContainsKey(question.Id)))
        {
            var query = set.Read(question);
            var weights = search.Weights(query);
            var found = search.Search(query, weights, Audience.Everyone, PassageRanker.Read);
            var relevant = set.Questions.Relevant[question.Id];
            var evidence = set.Questions.Evidence.GetValueOrDefault(question.Id);
            yield return new RankingExample(set.Name, question.Id, query.Asks, [.. found.Zip(PassageRanker.Evidence(query, weights, found, set.Index), Candidate)], relevant);

            RankingCandidate Candidate(RankedPassage passage, RankingEvidence seen)
            {
                var article = passage.Article.Id.Value;
                return new RankingCandidate(article, seen.Values, relevant.Contains(article) && (evidence is null || EvidenceMetrics.Holds(passage.Text, evidence)));
            }
        }
    }
}

/// <param name="IsRight">True for a passage of a relevant article; where the set gives the sentences that carry the answer, only for one that holds such.</param>
internal sealed record RankingCandidate(string Article, float[] Evidence, bool IsRight);
