using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>From the words of a question to the things they name, whatever the language.</summary>
internal sealed class ConceptIndex
{
    /// <summary>Tokens in the longest phrase looked up.</summary>
    public const int LongestPhrase = 4;

    private static readonly Lazy<ConceptIndex> OfGlossary = new(() => new ConceptIndex(Glossary.Load()));

    private readonly Dictionary<(ReplyLanguage Language, string Phrase), List<int>> _concepts = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    private readonly int _workTerms;
    private readonly List<string> _ids;

    public ConceptIndex(Glossary glossary)
    {
        _workTerms = glossary.WorkTerms;
        _ids = [.. glossary.Concepts.Select(concept => concept.Id)];
        foreach (var (number, concept) in glossary.Concepts.Index())
        {
            Add(ReplyLanguage.English, concept.English, number);
            Add(ReplyLanguage.French, concept.French, number);
        }
    }

    /// <summary>Of the program's own glossary, read when first asked for and then kept.</summary>
    public static ConceptIndex Default => OfGlossary.Value;

    /// <summary>The concepts a phrase names.</summary>
    /// <param name="phrase">Stems of the language, parted by single spaces.</param>
    public IReadOnlyList<int> Of(ReplyLanguage language, string phrase) => _concepts.TryGetValue((language, phrase), out var found) ? found : [];

    /// <summary>What the glossary calls a concept.</summary>
    public string IdOf(int concept) => _ids[concept];

    /// <summary>Whether a concept is about pay and work, and not a general one.</summary>
    public bool IsOfWork(int concept) => concept < _workTerms;

    /// <summary>Whether any term of the vocabulary holds this stem: then it is an ordinary word and no name.</summary>
    public bool IsOrdinary(string stem) => _words.Contains(stem);

    private void Add(ReplyLanguage language, IReadOnlyList<string> terms, int concept)
    {
        foreach (var term in terms)
        {
            var stems = Analyzer.For(language.Code()).Analyze(term).DistinctBy(stem => stem.Position).Select(stem => stem.Term).ToList();
            _words.UnionWith(stems);

            // Little words inside a phrase are skipped when questions are read.
            var phrase = string.Join(' ', stems.Count > 1 ? stems.Where(stem => !StopWords.Contains(stem, language)) : stems);
            var key = (language, phrase);
            if (phrase.Length == 0)
            {
                continue;
            }

            if (!_concepts.TryGetValue(key, out var list))
            {
                _concepts.Add(key, list = []);
            }

            if (!list.Contains(concept))
            {
                list.Add(concept);
            }
        }
    }
}
