using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>How near a question is to each of the matters that employees ask about: <c>Data/matters-*.tsv</c>.</summary>
/// <remarks>
/// A bank that says each matter in both languages: two questions without a word in common are near each other where they are near the same matters (explicit semantic analysis, Gabrilovich and Markovitch, 2007),
/// and what no matter holds is at least told apart by those it is nearest to. How near a matter is follows from how much likelier its wordings say what the question says than all wordings do
/// (language models with Dirichlet smoothing, Zhai and Lafferty, 2004); small words and pairs of words count too: "is it over" has no others.
/// </remarks>
internal sealed class MeetingMatters
{
    private static readonly string[] Files = ["matters-pay.tsv", "matters-work.tsv", "matters-company.tsv"];

    // What a token counts beside a word. Chosen, as all below, where wordings left out find their own matter and questions of the read sets each other.
    private const double OfConcept = 0.9;
    private const double OfSmallWord = 0.4;
    private const double OfTwoWords = 0.3;

    private const double Smoothing = 500;

    // Of how long a matter is only so much is held against it: what many people ask about was said in more ways.
    private const double OfLength = 0.7;

    // A matter whose score is lower by this weighs a third of the nearest.
    private const double Width = 2.5;

    private const int Most = 20;
    private const double Least = 0.02;

    // So often each token is taken to be said besides: one said once, in one wording, tells little yet.
    private const double Besides = 3;

    private const string Concept = "c:";

    private readonly List<string> _names;
    private readonly Dictionary<string, List<(int Matter, double Likelier)>> _matters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _once;
    private readonly double _onceUnheard;
    private readonly double[] _lengths;
    private readonly HashSet<(int Matter, string Concept)> _concepts = [];

    private MeetingMatters()
    {
        var all = Files.SelectMany(MergeTables.Rows).Select(row => (Id: row[0], Counts: TokensOf(row[1], ReplyLanguage.English).Concat(TokensOf(row[2], ReplyLanguage.French)).CountBy(token => token.Text).ToList())).ToList();
        _names = all.ConvertAll(matter => matter.Id);
        _lengths = [.. all.Select(matter => OfLength * Math.Log(1 + (matter.Counts.Sum(token => token.Value) / Smoothing)))];
        var heard = all.SelectMany(matter => matter.Counts).GroupBy(token => token.Key).ToDictionary(token => token.Key, token => token.Sum(count => count.Value), StringComparer.Ordinal);
        double total = heard.Values.Sum();
        _once = heard.ToDictionary(token => token.Key, token => Likelier(1, (token.Value + Besides) / total), StringComparer.Ordinal);
        _onceUnheard = Likelier(1, Besides / total);
        foreach (var (at, (_, counts)) in all.Index())
        {
            foreach (var (token, count) in counts)
            {
                (_matters.TryGetValue(token, out var list) ? list : _matters[token] = []).Add((at, Likelier(count, (heard[token] + Besides) / total)));
                if (token.StartsWith(Concept, StringComparison.Ordinal))
                {
                    _concepts.Add((at, token[Concept.Length..]));
                }
            }
        }
    }

    public static MeetingMatters Default { get; } = new();

    /// <summary>Whether a concept belongs to a matter, however it is put.</summary>
    public bool Holds(int matter, string concept) => _concepts.Contains((matter, concept));

    /// <param name="concepts">That the question names.</param>
    /// <param name="asks">What it wants to know.</param>
    /// <param name="isKnown">Leaves out matters as if nobody had written them; null for none.</param>
    public NearMatters Of(string text, ReplyLanguage language, IEnumerable<NamedConcept> concepts, IEnumerable<string> asks, Func<string, bool>? isKnown = null)
    {
        var tokens = Tokens(text, language, concepts, asks).ToList();
        var scores = new double[_names.Count];
        foreach (var (token, weight) in tokens)
        {
            foreach (var (matter, likelier) in _matters.GetValueOrDefault(token, []))
            {
                scores[matter] += weight * likelier;
            }
        }

        var said = tokens.Where(token => _matters.ContainsKey(token.Text)).Sum(token => token.Weight);
        var near = scores.Index().Where(matter => matter.Item > 0 && isKnown?.Invoke(_names[matter.Index]) != false).Select(matter => (matter.Index, Score: matter.Item - (said * _lengths[matter.Index])))
            .OrderByDescending(matter => matter.Score).ThenBy(matter => matter.Index).Take(Most).ToList();
        if (near.Count == 0 || near[0].Score <= 0)
        {
            return NearMatters.None;
        }

        var weights = near.ConvertAll(matter => (matter.Index, Weight: Math.Exp((matter.Score - near[0].Score) / Width))).FindAll(matter => matter.Weight >= Least);
        var norm = Math.Sqrt(weights.Sum(matter => matter.Weight * matter.Weight));
        var most = tokens.Sum(token => token.Weight * _once.GetValueOrDefault(token.Text, _onceUnheard));
        return new NearMatters(weights.ToDictionary(matter => matter.Index, matter => matter.Weight / norm), near[0].Score / most);
    }

    /// <summary>By how much likelier a matter says what it says so many times than all of them do, as a logarithm.</summary>
    private static double Likelier(int count, double share) => Math.Log(1 + (count / (Smoothing * share)));

    private static IEnumerable<MatterToken> TokensOf(string wordings, ReplyLanguage language) => wordings.Split('|').SelectMany(wording =>
    {
        var concepts = MeetingConcepts.Default.In(wording, language, _ => false);
        return Tokens(wording, language, concepts, MergeTables.AsksOf(FoldedWords.In(wording), concepts));
    });

    private static IEnumerable<MatterToken> Tokens(string text, ReplyLanguage language, IEnumerable<NamedConcept> concepts, IEnumerable<string> asks)
    {
        var words = Analyzer.For(language.Code()).Analyze(text).Select(term => (term.Term, Word: Folding.Fold(term.Span.In(text)))).ToList();
        var code = language.Code();
        return words.Select(word => StopWords.Contains(word.Word, language) || QuestionReader.Fillers.Contains(word.Word) ? new MatterToken($"{code}~{word.Term}", OfSmallWord) : new MatterToken($"{code}:{word.Term}", 1))
            .Concat(words.Zip(words.Skip(1)).Select(pair => new MatterToken($"{code}:{pair.First.Term} {pair.Second.Term}", OfTwoWords)))
            .Concat(concepts.Where(concept => concept.Part != ConceptPart.Aspect).Select(concept => new MatterToken(Concept + concept.Id, OfConcept)))
            .Concat(asks.Where(ask => ask != MergeTables.Whether).Select(ask => new MatterToken($"a:{ask}", 1)))
            .DistinctBy(token => token.Text);
    }

    /// <param name="Weight">What it counts beside a word.</param>
    private readonly record struct MatterToken(string Text, double Weight);
}

/// <summary>The matters a question is nearest to.</summary>
/// <param name="Weights">By matter; of length 1.</param>
/// <param name="Nearness">To the nearest: 0 for none, 1 for one that says each word once and nothing else.</param>
internal sealed record NearMatters(IReadOnlyDictionary<int, double> Weights, double Nearness)
{
    public static NearMatters None { get; } = new(new Dictionary<int, double>(), 0);

    public int? Nearest { get; } = Weights.Count == 0 ? null : Weights.MaxBy(matter => matter.Value).Key;

    /// <summary>The cosine of both.</summary>
    public double Likeness(NearMatters other) => Weights.Sum(matter => matter.Value * other.Weights.GetValueOrDefault(matter.Key));
}
