using System.Globalization;
using System.Text;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Questions;

/// <summary>How near a short answer is to a reference answer: exact match and token F1.</summary>
/// <remarks>
/// SQuAD's rules (Rajpurkar et al. 2016): lower case, marks and articles dropped; the French articles for French. Signs that belong to a figure (% $ € £) stay.
/// </remarks>
internal static class AnswerMatch
{
    /// <summary>What an abstention reads as where answers are compared by words.</summary>
    private const string Insufficient = "insufficient information.";

    private static readonly HashSet<string> EnglishArticles = ["a", "an", "the"];
    private static readonly HashSet<string> FrenchArticles = ["le", "la", "les", "un", "une", "des", "du", "de", "l", "d"];

    /// <summary>The words that are compared, one space between them.</summary>
    public static string Normalize(string text, string language)
    {
        var articles = language == "fr" ? FrenchArticles : EnglishArticles;
        var spaced = new StringBuilder();
        foreach (var rune in WordText.Lower(Normalization.Nfkc(text)).EnumerateRunes())
        {
            spaced.Append(IsMark(rune) ? " " : rune.ToString());
        }

        return string.Join(' ', WordText.Split(WithoutWords(spaced.ToString(), articles)));
    }

    /// <summary>Token F1 of two normalised answers; of two empty ones 1.</summary>
    public static double F1(string answer, string reference)
    {
        var said = WordText.Split(answer);
        var gold = WordText.Split(reference);
        if (said.Count == 0 || gold.Count == 0)
        {
            return said.Count == gold.Count ? 1 : 0;
        }

        var left = gold.CountBy(word => word).ToDictionary();
        var shared = said.Count(word => left.GetValueOrDefault(word) > 0 && left[word]-- > 0);
        return shared == 0 ? 0 : 2.0 * shared / (said.Count + gold.Count);
    }

    /// <summary>EM and F1, the best over the references, and the word rule of MultiHop-RAG's qa_evaluate.py.</summary>
    public static IEnumerable<(string Name, double Value)> Of(string answer, IReadOnlyList<string> references, string language)
    {
        var said = Normalize(answer, language);
        string[] gold = [.. references.Select(reference => Normalize(reference, language))];
        yield return ("EM", gold.Any(reference => reference == said) ? 1 : 0);
        yield return ("F1", gold.Max(reference => F1(said, reference)));
        yield return ("mhr_acc", references.Any(reference => SharesWord(answer, reference)) ? 1 : 0);
    }

    /// <summary>The same figures for a question that has no answer: right when the system declines, as in SQuAD 2.0.</summary>
    public static IEnumerable<(string Name, double Value)> OfUnanswerable(string answer, bool abstained) =>
        [("EM", abstained ? 1 : 0), ("F1", abstained ? 1 : 0), ("mhr_acc", SharesWord(answer, Insufficient) ? 1 : 0)];

    /// <summary>Whether one word between spaces is common to both, case aside; an empty answer reads as "insufficient information.".</summary>
    private static bool SharesWord(string answer, string reference) =>
        WordText.Split(WordText.Lower(answer.Length == 0 ? Insufficient : answer)).Intersect(WordText.Split(WordText.Lower(reference))).Any();

    private static bool IsMark(Rune rune) => rune.Value is not ('%' or '$' or '€' or '£') && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
        or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol;

    private static string WithoutWords(string text, HashSet<string> words)
    {
        var kept = new StringBuilder();
        var from = 0;
        foreach (var word in WordText.Words(text))
        {
            var at = text.IndexOf(word, from, StringComparison.Ordinal);
            kept.Append(text, from, at - from).Append(words.Contains(word) ? " " : word);
            from = at + word.Length;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }
}
