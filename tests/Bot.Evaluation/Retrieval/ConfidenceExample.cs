using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Confidence;
using Bot.Articles;

namespace Bot.Evaluation.Retrieval;

/// <summary>What was found for one question, and whether the corpus holds an answer.</summary>
/// <param name="Features">1 and <see cref="Evidence.Values"/>.</param>
internal sealed record ConfidenceExample(string Set, string Question, double[] Features, bool IsAnswerable)
{
    public static IEnumerable<ConfidenceExample> Of(SearchSet set)
    {
        var finder = new PassageFinder(set.Index);
        foreach (var question in set.Questions.Questions)
        {
            var query = set.Read(question);
            var found = finder.Find(query, Audience.Everyone);
            yield return new ConfidenceExample(set.Name, question.Id, [1, .. EvidenceReader.Read(query, found.Weights, found.Passages, set.Index).Values], question.Answerable);
        }
    }
}
