using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Composition.Spans;

/// <summary>Says yes or no where a sentence repeats or denies what was asked, word for word and without "may" or "if".</summary>
internal static partial class YesOrNo
{
    // Share of the question's weight: what is left out may be what it turns on.
    private const double SaysAll = 0.9;

    /// <param name="said">Share of the question's weight that the sentence says itself.</param>
    public static string Of(string question, string sentence, double said, ReplyLanguage language)
    {
        if (said < SaysAll || Hedge().IsMatch(sentence) || Negation().IsMatch(question))
        {
            return "";
        }

        var isDenied = Negation().IsMatch(sentence);
        return language == ReplyLanguage.French ? isDenied ? "non" : "oui" : isDenied ? "no" : "yes";
    }

    [GeneratedRegex(@"\b(?:if|unless|may|might|could|would|should|reportedly|allegedly|according|whether|some|sometimes|only|except|unlike|but|said|says|claims?|believes?|expects?|si|sauf|peut|peuvent|pourrait|pourraient|serait|seraient|aurait|auraient|selon|certains|parfois|seulement|mais|affirme|pense|dit)\b|\b(?:d|s|qu)['’](?:ils?|elles?|après)\b|[?“”«»""]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hedge();

    [GeneratedRegex(@"\b(?:not|never|no|none|nobody|nor|neither|without|denied|denies|false|cannot|ne|pas|jamais|aucune?|personne|ni|sans|nie|dément|démenti|faux)\b|n['’]t\b|\bn['’]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();
}
