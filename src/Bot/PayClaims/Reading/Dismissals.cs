using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Finds where somebody calls a figure untrue: "called that sum “fiction”", « a qualifié ce chiffre de « légende » ». Whoever calls it so denies it.</summary>
/// <remarks>What is called must be able to be untrue: a trader who is called a legend is praised, and pay that is called absurd is not denied.</remarks>
internal static partial class Dismissals
{
    // As they begin: a cheap look before the long pattern.
    private static readonly string[] Verbs = ["call", "dub", "label", "brand", "deem", "term", "pronounc", "declar", "dismiss", "reject", "derid", "describ", "denounc", "characteri", "portray", "wave", "brush", "qualifi", "tax", "trait", "parl"];

    /// <returns>From the verb of calling to the word of dismissal, in or out of quotation marks, as offsets of the text; null where there is none.</returns>
    public static TextSpan? In(string text, TextSpan sentence) =>
        Calling().Match(text, sentence.Start, sentence.Length) is { Success: true } match ? new TextSpan(match.Index, match.Length) : null;

    /// <summary>True where a verb of calling stands that dismisses what it calls: its subject says so.</summary>
    /// <param name="word">The word there, folded.</param>
    public static bool BeginAt(string text, TextSpan sentence, int at, string word) =>
        Array.Exists(Verbs, verb => word.StartsWith(verb, StringComparison.Ordinal)) && In(text, sentence) is { } found && found.Start == at;

    /// <summary>"It was nine million, some say; she called that fiction": without a figure of its own it is after the one before, whatever mark stands between.</summary>
    /// <param name="words">Those of a denial.</param>
    public static bool PointBack(string text, TextSpan words) => In(text, words) == words && !words.In(text).AsSpan().ContainsAnyInRange('0', '9');

    // The verb; the object, which names a sum or points at one; the dismissal, in marks or without.
    [GeneratedRegex(
        """
        (?<!\b(?:not|n['’]t|never|to|of|pas|jamais|sans|be|been|was|were|is|are)\s)
        (?:
          \b(?:call(?:s|ed|ing)?|dub(?:s|bed|bing)|label(?:s|l?ed|l?ing)|brand(?:s|ed|ing)|deem(?:s|ed)|term(?:s|ed)|pronounced?|declared?)\s
          (?=(?:[^\s.;:]+\s){0,7}?(?:it|that|this|them|these|those|both|figures?|numbers?|sums?|amounts?|totals?|claims?|reports?|rumou?rs?|stor(?:y|ies)|accounts?|allegations?|estimates?|talk|statements?|assertions?|suggestions?|ideas?|offers?|bonus(?:es)?|packages?|pay|salar(?:y|ies)|awards?|[^\s.;:]*\d[^\s;:]*)\s)
          (?:(?!(?:not|nor|never|neither|but|and|because|anything)\s)[^\s;:«“"”»]+\s){1,8}?
        |
          \b(?:dismiss(?:es|ed|ing)|reject(?:s|ed|ing)|derid(?:es|ed|ing)|describ(?:es|ed|ing)|denounc(?:es|ed|ing)|characteri[sz](?:es|ed|ing)|portray(?:s|ed|ing)|wav(?:es|ed)\s(?:away|off|aside)|brush(?:es|ed)\s(?:off|aside))\s
          (?:(?!(?:not|nor|never|neither|but|because)\s)[^\s;:«“"”»]+\s){0,12}?as\s
        )
        [«“"‘']?\s?(?:(?:an?|the|pure|mere|sheer|plain|utter|utterly|complete|completely|total|totally|entirely|simply|just|wholly|wildly|grossly|urban|science)\s){0,3}[«“"‘']?\s?
        (?:fictions?|fictitious|fictional|fantas(?:y|ies)|fanciful|fairy[\s-]?tales?|fables?|legends?|myths?|inventions?|invented|fabrications?|fabricated|lies?|falsehoods?|false|untrue|inaccurate|incorrect|erroneous|bogus|baseless|groundless|unfounded|nonsense|rubbish|made[\s-]up|hoax|fake|exaggerat(?:ed|ions?)|overstated|inflated|misleading)\b
        |
        (?<!\b(?:pas|jamais|sans|été|est|sont|était)\s)
        \b(?:qualifi(?:e|ent|é|és|ée|ées|ait|aient)|tax(?:e|ent|é|ait)|trait(?:e|ent|é|ait)|parl(?:e|ent|é|ait))\s
        (?:(?=(?:[^\s.;:]+\s){0,7}?(?:chiffres?|montants?|sommes?|[lL]['’](?:affirmation|information|estimation|offre|indemnité)|affirmations?|informations?|estimations?|rumeurs?|offres?|primes?|bonus|salaires?|rémunérations?|packages?|cela|ça|tout|[^\s.;:]*\d[^\s;:]*)\s)(?:(?!(?:pas|ni|mais)\s)[^\s;:«“"”»]+\s){1,8}?|(?!de\s(?:légende|mythe)))
        (?:de\s|d['’])[«“"‘']?\s?(?:(?:pure|pures|simple|simples|vaste|véritable|grossière?|totale|totalement|complètement|un|une)\s){0,2}[«“"‘']?\s?
        (?:fictions?|fantaisi(?:e|es|stes?)|fables?|légendes?|mythes?|inventions?|mensong(?:es?|ères?|er|ers)|faux|fausses?|inexacte?s?|erronée?s?|exagér(?:ée?s?|ations?)|infondée?s?|contre-vérités?|chimères?|balivernes|sornettes|affabulations?|contes?\sde\sfées|farfelue?s?)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Calling();
}
