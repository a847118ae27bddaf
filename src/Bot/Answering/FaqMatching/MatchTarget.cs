using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>What a question is compared with: every wording of another question, and the words of its answer where there is one.</summary>
internal sealed class MatchTarget
{
    // A name typed with a slip is still the name.
    private const int ShortestSlip = 5;
    private const int ShortestStem = 4;

    private readonly HashSet<string> _words;
    private readonly HashSet<string> _wordingWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<int> _concepts = [];
    private readonly HashSet<string> _answerStems = new(StringComparer.Ordinal);
    private readonly HashSet<int> _answerConcepts = [];

    /// <param name="questions">In each of its languages, as it is put first; at least one.</param>
    /// <param name="alternatives">Other wordings of it.</param>
    public MatchTarget(IReadOnlyList<QuestionReading> questions, IReadOnlyList<QuestionReading> alternatives, IReadOnlyList<QuestionReading> answers)
    {
        QuestionReading[] wordings = [.. questions, .. alternatives];
        Wordings = wordings;
        Questions = questions;
        _wordingWords.UnionWith(wordings.SelectMany(wording => FoldedWords.In(wording.Text)));
        _words = [.. _wordingWords, .. answers.SelectMany(answer => FoldedWords.In(answer.Text))];
        foreach (var term in wordings.SelectMany(wording => wording.Terms).Where(term => !term.IsNumber))
        {
            _stems.Add(term.Stem);
            _concepts.UnionWith(term.Concepts);
        }

        foreach (var term in answers.SelectMany(answer => answer.Terms))
        {
            _answerStems.Add(term.Stem);
            _answerConcepts.UnionWith(term.Concepts);
        }

        Polarities = questions.Select(question => question.Details.Turned.Count > 0).ToHashSet();
        Years = Union(wordings, details => details.Years);
        AnswerYears = Union(answers, details => details.Years);
        Grades = Union(wordings, details => details.Levels.Grades);
        Kinds = Union(wordings, details => details.Levels.Kinds);
        AnswerKinds = Union(answers, details => details.Levels.Kinds);
        Quantities = Union(wordings, details => details.Quantities);
        HasPlace = wordings.Any(wording => wording.Details.Names.Places.Count > 0);
    }

    public IReadOnlyList<QuestionReading> Wordings { get; }

    /// <summary>As it is put first, in each language.</summary>
    public IReadOnlyList<QuestionReading> Questions { get; }

    /// <summary>Whether it is turned round; an alternative may say the same with a word that hides it ("excluded"), so only the questions count.</summary>
    public IReadOnlySet<bool> Polarities { get; }

    /// <summary>Of all wordings.</summary>
    public IReadOnlySet<int> Years { get; }

    public IReadOnlySet<int> AnswerYears { get; }

    /// <summary>Of all wordings.</summary>
    public IReadOnlySet<string> Grades { get; }

    /// <summary>Of all wordings.</summary>
    public IReadOnlySet<string> Kinds { get; }

    public IReadOnlySet<string> AnswerKinds { get; }

    /// <summary>Of all wordings.</summary>
    public IReadOnlySet<Quantity> Quantities { get; }

    /// <summary>Whether it is about one place.</summary>
    public bool HasPlace { get; }

    /// <summary>Whether a name stands anywhere in it, by whatever name a company goes, slips of the fingers and endings ("lyonnais") forgiven.</summary>
    public bool Holds(string name) => Holds(_words, name);

    /// <summary>As <see cref="Holds(string)"/>, in the questions alone: an answer may speak of somebody else as well.</summary>
    public bool WordingsHold(string name) => Holds(_wordingWords, name);

    /// <summary>Whether a wording has this word with its negation in it.</summary>
    public bool HasNegated(QuestionTerm term) => Wordings.SelectMany(wording => wording.Terms).Any(other => other.IsNegated && (other.Stem == term.Stem || other.Concepts.Any(term.Concepts.Contains)));

    private static bool Holds(HashSet<string> words, string name) =>
        words.Contains(name)
        || (name.EndsWith('s') && words.Contains(name[..^1]))
        || NameReader.AliasesOf(name).Any(words.Contains)
        || (name.Length >= ShortestSlip && words.Any(word => word.Length >= ShortestStem && word[0] == name[0]
            && (name.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(name, StringComparison.Ordinal) || (word.Length >= ShortestSlip && EditDistance.Between(word, name, 1) <= 1))));

    /// <summary>Whether any wording speaks of what a word of the question names.</summary>
    public bool WordingsHave(QuestionTerm term) => !term.IsNumber && (_stems.Contains(term.Stem) || term.Concepts.Any(_concepts.Contains));

    /// <summary>Whether the answer speaks of what a word of the question names.</summary>
    public bool AnswerHas(QuestionTerm term) => _answerStems.Contains(term.Stem) || term.Concepts.Any(_answerConcepts.Contains);

    private static HashSet<T> Union<T>(IEnumerable<QuestionReading> readings, Func<QuestionDetails, IEnumerable<T>> part) => [.. readings.SelectMany(reading => part(reading.Details))];
}
