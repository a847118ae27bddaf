using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>How near a question is to each of the matters that employees ask about: <c>Data/matters-*.tsv</c>.</summary>
/// <remarks>
/// Explicit semantic analysis (Gabrilovich and Markovitch, 2007) over a small bank that says each matter in both languages: two questions without a word in common are near each other where they are near the same matters,
/// and what no matter holds is at least told apart by those it is nearest to.
/// </remarks>
internal sealed class MeetingMatters
{
    private static readonly string[] Files = ["matters-pay.tsv", "matters-work.tsv", "matters-company.tsv"];

    // A concept stands beside the word that names it, which counts already. Chosen where sets, each with weights learnt from the others, are grouped best.
    private const double OfConcept = 0.75;

    private const string Concept = "c:";

    // What many people ask about was said in many ways, and must not be less near to each of them for it: pivoted length normalization (Singhal, Buckley and Mitra, 1996).
    private const double Pivot = 0.3;

    private const int Most = 8;
    private const double LeastOfBest = 0.3;

    // Nearness squared leaves one or two matters to a question that is plain, and several to one that is not.
    public const double Sharpness = 2;

    private readonly Dictionary<string, List<(int Matter, double Weight)>> _matters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _rarity = new(StringComparer.Ordinal);
    private readonly HashSet<(int Matter, string Concept)> _concepts = [];
    private readonly List<string> _names = [];

    private MeetingMatters()
    {
        var all = Files.SelectMany(MergeTables.Rows).Select(row => (Id: row[0], Counts: TokensOf(row[1], ReplyLanguage.English).Concat(TokensOf(row[2], ReplyLanguage.French)).CountBy(token => token).ToDictionary())).ToList();
        _names = all.ConvertAll(matter => matter.Id);
        foreach (var (token, frequency) in all.SelectMany(matter => matter.Counts.Keys).CountBy(token => token))
        {
            _rarity[token] = Math.Log((all.Count + 1) / (frequency + 0.5)) * Share(token);
        }

        var weighed = all.ConvertAll(matter => matter.Counts.Select(token => (token.Key, Weight: (1 + Math.Log(token.Value)) * _rarity[token.Key])).ToList());
        var lengths = weighed.ConvertAll(weights => Math.Sqrt(weights.Sum(token => token.Weight * token.Weight)));
        var usual = lengths.Average();
        foreach (var (at, weights) in weighed.Index())
        {
            var length = lengths[at] * Math.Pow(usual / lengths[at], Pivot);
            foreach (var (token, weight) in weights)
            {
                (_matters.TryGetValue(token, out var list) ? list : _matters[token] = []).Add((at, weight / length));
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
        var weights = Tokens(text, language, concepts, asks).Distinct().Where(_rarity.ContainsKey).Select(token => (Token: token, Weight: _rarity[token])).ToList();
        if (weights.Count == 0)
        {
            return NearMatters.None;
        }

        var length = Math.Sqrt(weights.Sum(token => token.Weight * token.Weight));
        var scores = new Dictionary<int, double>();
        foreach (var (token, weight) in weights)
        {
            foreach (var (matter, of) in _matters[token].Where(matter => isKnown?.Invoke(_names[matter.Matter]) != false))
            {
                scores[matter] = scores.GetValueOrDefault(matter) + (weight * of / length);
            }
        }

        if (scores.Count == 0)
        {
            return NearMatters.None;
        }

        var best = scores.Values.Max();
        var near = scores.Where(matter => matter.Value >= LeastOfBest * best).OrderByDescending(matter => matter.Value).ThenBy(matter => matter.Key).Take(Most).Select(matter => (matter.Key, Weight: Math.Pow(matter.Value / best, Sharpness))).ToList();
        var norm = Math.Sqrt(near.Sum(matter => matter.Weight * matter.Weight));
        return new NearMatters(near.ToDictionary(matter => matter.Key, matter => matter.Weight / norm), best);
    }

    private static IEnumerable<string> TokensOf(string wordings, ReplyLanguage language) => wordings.Split('|').SelectMany(wording =>
    {
        var concepts = MeetingConcepts.Default.In(wording, language, _ => false);
        return Tokens(wording, language, concepts, MergeTables.AsksOf(FoldedWords.In(wording), concepts).Where(ask => ask != MergeTables.Whether)).Distinct();
    });

    private static IEnumerable<string> Tokens(string text, ReplyLanguage language, IEnumerable<NamedConcept> concepts, IEnumerable<string> asks) =>
    [
        .. Analyzer.For(language.Code()).Analyze(text).Select(term => (term.Term, Word: Folding.Fold(term.Span.In(text)))).Where(term => !StopWords.Contains(term.Word, language) && !QuestionReader.Fillers.Contains(term.Word)).Select(term => $"{language.Code()}:{term.Term}"),
        .. concepts.Where(concept => concept.Part != ConceptPart.Aspect).Select(concept => Concept + concept.Id),
        .. asks.Select(ask => $"a:{ask}"),
    ];

    private static double Share(string token) => token.StartsWith(Concept, StringComparison.Ordinal) ? OfConcept : 1;
}

/// <summary>The matters a question is nearest to.</summary>
/// <param name="Weights">By matter; of length 1.</param>
/// <param name="Nearness">To the nearest: 0 for none, about a third for a plain question.</param>
internal sealed record NearMatters(IReadOnlyDictionary<int, double> Weights, double Nearness)
{
    public static NearMatters None { get; } = new(new Dictionary<int, double>(), 0);

    public int? Nearest => Weights.Count == 0 ? null : Weights.MaxBy(matter => matter.Value).Key;

    /// <summary>How near it is to another's nearest matter, of how near it is to its own: 0 to 1.</summary>
    public double Fit(NearMatters other) => other.Nearest is { } matter && Weights.TryGetValue(matter, out var weight) ? Math.Pow(weight / Weights.Values.Max(), 1 / MeetingMatters.Sharpness) : 0;

    /// <summary>The cosine of both.</summary>
    public double Likeness(NearMatters other) => Weights.Sum(matter => matter.Value * other.Weights.GetValueOrDefault(matter.Key));
}
