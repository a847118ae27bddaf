using Bot.Answering.FaqMatching;

namespace Bot.AllHands.Merging;

/// <summary>What a word and a concept tell among the questions of one meeting: more, the fewer ask about it.</summary>
/// <remarks>The inverse document frequency of BM25.</remarks>
internal sealed class WordWeights
{
    // A handful of questions does not tell what is rare.
    private const int LeastQuestions = 60;
    private const double Ordinary = 0.5;
    private const double OfNoWork = 0.8;
    private const double Incidental = 0.4;

    // What a single question says is mostly how it is told: why it is asked, or to whom it happened.
    private const double OfOne = 0.75;

    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _glossary = [];
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly int _questions;

    public WordWeights(IReadOnlyList<MergeReading> questions)
    {
        _questions = Math.Max(questions.Count, LeastQuestions);
        foreach (var question in questions)
        {
            Count(_stems, question.Question.Terms.Select(term => term.Stem));
            Count(_glossary, question.Question.Terms.SelectMany(term => term.Concepts));
            Count(_concepts, question.Concepts.Select(concept => concept.Id));
        }
    }

    /// <param name="concepts">That the word names.</param>
    public double Of(QuestionTerm term, IReadOnlyList<string> concepts)
    {
        var frequency = Math.Max(_stems.GetValueOrDefault(term.Stem), term.Concepts.Count == 0 ? 0 : term.Concepts.Max(concept => _glossary.GetValueOrDefault(concept)));
        var weight = Rarity(Math.Max(frequency, concepts.Count == 0 ? 0 : concepts.Min(concept => _concepts.GetValueOrDefault(concept))));
        return term.IsOfWork || term.IsDetail || concepts.Count > 0 ? weight : weight * (term.IsOrdinary ? Ordinary : OfNoWork);
    }

    public double Of(string concept) => Rarity(_concepts.GetValueOrDefault(concept)) * (MergeTables.IsIncidental(concept) ? Incidental : 1);

    private double Rarity(int frequency) => Math.Log(1 + ((_questions - frequency + 0.5) / (frequency + 0.5))) * (frequency > 1 ? 1 : OfOne);

    private static void Count<T>(Dictionary<T, int> counts, IEnumerable<T> of)
        where T : notnull
    {
        foreach (var one in of.Distinct())
        {
            counts[one] = counts.GetValueOrDefault(one) + 1;
        }
    }
}
