using Bot.Answering.FaqMatching;

namespace Bot.AllHands.Merging;

/// <summary>What a word tells among the questions of one meeting: more, the fewer ask about it.</summary>
/// <remarks>The inverse document frequency of BM25.</remarks>
internal sealed class WordWeights
{
    // A handful of questions does not tell what is rare.
    private const int LeastQuestions = 30;
    private const double Ordinary = 0.5;
    private const double OfNoWork = 0.8;

    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _concepts = [];
    private readonly int _questions;

    public WordWeights(IReadOnlyList<QuestionReading> questions)
    {
        _questions = Math.Max(questions.Count, LeastQuestions);
        foreach (var question in questions)
        {
            foreach (var stem in question.Terms.Select(term => term.Stem).Distinct())
            {
                _stems[stem] = _stems.GetValueOrDefault(stem) + 1;
            }

            foreach (var concept in question.Terms.SelectMany(term => term.Concepts).Distinct())
            {
                _concepts[concept] = _concepts.GetValueOrDefault(concept) + 1;
            }
        }
    }

    public double Of(QuestionTerm term)
    {
        var frequency = Math.Max(_stems.GetValueOrDefault(term.Stem), term.Concepts.Count == 0 ? 0 : term.Concepts.Max(concept => _concepts.GetValueOrDefault(concept)));
        var weight = Math.Log(1 + ((_questions - frequency + 0.5) / (frequency + 0.5)));
        return term.IsOfWork || term.IsDetail ? weight : weight * (term.IsOrdinary ? Ordinary : OfNoWork);
    }
}
