using Bot.Answering.Composition;
using Bot.Answering.PayQuestions;
using Bot.Language;

namespace Bot.Answering;

/// <summary>What kind of thing would answer a question.</summary>
internal enum AnswerType
{
    Any,
    Amount,

    /// <summary>A share in percent or in parts.</summary>
    Share,
    Count,
    Duration,
    Person,
    Date,
    Place,
    Reason,

    /// <summary>Under what condition something holds or falls due.</summary>
    Condition,

    /// <summary>Out of what something is paid.</summary>
    Origin,
}

/// <summary>Reads the kinds of answer wanted off the question's words, in either language.</summary>
/// <remarks>A question word counts where a clause begins or ends with it: in "the lab that those who left joined" nobody is asked for.</remarks>
internal static class AnswerTypeReader
{
    // "Of the two former", « de la plupart des ».
    private const int WordsToPeople = 5;

    // Without "how much", only these ask for a figure: "what offer" may ask which one.
    private static readonly string[] Figures = ["salar", "wage", "pay ", "comp ", "compensation", "bonus", "earn", "remuneration", "montant", "somme", "prix", "price"];

    // Longer phrases first: the first that fits at a word is taken.
    private static readonly (string Phrase, AnswerType Type)[] Asking =
    [
        ("how many years", AnswerType.Duration), ("how many months", AnswerType.Duration), ("how many weeks", AnswerType.Duration), ("how long", AnswerType.Duration),
        ("the duration of", AnswerType.Duration), ("what duration", AnswerType.Duration), ("la duree de", AnswerType.Duration), ("la duree d", AnswerType.Duration), ("la duree du", AnswerType.Duration), ("quelle duree", AnswerType.Duration), ("combien de temps", AnswerType.Duration), ("combien d annees", AnswerType.Duration), ("combien de mois", AnswerType.Duration), ("combien de semaines", AnswerType.Duration),
        ("combien de l heure", AnswerType.Amount), ("combien de plus", AnswerType.Amount), ("combien de moins", AnswerType.Amount), ("how many", AnswerType.Count), ("combien de", AnswerType.Count), ("combien d", AnswerType.Count), ("number of", AnswerType.Count), ("nombre de", AnswerType.Count), ("nombre d", AnswerType.Count),
        ("how much", AnswerType.Amount), ("how big", AnswerType.Amount), ("what figure", AnswerType.Amount), ("quel montant", AnswerType.Amount), ("quelle somme", AnswerType.Amount), ("a combien", AnswerType.Amount),
        ("what share of", AnswerType.Share), ("what percentage", AnswerType.Share), ("which percentage", AnswerType.Share), ("what percent", AnswerType.Share), ("what proportion", AnswerType.Share), ("what fraction", AnswerType.Share), ("attrition rate", AnswerType.Share), ("turnover rate", AnswerType.Share), ("resignation rate", AnswerType.Share), ("retention rate", AnswerType.Share), ("acceptance rate", AnswerType.Share),
        ("quel pourcentage", AnswerType.Share), ("quelle proportion", AnswerType.Share), ("quelle part de", AnswerType.Share), ("quelle part des", AnswerType.Share), ("quelle part du", AnswerType.Share), ("quel taux de", AnswerType.Share), ("taux de demission", AnswerType.Share), ("taux de depart", AnswerType.Share), ("taux d attrition", AnswerType.Share), ("taux de rotation", AnswerType.Share), ("taux de retention", AnswerType.Share), ("taux d acceptation", AnswerType.Share), ("taux de refus", AnswerType.Share),
        ("cb de", AnswerType.Count), ("cb d", AnswerType.Count),
        ("what year", AnswerType.Date), ("what month", AnswerType.Date), ("which month", AnswerType.Date), ("what day", AnswerType.Date), ("which day", AnswerType.Date), ("quel mois", AnswerType.Date), ("quel jour", AnswerType.Date), ("which year", AnswerType.Date), ("what date", AnswerType.Date), ("quelle annee", AnswerType.Date), ("quelle date", AnswerType.Date), ("when", AnswerType.Date), ("quand", AnswerType.Date),
        ("which country", AnswerType.Place), ("which countries", AnswerType.Place), ("what countries", AnswerType.Place), ("which cities", AnswerType.Place), ("quels pays", AnswerType.Place), ("quelles villes", AnswerType.Place), ("what city", AnswerType.Place), ("which city", AnswerType.Place), ("quel pays", AnswerType.Place), ("quelle ville", AnswerType.Place), ("where there is", AnswerType.Any), ("where there are", AnswerType.Any), ("where available", AnswerType.Any), ("where known", AnswerType.Any), ("where given", AnswerType.Any), ("where", AnswerType.Place),
        ("which person", AnswerType.Person), ("quelle personne", AnswerType.Person), ("who", AnswerType.Person), ("whom", AnswerType.Person), ("whose", AnswerType.Person), ("qui", AnswerType.Person),
        ("under what condition", AnswerType.Condition), ("under what conditions", AnswerType.Condition), ("on what condition", AnswerType.Condition), ("under which condition", AnswerType.Condition), ("what happens if", AnswerType.Condition),
        ("sous quelle condition", AnswerType.Condition), ("a quelle condition", AnswerType.Condition), ("a quelles conditions", AnswerType.Condition), ("sous quelles conditions", AnswerType.Condition), ("que se passe t il si", AnswerType.Condition),
        ("pour quelle raison", AnswerType.Reason), ("what led", AnswerType.Reason), ("what made", AnswerType.Reason), ("why", AnswerType.Reason), ("pourquoi", AnswerType.Reason), ("pk", AnswerType.Reason), ("pq", AnswerType.Reason),
    ];

    private static readonly ILookup<string, (string[] Words, AnswerType Type)> AskingBy =
        Asking.Select(asking => (Words: asking.Phrase.Split(' '), asking.Type)).ToLookup(asking => asking.Words[0], StringComparer.Ordinal);

    // Before a question word that begins a clause.
    private static readonly HashSet<string> Openers =
    [
        "and", "or", "but", "so", "by", "from", "to", "with", "for", "since", "on", "in", "at", "of", "know", "tell", "me", "say", "says", "et", "ou", "mais", "donc", "alors", "par", "pour", "avec", "chez", "selon", "apres", "depuis", "a", "de", "d", "dans",
        "est", "sur", "sais", "savoir", "dire", "dis", "moi", "hey", "hi", "salut", "bonjour", "svp", "stp", "pls", "please", "ok", "c",
    ];

    // "The one who called it false" describes somebody.
    private static readonly HashSet<string> Described = ["one", "ones", "those", "someone", "somebody", "anyone", "people", "person", "man", "woman", "celui", "celle", "ceux", "celles", "quelqu", "personne", "personnes", "homme", "femme"];

    // What opens a question for something else: there "who" and "when" inside only describe ("what did she get when she joined?").
    private static readonly HashSet<string> OpenOtherwise =
    [
        "what", "whats", "which", "how", "did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would", "list", "give",
        "que", "qu", "quoi", "quel", "quelle", "quels", "quelles", "combien", "liste", "donne", "cite",
    ];

    /// <param name="earlier">The question this one follows up on, or null: it decides where the message itself does not say, and is not for a yes or no.</param>
    /// <returns>In the order asked; <see cref="AnswerType.Any"/> alone when nothing particular is wanted.</returns>
    public static IReadOnlyList<AnswerType> Read(string question, string? earlier)
    {
        var own = Read(question);
        return own is [AnswerType.Any] && earlier is not null && !PayQuestionReader.IsYesNo(FoldedWords.In(question)) ? Read(earlier) : own;
    }

    /// <summary>Why, on what condition, out of what: a sum does not answer it.</summary>
    public static bool IsNoSum(AnswerType wanted) => wanted is AnswerType.Reason or AnswerType.Condition or AnswerType.Origin;

    /// <summary>How many people's names are asked for at least: 2 for "what are the names of the pilots who left?", 7 for "the names of the seven", 1 for one name, 0 for none.</summary>
    public static int NamesAsked(string question)
    {
        var words = FoldedWords.In(question);
        return Enumerable.Range(0, words.Count).Where(at => IsNamesOf(words, at)).Select(at => words[at] is "names" or "noms" ? NumberAsked.Of(string.Join(' ', words.Skip(at + 1).Take(WordsToPeople + 1)), _ => true) ?? 2 : 1).DefaultIfEmpty(0).Max();
    }

    private static bool IsNamesOf(IReadOnlyList<string> words, int at) =>
        words[at] is "names" or "name" or "noms" or "nom" && words.Skip(at + 1).Take(WordsToPeople).Any(word => AnswerTypeEvidence.IsPeople(word) || (words[at] is "names" or "noms" && (Described.Contains(word) || word is "who" or "qui")));

    /// <summary>True where it says what is to be counted: "how many pilots", and not « combien pour un pilote ? ».</summary>
    public static bool NamesCounted(string question)
    {
        var words = FoldedWords.In(question);
        return Enumerable.Range(0, words.Count).Any(at => AskingBy[words[at]].Any(asking => asking.Type == AnswerType.Count && FoldedWords.HasAt(words, at, asking.Words)));
    }

    private static List<AnswerType> Read(string question)
    {
        question = Excepted.Without(question);
        var words = FoldedWords.In(question);
        var text = $" {string.Join(' ', words)} ";
        var cues = CueTable.Default.On(words);
        var asksPay = cues.Has("asks.pay") || cues.In("component.").Any() || AskedMatters.Read(question, null).AskShare;
        var found = Enumerable.Range(0, words.Count).Select(at => (At: at, Type: TypeAt(words, at, asksPay, question))).Where(word => word.Type != AnswerType.Any && !(word.Type == AnswerType.Person && word.At > 0 && Described.Contains(words[word.At - 1]))).ToList();
        var asked = found.Where(word => IsAsked(words, word.At)).ToList();
        var asksOtherwise = words.FirstOrDefault(word => !Openers.Contains(word)) is { } first && OpenOtherwise.Contains(first);
        List<AnswerType> told = [.. (asked.Count > 0 ? asked : found.Where(word => !asksOtherwise || word.Type is not (AnswerType.Person or AnswerType.Date or AnswerType.Place)).Take(1)).Select(word => word.Type).Distinct()];
        if (cues.In("wants.").Select(name => Enum.Parse<AnswerType>(name)).Cast<AnswerType?>().FirstOrDefault() is { } wanted)
        {
            // "How much is it, and what's the catch?": the sum comes first; else the phrase tells better than the word it begins with.
            return told.Exists(type => type is AnswerType.Amount or AnswerType.Count or AnswerType.Date) ? [.. told.Append(wanted).Distinct()] : [wanted];
        }

        if (told.Count > 0)
        {
            return told;
        }

        return Has(text, " what ", " whats ", " quel ", " quelle ", " quels ", " quelles ") && Figures.Any(word => text.Contains(' ' + word, StringComparison.Ordinal)) && !AsksForOther(words) && !AsksForTeller(words) ? [AnswerType.Amount] : [AnswerType.Any];
    }

    /// <summary>« Quel syndicat a refusé l'accord salarial ? »: what stands behind the question word is what is asked for, and is no pay.</summary>
    private static bool AsksForOther(IReadOnlyList<string> words) =>
        words.Index().Any(word => word.Item is "quel" or "quelle" or "quels" or "quelles" && word.Index + 2 < words.Count && words[word.Index + 2] is "a" or "ont" or "va" or "est" or "avait" && !Figures.Any(figure => $"{words[word.Index + 1]} ".StartsWith(figure, StringComparison.Ordinal)));

    /// <summary>"What is the firm that reports the pay rise?": what is paid stands in what only describes it.</summary>
    private static bool AsksForTeller(IReadOnlyList<string> words) =>
        Enumerable.Range(0, words.Count).FirstOrDefault(at => words[at] is "what" or "whats" or "quel" or "quelle", -1) is >= 0 and var asks
        && Enumerable.Range(asks + 1, words.Count - asks - 1).FirstOrDefault(at => words[at] is "that" or "who" or "qui", -1) is > 0 and var describes
        && !words.Take(describes).Any(word => Figures.Any(figure => $"{word} ".StartsWith(figure, StringComparison.Ordinal)));

    private static AnswerType TypeAt(IReadOnlyList<string> words, int at, bool asksPay, string question)
    {
        foreach (var (phrase, type) in AskingBy[words[at]])
        {
            if (FoldedWords.HasAt(words, at, phrase))
            {
                return type;
            }
        }

        return words[at] switch
        {
            "names" or "name" or "noms" or "nom" when IsNamesOf(words, at) => AnswerType.Person,
            "combien" or "cb" when at == 0 || words[at - 1] != "a" => asksPay ? AnswerType.Amount : AnswerType.Count,

            // « Jusqu'où va la prime ? »
            "ou" when at > 0 && words[at - 1] == "jusqu" => asksPay ? AnswerType.Amount : AnswerType.Any,

            // Without its accent the word is "or".
            "ou" when question.Contains("où", StringComparison.OrdinalIgnoreCase) || (at == 0 && words.Count > 1) => AnswerType.Place,
            _ => AnswerType.Any,
        };
    }

    private static bool IsAsked(IReadOnlyList<string> words, int at) =>
        at == 0 || at >= words.Count - 2 || Openers.Contains(words[at - 1]) || words[at] is "combien" or "cb" or "names" or "noms" or "taux" or "attrition" or "turnover" or "resignation" or "retention" or "acceptance" or "how" or "pourquoi" or "why" or "where" or "under" or "sous";

    private static bool Has(string text, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
