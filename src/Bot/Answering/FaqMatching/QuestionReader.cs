using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>Reads questions for comparison.</summary>
internal sealed class QuestionReader(ConceptIndex concepts)
{
    // Greetings and other words around a question that say nothing of what it asks.
    private static readonly HashSet<string> Fillers =
    [
        "hi", "hello", "hey", "dear", "thanks", "thank", "thx", "cheers", "quick", "q", "question", "btw", "pls", "plz", "ok", "okay", "asap", "wondering", "curious", "guys", "team",
        "exactly", "actually", "basically", "someone", "somebody", "know", "tell", "explain", "wanna", "gonna", "suppose", "heard", "true", "real", "maybe", "anyone", "possible", "im", "id", "ive",
        "bonjour", "bonsoir", "salut", "coucou", "merci", "svp", "stp", "cdlt", "cordialement", "savoir", "sais", "sait", "dire", "expliquer", "exactement", "vraiment", "peut-etre", "question",
        "bien", "quelqu", "quelqu'un", "quelque", "chose", "possible", "normal", "voudrais", "aimerais", "voulais", "demande", "info", "infos", "help", "aide-moi", "yes", "oui", "non",
    ];

    private readonly DetailReader _details = new(concepts);

    public QuestionReading Read(string text, ReplyLanguage language)
    {
        var own = Analyzer.For(language.Code()).Analyze(text).GroupBy(term => term.Position).ToList();
        var words = own.Select(term => Folding.Fold(term.First().Span.In(text))).ToList();
        var kept = Enumerable.Range(0, own.Count).Where(at => !StopWords.Contains(words[at], language) && !Fillers.Contains(words[at])).ToList();
        var named = ConceptsOf(own, kept, language);
        var terms = kept.Select(at => new QuestionTerm(
            words[at],

            // Of "100M" the amount, not the bare digits.
            own[at].Last(term => term.Span.Start == own[at].First().Span.Start).Term,
            named.GetValueOrDefault(at, []),
            own[at].First().Kind == TokenKind.Number,
            concepts.IsOrdinary(own[at].First().Term) || StopWords.Contains(words[at], Other(language)))).ToList();
        return new QuestionReading(text, language, terms, AnswerTypeReader.Read(text, null), _details.Read(text, language));
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
