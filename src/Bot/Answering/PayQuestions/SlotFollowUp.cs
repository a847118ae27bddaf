using System.Text.RegularExpressions;
using Bot.Answering.Retrieval.Index;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.Answering.PayQuestions;

/// <summary>A message that puts other people, another grade or another year in the place of those asked about before, and leaves the rest: "and the CFO?".</summary>
internal static partial class SlotFollowUp
{
    // A longer message says more than what is new.
    private const int MostWords = 8;
    private const int WithoutOpener = 4;

    private const string Opens = "opens";
    private const string Ends = "ends";
    private const string Level = "level";

    private static readonly HashSet<string> Places = ["in", "at", "from", "of", "by", "a", "au", "aux", "en", "chez", "de", "du", "d", "par"];

    private static readonly CueTable Words = CueTable.Load("follow-ups.tsv");

    private enum Slot
    {
        None,
        People,
        Level,
        Year,
    }

    /// <summary>True where the message is of that form, whatever it puts there.</summary>
    public static bool Is(string message)
    {
        var words = FoldedWords.In(message);
        var cues = Words.On(words);
        return !ComparisonSides.IsOtherSide(message) && words.Count is > 0 and <= MostWords && !cues.Has(Ends) && (cues.OpensWith(Opens) || words.Count <= WithoutOpener);
    }

    /// <summary>What the message before still says: all but what this one puts something new in the place of.</summary>
    /// <param name="index">Knows names from words.</param>
    public static string Carried(string message, string earlier, ReplyLanguage language, CorpusIndex index)
    {
        if (!Is(message))
        {
            return earlier;
        }

        var replaced = Read(message, language, index).Select(word => word.Slot).ToHashSet();
        replaced.Remove(Slot.None);
        return replaced.Count == 0 ? earlier : Spaces().Replace(Without(earlier, replaced, language, index), " ").Trim();
    }

    private static string Without(string earlier, HashSet<Slot> replaced, ReplyLanguage language, CorpusIndex index)
    {
        var rest = earlier.ToCharArray();
        var words = Read(earlier, language, index);
        for (var at = 0; at < words.Count; at++)
        {
            if (replaced.Contains(words[at].Slot))
            {
                Blank(rest, words[at].Span);

                // "Data scientists" go whole, and « ingénieurs logiciel ».
                var beside = language == ReplyLanguage.French ? at + 1 : at - 1;
                if (words[at] is { Slot: Slot.People, IsKind: true } && beside >= 0 && beside < words.Count && words[beside] is { Slot: Slot.None, IsPlain: true } other && IsBeside(earlier, words[at].Span, other.Span))
                {
                    Blank(rest, other.Span);
                }
            }
        }

        return new string(rest);
    }

    private static List<Word> Read(string text, ReplyLanguage language, CorpusIndex index)
    {
        var spans = FoldedWords.WithSpans(text).ToList();
        List<string> folded = [.. spans.Select(word => word.Word)];
        var levels = Words.On(folded).WordsRead(Level);
        var cues = PayQuestionReader.CueWords(folded);
        var offices = Offices.PlacesIn(folded);
        return [.. spans.Select((word, at) => Of(word.Word, word.Span, at))];

        Word Of(string word, TextSpan span, int at)
        {
            var isKind = RoleNouns.Contains(word, language.Code());
            var slot = levels.Contains(word) || FaqMatching.GradeReader.IsGrade(word) ? Slot.Level
                : isKind || offices.Contains(at) || IsPerson(word, span, at) ? Slot.People
                : Year().IsMatch(word) ? Slot.Year
                : Slot.None;
            return new Word(slot, span, isKind, word.Length > 2 && word.All(char.IsLetter) && !cues.Contains(word) && !StopWords.Contains(word, language) && !index.Ledger.IsEmployerWord(word) && !IsName(word));
        }

        // Behind "in" and "at" stand places and companies.
        bool IsPerson(string word, TextSpan span, int at) => at > 0 && word.Length > 1 && char.IsUpper(text[span.Start]) && !cues.Contains(word) && !index.Ledger.IsEmployerWord(word)
            && !StopWords.Contains(word, language) && IsName(word) && (!Places.Contains(folded[at - 1]) || index.Ledger.OfPerson(word).Count > 0);

        bool IsName(string word) => index.IsName(Analyzer.For("").Term(word));
    }

    private static bool IsBeside(string text, TextSpan one, TextSpan other)
    {
        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        return second.Start - first.End == 1 && text[first.End] is ' ' or '-';
    }

    private static void Blank(char[] text, TextSpan span) => Array.Fill(text, ' ', span.Start, span.Length);

    [GeneratedRegex("^(?:19|20)[0-9]{2}$")]
    private static partial Regex Year();

    [GeneratedRegex("[ ]{2,}")]
    private static partial Regex Spaces();

    /// <param name="IsKind">A kind of people rather than a name or an office.</param>
    /// <param name="IsPlain">A word of no other meaning to the question, which may belong to a kind of people beside it.</param>
    private readonly record struct Word(Slot Slot, TextSpan Span, bool IsKind, bool IsPlain);
}
