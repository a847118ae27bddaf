using System.Buffers;
using System.Collections.Frozen;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.Answering.Meanings;

/// <summary>Reads what the words of a sentence mean for talk about pay: <c>Data/meanings.tsv</c>, figures, and people by name.</summary>
/// <param name="vocabulary">What is in it is no name.</param>
internal sealed class MeaningReader(ConceptIndex vocabulary)
{
    // An initial is nobody's name.
    private const int ShortestName = 2;

    private const int ShortestNumber = 2;
    private const int LongestNumber = 7;
    private const int YearDigits = 4;
    private const int ThousandDigits = 3;

    private static readonly FrozenDictionary<string, PhraseLexicon> Lexicons = PhraseLexicon.Load("Bot.Answering.Meanings.Data.meanings.tsv");

    private static readonly HashSet<string> Counted = ["level", "niveau", "page", "section", "line", "ligne", "room", "salle", "floor", "etage", "grade", "echelon", "article", "route", "chapter", "gate", "version", "phase"];

    // Written with a capital, and nobody's name.
    private static readonly HashSet<string> NoNames = ["we", "you", "they", "rival", "source", "calendar", "place", "office", "pay"];

    /// <summary>Where a word that is no name may have a capital: after a stop.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create('.', '?', '!', ':', '«', '"', '“');

    /// <returns>In the order of the words. A word may carry several meanings; figures carry none but their own.</returns>
    public IReadOnlyList<Meaning> Read(MeantSentence sentence, CorpusIndex index)
    {
        var negation = new NegationScope(sentence);
        var phrases = sentence.Words.Select((_, at) => Phrases(sentence, at)).ToArray();
        var found = new List<Meaning>();
        var figures = new HashSet<int>();
        foreach (var (name, at, length) in Figures(sentence, phrases))
        {
            found.Add(new Meaning(name, at, length, negation.Holds(at)));
            figures.UnionWith(Enumerable.Range(at, length));
        }

        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (!figures.Contains(at))
            {
                found.AddRange(phrases[at].Select(phrase => new Meaning(phrase.Name, at, phrase.Length, phrase.Name != "not" && negation.Holds(at))));
            }

            found.AddRange(NamesAt(sentence, at, phrases, index).Select(name => new Meaning(name, at, 1, negation.Holds(at))));
        }

        return [.. found.OrderBy(meaning => meaning.At).ThenBy(meaning => meaning.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, int At, int Length)> Figures(MeantSentence sentence, (string Name, int Length)[][] phrases)
    {
        var taken = new HashSet<int>();
        foreach (var money in MoneyReader.Read(sentence.Text, sentence.Language))
        {
            var words = sentence.Spelled.Index().Where(word => word.Item.Span.Overlaps(money.Span)).Select(word => word.Index).ToList();
            if (words.Count > 0)
            {
                taken.UnionWith(words);
                yield return (money.Kind == MoneyKind.Change ? "percent" : "money", words[0], words.Count);
            }
        }

        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (!taken.Contains(at) && BareNumber(sentence, at, phrases) is { } bare)
            {
                yield return bare;
            }
        }
    }

    /// <summary>"She is on 148", "il est à 54 k": among colleagues the currency goes without saying. Years and times of day are none.</summary>
    private static (string Name, int At, int Length)? BareNumber(MeantSentence sentence, int at, (string Name, int Length)[][] phrases)
    {
        var word = sentence.Words[at];
        if (!char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        var digits = word.TrimEnd('k');
        if (!digits.All(char.IsAsciiDigit) || digits.Length is < ShortestNumber or > LongestNumber)
        {
            return null;
        }

        if (digits.Length < word.Length)
        {
            return ("money", at, 1);
        }

        if (IsThousands(sentence, at))
        {
            return CountsNothing(sentence, at + 2) ? ("money", at, 2) : ("number", at, 2);
        }

        // "Level 3", "page 12", "14 May": they count something else.
        if ((at > 0 && Counted.Contains(sentence.Words[at - 1])) || (at + 1 < sentence.Words.Count && phrases[at + 1].Any(phrase => phrase.Name == "calendar")))
        {
            return null;
        }

        var hasThousands = at + 1 < sentence.Words.Count && sentence.Words[at + 1] is "k" or "grand" or "balles" or "thousand" or "mille" && CountsNothing(sentence, at + 2);
        return hasThousands ? ("money", at, 2)
            : word.Length == YearDigits && word[0] is '1' or '2' ? null
            : ("number", at, 1);
    }

    /// <summary>"61,000", « 61 000 »: two or three digits and three more, written as one number.</summary>
    private static bool IsThousands(MeantSentence sentence, int at) =>
        sentence.Words[at].Length is 2 or 3 && at + 1 < sentence.Words.Count && sentence.Words[at + 1].Length == ThousandDigits && sentence.Words[at + 1].All(char.IsAsciiDigit)
        && sentence.Text[sentence.Spelled[at].Span.End..sentence.Spelled[at + 1].Span.Start] is [',' or '.' or '\'' or '’' or ' ' or '\u00a0' or '\u202f'];

    /// <summary>"He is on 61,000.", « 150 000 au premier venu »: no word behind the number says what is counted, as in "61,000 customers" and « 61 000 de nos clients ».</summary>
    private static bool CountsNothing(MeantSentence sentence, int at) =>
        at >= sentence.Words.Count || !sentence.IsOneClause(at - 1, at) || EndsSentence(sentence, at)
        || (sentence.Words[at] is not ("of" or "de" or "d") && StopWords.Contains(sentence.Words[at], ReplyLanguages.Parse(sentence.Language) ?? ReplyLanguage.English));

    /// <summary>Each meaning with the longest phrase that carries it.</summary>
    private static (string Name, int Length)[] Phrases(MeantSentence sentence, int at) => Lexicons[sentence.Language].At(sentence.Words, at) switch
    {
        [] => [],
        [var only] => [(only.Meaning, only.Words.Length)],
        var several => [.. several.GroupBy(phrase => phrase.Meaning).Select(same => (same.Key, same.Max(phrase => phrase.Words.Length)))],
    };

    /// <returns>"who" for a person, "first" too where it is a common first name; "public" for somebody in the news, "employer" for a company; none where the word is no name.</returns>
    private string[] NamesAt(MeantSentence sentence, int at, (string Name, int Length)[][] phrases, CorpusIndex index)
    {
        var word = sentence.Words[at];
        if (!sentence.IsCapital(at) || char.IsDigit(word[0]) || word.Length < ShortestName || IsAcronym(sentence, at))
        {
            return [];
        }

        if (FirstNames.Contains(word))
        {
            return IsInTheNews(sentence, at, index) ? ["public"] : ["who", "first"];
        }

        var begins = at == 0 || EndsSentence(sentence, at);
        return (begins && IsOrdinary(sentence, at, phrases)) || phrases[at].Any(phrase => NoNames.Contains(phrase.Name)) ? []
            : IsEmployer(at, phrases) ? ["employer"]
            : begins ? ["who", "opening"] : ["who"];
    }

    private static bool IsAcronym(MeantSentence sentence, int at) => !sentence.Text.AsSpan(sentence.Spelled[at].Span.Start, sentence.Spelled[at].Span.Length).ContainsAnyInRange('a', 'z');

    /// <summary>A word that every sentence may begin with.</summary>
    private bool IsOrdinary(MeantSentence sentence, int at, (string Name, int Length)[][] phrases)
    {
        var word = sentence.Words[at];
        return IsVerb(word, sentence.Language) || StopWords.Contains(word, ReplyLanguage.English) || StopWords.Contains(word, ReplyLanguage.French) || phrases[at].Length > 0
            || Analyzer.For(sentence.Language).Analyze(word) is not [var stem, ..] || vocabulary.IsOrdinary(stem.Term);
    }

    /// <summary>"Comparing…", « comparez… »: a form that opens sentences and ends no name.</summary>
    private static bool IsVerb(string word, string language) =>
        word.EndsWith(language == "fr" ? "ez" : "ing", StringComparison.Ordinal);

    /// <summary>"At Brennick", "Brennick pays": what the words around take for a company.</summary>
    private static bool IsEmployer(int at, (string Name, int Length)[][] phrases) =>
        (at > 0 && phrases[at - 1].Any(phrase => phrase.Name == "employer-before"))
        || (at + 1 < phrases.Length && phrases[at + 1].Any(phrase => phrase.Name == "employer-after"));

    private static bool EndsSentence(MeantSentence sentence, int at) =>
        sentence.Text.AsSpan()[sentence.Spelled[at - 1].Span.End..sentence.Spelled[at].Span.Start].ContainsAny(Stops);

    /// <summary>True where the next word is a surname that articles write.</summary>
    private static bool IsInTheNews(MeantSentence sentence, int at, CorpusIndex index) =>
        at + 1 < sentence.Words.Count && sentence.IsCapital(at + 1) && new[] { "", "en", "fr" }.Select(language => Analyzer.For(language).Term(sentence.Words[at + 1])).Any(index.IsName);
}
