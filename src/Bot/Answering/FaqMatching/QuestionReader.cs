using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>Reads questions for comparison.</summary>
/// <param name="companyNames">Of the asker's own company, which tell nothing: every question is put there.</param>
internal sealed class QuestionReader(ConceptIndex concepts, IReadOnlyList<string> companyNames)
{
    // Greetings and other words around a question that say nothing of what it asks.
    public static IReadOnlySet<string> Fillers { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "hi", "hello", "hey", "dear", "thanks", "thank", "thx", "cheers", "quick", "q", "question", "btw", "pls", "plz", "ok", "okay", "asap", "wondering", "curious", "guys", "team",
        "exactly", "actually", "basically", "someone", "somebody", "know", "tell", "explain", "wanna", "gonna", "suppose", "heard", "true", "real", "maybe", "anyone", "possible", "im", "id", "ive",
        "bonjour", "bonsoir", "salut", "coucou", "merci", "svp", "stp", "cdlt", "cordialement", "savoir", "sais", "sait", "dire", "expliquer", "exactement", "vraiment", "peut-etre", "question",
        "bien", "quelqu", "quelqu'un", "quelque", "chose", "possible", "normal", "voudrais", "aimerais", "voulais", "demande", "info", "infos", "help", "aide-moi", "yes", "oui", "non",
    };

    private readonly DetailReader _details = new(concepts);
    private readonly PhraseTable _company = new(companyNames.Select(name => (FoldedWords.Joined(name), "")).Where(name => name.Item1.Length > 0));

    public QuestionReading Read(string text, ReplyLanguage language)
    {
        var all = Analyzer.For(language.Code()).Analyze(text).GroupBy(term => term.Position).ToList();
        var company = _company.In([.. all.Select(term => Folding.Fold(term.First().Span.In(text)))]).SelectMany(found => Enumerable.Range(found.At, found.Length)).ToHashSet();
        var own = all.Where((_, at) => !company.Contains(at)).ToList();
        var words = own.Select(term => Folding.Fold(term.First().Span.In(text))).ToList();
        var kept = Enumerable.Range(0, own.Count).Where(at => !StopWords.Contains(words[at], language) && !Fillers.Contains(words[at])).ToList();
        var named = ConceptsOf(own, kept, language);
        var terms = kept.Select(at => new QuestionTerm(
            words[at],

            // Of "100M" the amount, not the bare digits.
            own[at].Last(term => term.Span.Start == own[at].First().Span.Start).Term,
            named.GetValueOrDefault(at, []),
            own[at].First().Kind == TokenKind.Number,
            concepts.IsOrdinary(own[at].First().Term) || StopWords.Contains(words[at], Other(language)))
        {
            IsOfWork = named.GetValueOrDefault(at, []).Exists(concepts.IsOfWork),
        }).ToList();
        IReadOnlyList<QuestionTerm> TermsIn(TextSpan part) => [.. terms.Where((_, at) => own[kept[at]].First().Span.Start >= part.Start && own[kept[at]].First().Span.Start < part.Start + part.Length)];
        return new QuestionReading(text, language, terms, AnswerTypeReader.Read(text, null), _details.Read(text, language, [.. own.Select(term => term.First())], TermsIn));
    }

    public static ReplyLanguage Other(ReplyLanguage language) => language == ReplyLanguage.French ? ReplyLanguage.English : ReplyLanguage.French;

    private Dictionary<int, List<int>> ConceptsOf(List<IGrouping<int, AnalyzedTerm>> own, List<int> kept, ReplyLanguage language)
    {
        var found = new Dictionary<int, List<int>>();
        for (var from = 0; from < kept.Count; from++)
        {
            var phrase = "";
            for (var to = from; to < kept.Count && to < from + ConceptIndex.LongestPhrase; to++)
            {
                var stem = own[kept[to]].First().Term;
                phrase = to == from ? stem : $"{phrase} {stem}";
                foreach (var concept in concepts.Of(language, phrase))
                {
                    for (var at = from; at <= to; at++)
                    {
                        if (!found.TryGetValue(kept[at], out var list))
                        {
                            found.Add(kept[at], list = []);
                        }

                        list.Add(concept);
                    }
                }
            }
        }

        return found;
    }
}
