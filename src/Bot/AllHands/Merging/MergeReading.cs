using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>A question of a meeting as it is compared with others.</summary>
/// <param name="Concepts">What it names, whatever the language.</param>
/// <param name="Asks">What it wants to know, coarsely.</param>
/// <param name="Employers">Companies by one of their names, their well-known leaders among them.</param>
internal sealed record MergeReading(
    QuestionReading Question, IReadOnlyList<NamedConcept> Concepts, IReadOnlySet<string> Asks, IReadOnlySet<string> Employers, IReadOnlySet<string> Places, IReadOnlySet<string> Names)
{
    private readonly HashSet<string> _marks =
    [
        .. Question.Terms.Select(term => $"{Question.Language.Code()}:{term.Stem}"),
        .. Question.Terms.SelectMany(term => term.Concepts).Select(concept => $"{concept}"),
        .. Concepts.Where(concept => concept.Part != ConceptPart.Aspect).Select(concept => concept.Id),
        .. Ids(Concepts, ConceptPart.Subject).SelectMany(MergeTables.FamiliesOf),
    ];

    public IReadOnlySet<string> Subjects { get; } = Ids(Concepts, ConceptPart.Subject);

    /// <summary>What its subjects stand for as well.</summary>
    public IReadOnlySet<string> Families { get; } = Ids(Concepts, ConceptPart.Subject).SelectMany(MergeTables.FamiliesOf).ToHashSet(StringComparer.Ordinal);

    public IReadOnlySet<string> Actions { get; } = Ids(Concepts, ConceptPart.Action);

    public IReadOnlySet<string> Aspects { get; } = Ids(Concepts, ConceptPart.Aspect);

    /// <summary>The parts of pay it is about, where it says which.</summary>
    public IReadOnlySet<string> Components { get; } = MergeTables.ComponentsOf(Ids(Concepts, ConceptPart.Subject));

    /// <summary>What it asks about as a whole.</summary>
    public NearMatters Matters { get; init; } = MeetingMatters.Default.Of(Question.Text, Question.Language, Concepts, Asks);

    /// <summary>Whether another could ask the same at all: they have a word, a thing named or a matter in common. Most pairs have not, and comparing takes time.</summary>
    public bool MayAsk(MergeReading other) => _marks.Overlaps(other._marks) || Matters.Weights.Keys.Any(other.Matters.Weights.ContainsKey);

    /// <summary>As it would be read had some matters not been written.</summary>
    public MergeReading Knowing(Func<string, bool> isKnown) => this with { Matters = MeetingMatters.Default.Of(Question.Text, Question.Language, Concepts, Asks, isKnown) };

    /// <summary>For each of the question's terms the subjects and actions it names or helps to name.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OfTerms { get; } =
        [.. Question.Terms.Select(term => FoldedWords.In(term.Word)).Select(words => Concepts.Where(concept => concept.Part != ConceptPart.Aspect && words.Any(concept.Words.Contains)).Select(concept => concept.Id).ToList())];

    public static MergeReading Of(QuestionReading question)
    {
        var words = FoldedWords.In(question.Text).ToList();
        var places = MergeTables.PlacesOf(words);
        var employers = words.Select(EmployerOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = question.Details.Names.Sure.Where(name => EmployerOf(name) is null && MergeTables.PlacesOf([name]).Count == 0).ToHashSet(StringComparer.Ordinal);
        var strange = question.Terms.Where(term => !term.IsOrdinary).Select(term => term.Word).ToHashSet(StringComparer.Ordinal);
        var concepts = MeetingConcepts.Default.In(question.Text, question.Language, word => strange.Contains(word) && !names.Contains(word));
        return new MergeReading(
            question, concepts, MergeTables.AsksOf(words, concepts, AsksPercent(question.Text)), employers, places, names);
    }

    /// <summary>"How many %", « le % prévu »: a sign of percent behind no number asks for one.</summary>
    private static bool AsksPercent(string text) => text.Index().Any(letter => letter.Item == '%' && !char.IsAsciiDigit(text[..letter.Index].TrimEnd().LastOrDefault()));

    /// <returns>The first of a company's names; null for a word that is none.</returns>
    private static string? EmployerOf(string word) => NameReader.CompanyOf(word) is { } company ? NameReader.AliasesOf(company).Append(company).Min(StringComparer.Ordinal) : null;

    private static HashSet<string> Ids(IReadOnlyList<NamedConcept> concepts, ConceptPart part) => concepts.Where(concept => concept.Part == part).Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
}
