using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>What a question is compared with: every wording of another question, and the words of its answer where there is one.</summary>
internal sealed class MatchTarget
{
    // A name typed with a slip is still the name.
    private const int ShortestSlip = 5;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answerStems = new(StringComparer.Ordinal);
    private readonly HashSet<int> _answerConcepts = [];

    /// <param name="questions">In each of its languages, as it is put first; at least one.</param>
    /// <param name="alternatives">Other wordings of it.</param>
    public MatchTarget(IReadOnlyList<QuestionReading> questions, IReadOnlyList<QuestionReading> alternatives, IReadOnlyList<QuestionReading> answers)
    {
        QuestionReading[] wordings = [.. questions, .. alternatives];
        Wordings = wordings;
        Answers = answers;
        foreach (var reading in wordings.Concat(answers))
        {
            _words.UnionWith(FoldedWords.In(reading.Text));
        }

        foreach (var term in answers.SelectMany(answer => answer.Terms))
        {
            _answerStems.Add(term.Stem);
            _answerConcepts.UnionWith(term.Concepts);
        }

        Polarities = questions.Select(question => question.Details.IsNegated).ToHashSet();
        Years = Union(wordings, details => details.Years);
        AnswerYears = Union(answers, details => details.Years);
        Levels = Union(wordings, details => details.Levels);
        Numbers = Union(wordings, details => details.Numbers);
        AnswerNumbers = Union(answers, details => details.Numbers);
    }

    public IReadOnlyList<QuestionReading> Wordings { get; }

    public IReadOnlyList<QuestionReading> Answers { get; }

    /// <summary>Whether it is turned round; an alternative may say the same with a word that hides it ("excluded"), so only the questions count.</summary>
    public IReadOnlySet<bool> Polarities { get; }

    /// <summary>Of all wordings.</summary>
    public IReadOnlySet<int> Years { get; }

    public IReadOnlySet<int> AnswerYears { get; }

    /// <summary>Of all wordings.</summary>
    public IReadOnlySet<string> Levels { get; }

    /// <summary>Of all wordings.</summary>
    public IReadOnlySet<string> Numbers { get; }

    public IReadOnlySet<string> AnswerNumbers { get; }

    /// <summary>Whether a name stands anywhere in it, slips of the fingers forgiven.</summary>
    public bool Holds(string name) =>
        _words.Contains(name)
        || (name.EndsWith('s') && _words.Contains(name[..^1]))
        || (name.Length >= ShortestSlip && _words.Any(word => word.Length >= ShortestSlip && word[0] == name[0] && EditDistance.Between(word, name, 1) <= 1));

    /// <summary>Whether the answer speaks of what a word of the question names.</summary>
    public bool AnswerHas(QuestionTerm term) => _answerStems.Contains(term.Stem) || term.Concepts.Any(_answerConcepts.Contains);

    private static HashSet<T> Union<T>(IEnumerable<QuestionReading> readings, Func<QuestionDetails, IEnumerable<T>> part) => [.. readings.SelectMany(reading => part(reading.Details))];
}
