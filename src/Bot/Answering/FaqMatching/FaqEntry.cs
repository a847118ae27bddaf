using Bot.Faqs;
using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>An approved reply as it is matched: every wording of its question and the words of its answer.</summary>
internal sealed class FaqEntry
{
    // A name typed with a slip is still the name.
    private const int ShortestSlip = 5;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answerStems = new(StringComparer.Ordinal);
    private readonly HashSet<int> _answerConcepts = [];

    public FaqEntry(FaqVersion version, QuestionReader reader)
    {
        Version = version;
        var answers = new List<QuestionReading>();
        foreach (var text in version.Content.Texts)
        {
            var language = ReplyLanguages.Parse(text.Language) ?? ReplyLanguage.English;
            Wordings.AddRange(text.Alternatives.Prepend(text.Question).Where(wording => wording.Length > 0).Select(wording => reader.Read(wording, language)));
            answers.Add(reader.Read(text.Answer, language));
        }

        foreach (var reading in Wordings.Concat(answers))
        {
            _words.UnionWith(FoldedWords.In(reading.Text));
        }

        foreach (var term in answers.SelectMany(answer => answer.Terms))
        {
            _answerStems.Add(term.Stem);
            _answerConcepts.UnionWith(term.Concepts);
        }

        WordingYears = Union(Wordings, details => details.Years);
        AnswerYears = Union(answers, details => details.Years);
        WordingLevels = Union(Wordings, details => details.Levels);
        WordingNumbers = Union(Wordings, details => details.Numbers);
        AnswerNumbers = Union(answers, details => details.Numbers);
        WordingNames = Union(Wordings, details => details.Names);
    }

    public FaqVersion Version { get; }

    /// <summary>The question and its alternatives, in all languages; the question of the first language comes first.</summary>
    public List<QuestionReading> Wordings { get; } = [];

    public IReadOnlySet<int> WordingYears { get; }

    public IReadOnlySet<int> AnswerYears { get; }

    public IReadOnlySet<string> WordingLevels { get; }

    public IReadOnlySet<string> WordingNumbers { get; }

    public IReadOnlySet<string> AnswerNumbers { get; }

    public IReadOnlySet<string> WordingNames { get; }

    /// <summary>Whether a name stands anywhere in the reply or its question, slips of the fingers forgiven.</summary>
    public bool Holds(string name) =>
        _words.Contains(name) || (name.Length >= ShortestSlip && _words.Any(word => word.Length >= ShortestSlip && word[0] == name[0] && EditDistance.Between(word, name, 1) <= 1))
        || (name.EndsWith('s') && _words.Contains(name[..^1]));

    /// <summary>Whether the answer speaks of what a word of the question names.</summary>
    public bool AnswerHas(QuestionTerm term) => _answerStems.Contains(term.Stem) || term.Concepts.Any(_answerConcepts.Contains);

    private static HashSet<T> Union<T>(IEnumerable<QuestionReading> readings, Func<QuestionDetails, IEnumerable<T>> part) => [.. readings.SelectMany(reading => part(reading.Details))];
}
