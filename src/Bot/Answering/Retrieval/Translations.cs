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

    private readonly Dictionary<(ReplyLanguage Language, string Phrase), List<QueryVariant>> _variants = [];
    private readonly Dictionary<ReplyLanguage, IReadOnlyCollection<string>> _vocabularies;

    public Translations(IReadOnlyList<GlossaryConcept> concepts)
    {
        var english = new Side(ReplyLanguage.English, ArticleLanguages.English, Analyzer.For("en"));
        var french = new Side(ReplyLanguage.French, ArticleLanguages.French, Analyzer.For("fr"));
        foreach (var concept in concepts)
        {
            Add(english, concept.English, english, concept.English);
            Add(english, concept.English, french, concept.French);
            Add(french, concept.French, french, concept.French);
            Add(french, concept.French, english, concept.English);
        }

        _vocabularies = _variants.Keys.Where(key => !key.Phrase.Contains(' ', StringComparison.Ordinal))
            .GroupBy(key => key.Language)
            .ToDictionary(group => group.Key, group => (IReadOnlyCollection<string>)group.Select(key => key.Phrase).ToHashSet(StringComparer.Ordinal));
    }

    /// <param name="phrase">Terms of the question's language, parted by single spaces.</param>
    public IReadOnlyList<QueryVariant> Of(ReplyLanguage language, string phrase) => _variants.TryGetValue((language, phrase), out var found) ? found : [];

    /// <summary>Single terms of a language that have a translation.</summary>
    public IReadOnlyCollection<string> Vocabulary(ReplyLanguage language) => _vocabularies.TryGetValue(language, out var terms) ? terms : [];

    private void Add(Side from, IReadOnlyList<string> phrases, Side to, IReadOnlyList<string> targets)
    {
        foreach (var phrase in phrases)
        {
            var key = (from.Language, string.Join(' ', Terms(from, phrase).Select(term => term.Term)));
            if (!_variants.TryGetValue(key, out var list))
            {
                _variants.Add(key, list = []);
            }

            foreach (var target in targets.Where(target => from != to || target != phrase))
            {
                var terms = Terms(to, target).Where(term => !StopWords.Contains(term.Term, to.Language)).ToList();
                var weight = from == to ? SynonymWeight : terms.Count == 1 ? TranslationWeight : TranslationPartWeight;

                // A synonym of several words shares words with too much else in its own language.
                if (from != to || terms.Count == 1)
                {
                    list.AddRange(terms.Select(term => new QueryVariant(term.Term, weight, to.Articles)));
                }

                // "sage-femme" stands in the index in one word too, which says more than "sage" and "femme".
                if (from != to && Joined(to, target) is { } joined)
                {
                    list.Add(new QueryVariant(joined, TranslationWeight, to.Articles));
                }
            }
        }
    }

    private static IEnumerable<AnalyzedTerm> Terms(Side side, string phrase) => side.Analyzer.Analyze(phrase).DistinctBy(term => term.Position);

    /// <summary>The index term of a phrase that is two words tied by a hyphen; null for any other.</summary>
    private static string? Joined(Side side, string phrase) =>
        side.Analyzer.Analyze(phrase) is { Count: > 1 } terms && terms.FirstOrDefault(term => term.Span.Length == phrase.Length) is { Term: { } joined } ? joined : null;

    private sealed record Side(ReplyLanguage Language, ArticleLanguages Articles, Analyzer Analyzer);
}
