using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>What part a concept has in a question.</summary>
internal enum ConceptPart
{
    /// <summary>What is asked about.</summary>
    Subject,

    /// <summary>What happens to it.</summary>
    Action,

    /// <summary>In which respect it is asked about.</summary>
    Aspect,
}

/// <summary>A concept that a question names.</summary>
/// <param name="Words">The folded words that name it.</param>
internal sealed record NamedConcept(string Id, ConceptPart Part, IReadOnlySet<string> Words);

/// <summary>Finds what employees ask about, in English and in French.</summary>
/// <remarks>
/// Words of one phrase may stand apart and in any order; endings, articles and a slip of the fingers in a long word do not matter. Where one phrase holds all of another and more, only the longer
/// counts: "retention bonus" is not "bonus". Aspects are asked for by small words, which count as they are written.
/// </remarks>
internal sealed class MeetingConcepts
{
    private const int MostBetween = 2;
    private const int ShortestSlip = 6;

    // Of a shorter root too many words are made: « série » and « serait ».
    private const int ShortestRoot = 5;

    private static readonly HashSet<string> Articles =
        ["a", "an", "the", "my", "our", "your", "their", "of", "to", "s", "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "mon", "ma", "mes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs"];

    // « Où » and « ou » are one when folded.
    private static readonly HashSet<string> AlsoOther = ["ou"];

    private static readonly HashSet<string> Endings = ["s", "x", "e", "es", "d", "ed", "ing"];

    private static readonly HashSet<string> Plurals = ["s", "x", "es"];

    // Before a phrase whose root makes words of other matters too: "marketing" and "market", « acquérir » and « actions acquises ».
    private const char AsWritten = '=';

    private readonly Dictionary<ReplyLanguage, Dictionary<string, List<Phrase>>> _phrases = new() { [ReplyLanguage.English] = [], [ReplyLanguage.French] = [] };
    private readonly Dictionary<ReplyLanguage, ILookup<int, string>> _stems;
    private readonly Dictionary<ReplyLanguage, PhraseTable> _aspects;

    private MeetingConcepts()
    {
        var rows = MergeTables.Rows("concepts.tsv").ToList();
        foreach (var row in rows.Where(row => !IsAspect(row)))
        {
            var part = row[1] == "action" ? ConceptPart.Action : ConceptPart.Subject;
            Add(ReplyLanguage.English, row[0], part, row[2]);
            Add(ReplyLanguage.French, row[0], part, row[3]);
        }

        _stems = _phrases.ToDictionary(of => of.Key, of => of.Value.Values.SelectMany(phrases => phrases.SelectMany(phrase => phrase.Stems)).Distinct().ToLookup(stem => stem.Length));
        _aspects = new() { [ReplyLanguage.English] = Aspects(rows, 2), [ReplyLanguage.French] = Aspects(rows, 3) };
    }

    public static MeetingConcepts Default { get; } = new();

    /// <param name="mayBeSlip">Whether a folded word may be one that is typed wrong.</param>
    public IReadOnlyList<NamedConcept> In(string text, ReplyLanguage language, Func<string, bool> mayBeSlip)
    {
        var own = Found(Words(text, language), language, mayBeSlip);
        var covered = own.SelectMany(found => found.At).ToHashSet();

        // Many a French question has English words in it.
        var (other, words) = (language == ReplyLanguage.French ? ReplyLanguage.English : ReplyLanguage.French, Words(text, language));
        var foreign = Found(Words(text, other), other, _ => false).Where(found => found.Phrase.Part == ConceptPart.Subject && !found.At.Any(at => covered.Contains(at) || StopWords.Contains(words[at].Folded, language)));
        var all = FoldedWords.In(text);
        var aspects = _aspects[language].In(all).Select(found => new NamedConcept(found.Id, ConceptPart.Aspect, all.Skip(found.At).Take(found.Length).ToHashSet(StringComparer.Ordinal)));
        return [.. own.Concat(foreign).Select(found => new NamedConcept(found.Phrase.Id, found.Phrase.Part, found.At.Select(at => words[at].Folded).ToHashSet(StringComparer.Ordinal))).Concat(aspects).DistinctBy(found => found.Id)];
    }

    private List<(Phrase Phrase, int[] At)> Found(List<(string Folded, string Stem)> words, ReplyLanguage language, Func<string, bool> mayBeSlip)
    {
        var at = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (place, word) in words.Index())
        {
            var stem = _stems[language][word.Stem.Length].Contains(word.Stem) || !mayBeSlip(word.Folded) ? word.Stem : Meant(word, language) ?? word.Stem;
            (at.TryGetValue(stem, out var places) ? places : at[stem] = []).Add(place);
        }

        var found = at.Keys.SelectMany(stem => _phrases[language].GetValueOrDefault(stem, [])).Select(phrase => (Phrase: phrase, At: Places(phrase, at)))
            .Where(found => found.At.Length > 0 && Means(found.Phrase, [.. found.At.Select(place => words[place].Folded)], language)).ToList();
        return found.FindAll(one => !found.Exists(longer => longer.At.Length > one.At.Length && one.At.All(longer.At.Contains)));
    }

    /// <summary>Whether the words are those of the phrase, and not others of the same root.</summary>
    private static bool Means(Phrase phrase, IReadOnlyList<string> words, ReplyLanguage language) =>
        phrase.IsInOrder || phrase.Words.Zip(words).Index().All(pair => !StopWords.Contains(pair.Item.Second, language) && (phrase.IsAsWritten ? IsInflected(pair.Item.First, pair.Item.Second, Plurals) : phrase.Stems[pair.Index].Length >= ShortestRoot || IsInflected(pair.Item.First, pair.Item.Second, Endings)));

    private static bool IsInflected(string one, string other, HashSet<string> endings)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return one == other || (longer.StartsWith(shorter, StringComparison.Ordinal) && endings.Contains(longer[shorter.Length..]));
    }

    /// <returns>Where its words stand close together; empty where they do not.</returns>
    private static int[] Places(Phrase phrase, Dictionary<string, List<int>> at)
    {
        if (!phrase.Stems.All(at.ContainsKey))
        {
            return [];
        }

        foreach (var first in at[phrase.Stems[0]])
        {
            int[] places = [.. phrase.Stems.Select((stem, i) => i == 0 ? first : phrase.IsInOrder ? at[stem].Find(place => place == first + i) : at[stem].MinBy(place => Math.Abs(place - first)))];
            if (phrase.IsInOrder ? places.Index().All(place => place.Item == first + place.Index) : places.Max() - places.Min() < places.Length + MostBetween)
            {
                return places;
            }
        }

        return [];
    }

    private string? Meant((string Folded, string Stem) word, ReplyLanguage language) => word.Folded.Length < ShortestSlip || word.Stem.Length < ShortestRoot
        ? null
        : Enumerable.Range(word.Stem.Length - 1, 3).SelectMany(length => _stems[language][length]).FirstOrDefault(known => known[0] == word.Stem[0] && EditDistance.Between(known, word.Stem, 1) <= 1);

    private void Add(ReplyLanguage language, string id, ConceptPart part, string phrases)
    {
        foreach (var (words, isAsWritten) in phrases.Split('|').Select(phrase => (Words(phrase, language), phrase[0] == AsWritten)))
        {
            var telling = words.FindAll(word => !StopWords.Contains(word.Folded, language));
            if (telling.Count == 0 && words.Count < 2)
            {
                continue;
            }

            // Of "going public" one word alone would be another matter.
            var kept = telling.Count > 1 ? telling : words;
            var phrase = new Phrase(id, part, [.. kept.Select(word => word.Stem)], [.. kept.Select(word => word.Folded)], IsInOrder: telling.Count < kept.Count, isAsWritten);
            (_phrases[language].TryGetValue(phrase.Stems[0], out var list) ? list : _phrases[language][phrase.Stems[0]] = []).Add(phrase);
        }
    }

    private static PhraseTable Aspects(List<string[]> rows, int column) =>
        new(rows.Where(IsAspect).SelectMany(row => row[column].Split('|').Select(phrase => (FoldedWords.Joined(phrase), row[0]))).Where(phrase => !AlsoOther.Contains(phrase.Item1)));

    private static bool IsAspect(string[] row) => row[1] == "aspect";

    /// <summary>Without articles, which part no words.</summary>
    private static List<(string Folded, string Stem)> Words(string text, ReplyLanguage language)
    {
        var analyzer = Analyzer.For(language.Code());
        var words = FoldedWords.WithSpans(text).Select(word => (word.Word, word.Word.Any(char.IsDigit) ? word.Word : analyzer.Term(text.AsSpan(word.Span.Start, word.Span.Length)))).ToList();
        return words.Exists(word => !Articles.Contains(word.Word)) ? words.FindAll(word => !Articles.Contains(word.Word)) : words;
    }

    /// <param name="IsInOrder">Its words follow each other, as those of "how much" do.</param>
    /// <param name="IsAsWritten">Other words of the same root are not meant.</param>
    private sealed record Phrase(string Id, ConceptPart Part, IReadOnlyList<string> Stems, IReadOnlyList<string> Words, bool IsInOrder, bool IsAsWritten);
}
