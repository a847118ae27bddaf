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

    private const int ShortestNegated = 6;

    private readonly NameReader _names = new(concepts);
    private readonly PhraseTable _company = new(companyNames.Select(name => (FoldedWords.Joined(name), "")).Where(name => name.Item1.Length > 0));

    public QuestionReading Read(string text, ReplyLanguage language)
    {
        var read = ReadTerms(text, language);
        var (details, negated) = DetailReader.Read(text, language, read.Names, [.. read.Terms.Select((term, at) => (term, read.Tokens[read.Kept[at]].Span))]);
        return new QuestionReading(text, language, [.. read.Terms.Select((term, at) => negated.Contains(at) ? term with { IsNegated = IsBehindNon(read.Words, read.Kept[at]), MayBeNegated = true } : term)], AnswerTypeReader.Read(text, null), details);
    }

    /// <summary>What it speaks of, without a look at what is said of it: a negation is not seen.</summary>
    public IReadOnlyList<QuestionTerm> Terms(string text, ReplyLanguage language) => ReadTerms(text, language).Terms;

    private Spoken ReadTerms(string text, ReplyLanguage language)
    {
        var all = Analyzer.For(language.Code()).Analyze(text).GroupBy(term => term.Position).ToList();
        var company = _company.In([.. all.Select(term => Folding.Fold(term.First().Span.In(text)))]).SelectMany(found => Enumerable.Range(found.At, found.Length)).ToHashSet();
        var own = all.Where((_, at) => !company.Contains(at)).ToList();
        var words = own.Select(term => Folding.Fold(term.First().Span.In(text))).ToList();
        var kept = Enumerable.Range(0, own.Count).Where(at => !StopWords.Contains(words[at], language) && !Fillers.Contains(words[at])).ToList();
        var named = ConceptsOf(own, kept, language);
        List<AnalyzedTerm> tokens = [.. own.Select(term => term.First())];
        var names = _names.Read(text, tokens, language);
        var terms = kept.Select(at => Without(new QuestionTerm(
            words[at],

            // Of "100M" the amount, not the bare digits.
            own[at].Last(term => term.Span.Start == tokens[at].Span.Start).Term,
            named.GetValueOrDefault(at, []),
            tokens[at].Kind == TokenKind.Number,
            concepts.IsOrdinary(tokens[at].Term) || StopWords.Contains(words[at], Other(language)))
        {
            IsOfWork = named.GetValueOrDefault(at, []).Exists(concepts.IsOfWork),
            IsDetail = tokens[at].Kind == TokenKind.Number || names.Sure.Contains(words[at]) || GradeReader.IsGrade(words[at]),
        }, language)).ToList();
        return new Spoken(words, tokens, kept, names, terms);
    }

    private static bool IsBehindNon(List<string> words, int at) => at > 0 && words[at - 1] == "non";

    /// <summary>"unvested" is "vested", negated.</summary>
    private QuestionTerm Without(QuestionTerm term, ReplyLanguage language)
    {
        if (language != ReplyLanguage.English || term.IsDetail || term.Word.Length < ShortestNegated || !term.Word.StartsWith("un", StringComparison.Ordinal))
        {
            return term;
        }

        var stem = Analyzer.For(language.Code()).Analyze(term.Word[2..])[0].Term;
        return concepts.IsOrdinary(stem) ? term with { Stem = stem, Concepts = [.. term.Concepts, .. concepts.Of(language, stem)], IsNegated = true } : term;
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

    /// <param name="Words">Folded, of each token; <paramref name="Kept"/>: which of them have a term.</param>
    private sealed record Spoken(List<string> Words, List<AnalyzedTerm> Tokens, List<int> Kept, QuestionNames Names, List<QuestionTerm> Terms);
}
