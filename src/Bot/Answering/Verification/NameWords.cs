using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>The words of a sentence that name somebody or something: written with a capital, and in no vocabulary.</summary>
internal static class NameWords
{
    // They begin a sentence and are in no vocabulary.
    private static readonly HashSet<string> Openings = ["parmi", "faute", "contrairement", "outre", "malgre", "lors", "despite", "among", "contrary", "unlike", "although", "besides", "whereas", "concerning", "regarding", "concernant", "quant", "seul", "seule", "seuls", "seules", "toute", "tout",
        "around", "roughly", "nearly", "almost", "approximately", "about", "under", "over", "within", "since", "until", "during", "throughout", "amid", "beyond", "beside", "instead", "meanwhile", "however", "moreover", "overall", "altogether", "together", "asked", "according", "following", "starting", "speaking", "writing", "anyone", "everyone", "nobody", "neither", "either", "both", "none", "half", "several", "many", "most", "some", "few", "fewer", "more", "less", "once", "twice", "depending", "given", "including", "excluding", "through", "via", "versus", "per", "upon", "whether", "while", "because", "unless", "if", "so", "yet", "still", "already", "even", "only", "just", "earlier", "later", "previously", "currently", "now", "today", "compared", "based", "paid", "set", "left", "taken", "counting", "measured",
        "environ", "pres", "presque", "quelque", "quelques", "plusieurs", "certains", "certaines", "aucun", "aucune", "pendant", "durant", "depuis", "jusqu", "jusque", "apres", "avant", "selon", "sauf", "hormis", "sous", "sur", "vers", "chez", "dans", "hors", "entre", "contre", "face", "grace", "afin", "pourtant", "cependant", "toutefois", "neanmoins", "ainsi", "alors", "aussi", "enfin", "ensuite", "puis", "desormais", "auparavant", "interroge", "interrogee", "interroges", "questionne", "questionnee", "cite", "citee", "mene", "menee", "menes", "menees", "publie", "publiee", "paru", "parue", "signe", "signee", "verse", "versee", "verses", "versees", "paye", "payee", "payes", "payees", "prevu", "prevue", "prevus", "prevues", "fixe", "fixee", "reserve", "reservee", "reserves", "reservees", "destine", "destinee", "calcule", "calculee", "compose", "composee", "fonde", "fondee", "base", "basee", "situe", "situee", "arrive", "arrivee", "arrives", "parti", "partie", "partis", "reste", "restee", "autrement", "autre", "autres", "nul", "nulle", "meme", "quand", "lorsque", "lorsqu", "puisque", "comme", "bien", "dont", "pire", "mieux", "autant", "moins", "plus", "combien", "moitie", "tous", "toutes", "chacun", "chacune", "aupres", "compte", "hier", "demain", "reconnu", "reconnue", "accuse", "accusee", "sollicite", "sollicitee", "contacte", "contactee", "joint", "jointe"];

    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "mx", "dr", "sir", "mme", "mlle", "m"];

    /// <summary>Whether a sentence may begin with it though it is no name.</summary>
    /// <param name="word">Folded.</param>
    public static bool IsOpening(string word) => Openings.Contains(word);

    /// <returns>Folded.</returns>
    public static IEnumerable<string> In(SentenceFacts facts, WordMeanings meanings)
    {
        var (isFirst, afterTitle, end) = (true, false, -1);
        var stock = facts.Marked.Where(mark => mark.Kind is "stock").Select(mark => mark.At).ToHashSet();
        foreach (var (at, (word, span)) in facts.Spelled.Index())
        {
            var isName = char.IsUpper(facts.Text[span.Start]) && word.Length > 1 && !StopWords.Contains(word, ReplyLanguage.English) && !StopWords.Contains(word, ReplyLanguage.French) && !Titles.Contains(word) && !(isFirst && Openings.Contains(word)) && MonthNames.Number(word) == 0 && !(facts.Spoken.Contains(at) && !stock.Contains(at))
                && !meanings.IsOrdinary(word, facts);

            // "Ms Price", "Bethany Price": beside a name the vocabulary does not count.
            isName |= (afterTitle || (!isFirst && end == span.Start - 1)) && char.IsUpper(facts.Text[span.Start]) && MonthNames.Number(word) == 0 && !facts.Spoken.Contains(at);
            (afterTitle, end) = (Titles.Contains(word), isName ? span.End : -1);
            isFirst = EndsSentence(facts.Text, span.End);
            if (isName)
            {
                yield return word;
            }
        }
    }

    /// <summary>Words inside a sentence that are written like names, whatever the vocabulary knows of them; letters that stand for an office or a currency are none.</summary>
    /// <param name="spelled">The words of the text, folded.</param>
    /// <returns>Each with its place among the words.</returns>
    public static IEnumerable<(int At, string Word)> WithCapitals(string text, IEnumerable<(string Word, TextSpan Span)> spelled)
    {
        var isFirst = true;
        foreach (var (at, (word, span)) in spelled.Index())
        {
            if (!isFirst && char.IsUpper(text[span.Start]) && text.AsSpan(span.Start, span.Length).ContainsAnyInRange('a', 'z') && MonthNames.Number(word) == 0 && !Titles.Contains(word)
                && !StopWords.Contains(word, ReplyLanguage.English) && !StopWords.Contains(word, ReplyLanguage.French))
            {
                yield return (at, word);
            }

            isFirst = EndsSentence(text, span.End);
        }
    }

    private static bool EndsSentence(string text, int at) => at < text.Length && text[at] is '.' or '?' or '!' or ':';
}
