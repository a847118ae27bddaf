using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Composition.Spans;

/// <summary>Says yes or no where a sentence repeats or denies what was asked, word for word and without "may" or "if".</summary>
internal static partial class YesOrNo
{
    // Share of the question's weight: what is left out may be what it turns on.
    private const double SaysAll = 0.9;

    private static readonly HashSet<string> Contradicting = ["denied", "denies", "false", "nie", "dement", "dementi", "faux"];

    /// <param name="said">Share of the question's weight that the sentence says itself.</param>
    public static string Of(string question, string sentence, double said, ReplyLanguage language)
    {
        if (said < SaysAll || Hedge().IsMatch(sentence) || IsNegated(question))
        {
            return "";
        }

        var isDenied = IsNegated(sentence);
        return language == ReplyLanguage.French ? isDenied ? "non" : "oui" : isDenied ? "no" : "yes";
    }

    private static bool IsNegated(string text)
    {
        var words = FoldedWords.In(text);
        return DenyingWords.AreIn(words) || words.Any(word => DenyingWords.IsLacking(word) || Contradicting.Contains(word));
    }

    [GeneratedRegex(@"\b(?:if|unless|may|might|could|would|should|reportedly|allegedly|according|whether|some|sometimes|only|except|unlike|but|said|says|claims?|believes?|expects?|si|sauf|peut|peuvent|pourrait|pourraient|serait|seraient|aurait|auraient|selon|certains|parfois|seulement|mais|affirme|pense|dit)\b|\b(?:d|s|qu)['’](?:ils?|elles?|après)\b|[?“”«»""]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hedge();
}
