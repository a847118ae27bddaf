using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>The glossary as the query reader needs it: from a phrase of the question to the terms that mean it in articles of either language.</summary>
internal sealed class Translations
{
    /// <summary>Tokens in the longest phrase looked up.</summary>
    public const int LongestPhrase = 4;

    // The other language's only word for it is nearly as good as the word itself; one word of a longer translation is a hint;
    // a synonym in the same language is often a looser word.
    private const float TranslationWeight = 0.7f;
    private const float TranslationPartWeight = 0.4f;
    private const float SynonymWeight = 0.2f;

    private static readonly Lazy<Translations> OfGlossary = new(() => new Translations(Glossary.Load().Concepts));

    private readonly Dictionary<(ReplyLanguage Language, string Phrase), List<QueryVariant>> _variants = [];
    private readonly Dictionary<ReplyLanguage, IReadOnlyCollection<string>> _vocabularies;

    public Translations(IReadOnlyList<GlossaryConcept> concepts)
    {
        var english = new Side(ReplyLanguage.English, ArticleLanguages.English, Analyzer.For("en"));
        var french = new Side(ReplyLanguage.French, ArticleLanguages.French, Analyzer.For("fr"));
        foreach (var concept in concepts)
        {
            var (inEnglish, inFrench) = (Read(english, concept.English), Read(french, concept.French));
            Add(english, inEnglish, english, inEnglish);
            Add(english, inEnglish, french, inFrench);
            Add(french, inFrench, french, inFrench);
            Add(french, inFrench, english, inEnglish);
        }

        _vocabularies = _variants.Keys.Where(key => !key.Phrase.Contains(' ', StringComparison.Ordinal))
            .GroupBy(key => key.Language)
            .ToDictionary(group => group.Key, group => (IReadOnlyCollection<string>)group.Select(key => key.Phrase).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Of the program's own glossary, read when first asked for and then kept.</summary>
    public static Translations Default => OfGlossary.Value;

    /// <param name="phrase">Terms of the question's language, parted by single spaces.</param>
    public IReadOnlyList<QueryVariant> Of(ReplyLanguage language, string phrase) => _variants.TryGetValue((language, phrase), out var found) ? found : [];

    /// <summary>Single terms of a language that have a translation.</summary>
    public IReadOnlyCollection<string> Vocabulary(ReplyLanguage language) => _vocabularies.TryGetValue(language, out var terms) ? terms : [];

    private void Add(Side from, IReadOnlyList<GlossaryPhrase> phrases, Side to, IReadOnlyList<GlossaryPhrase> targets)
    {
        foreach (var phrase in phrases)
        {
            var key = (from.Language, phrase.Key);
            if (!_variants.TryGetValue(key, out var list))
            {
                _variants.Add(key, list = []);
            }

            foreach (var target in targets.Where(target => from != to || target.Text != phrase.Text))
            {
                var weight = from == to ? SynonymWeight : target.Terms.Count == 1 ? TranslationWeight : TranslationPartWeight;

                // A synonym of several words shares words with too much else in its own language.
                if (from != to || target.Terms.Count == 1)
                {
                    list.AddRange(target.Terms.Select(term => new QueryVariant(term, weight, to.Articles)));
                }

                // "sage-femme" stands in the index in one word too, which says more than "sage" and "femme".
                if (from != to && target.Joined is { } joined)
                {
                    list.Add(new QueryVariant(joined, TranslationWeight, to.Articles));
                }
            }
        }
    }

    private static List<GlossaryPhrase> Read(Side side, IReadOnlyList<string> phrases) => [.. phrases.Select(phrase =>
    {
        var all = side.Analyzer.Analyze(phrase);
        var terms = all.DistinctBy(term => term.Position).Select(term => term.Term).ToList();
        return new GlossaryPhrase(phrase, string.Join(' ', terms), [.. terms.Where(term => !StopWords.Contains(term, side.Language))], Joined(all, phrase));
    })];

    /// <summary>The index term of a phrase that is two words tied by a hyphen; null for any other.</summary>
    private static string? Joined(IReadOnlyList<AnalyzedTerm> terms, string phrase) =>
        terms.Count > 1 && terms.FirstOrDefault(term => term.Span.Length == phrase.Length) is { Term: { } joined } ? joined : null;

    /// <param name="Key">All its terms, parted by single spaces; <paramref name="Terms"/>: those that are no little words.</param>
    private sealed record GlossaryPhrase(string Text, string Key, IReadOnlyList<string> Terms, string? Joined);

    private sealed record Side(ReplyLanguage Language, ArticleLanguages Articles, Analyzer Analyzer);
}
