using System.Buffers;
using System.Text.RegularExpressions;

namespace Bot.PayClaims.Ledger;

/// <summary>The words by which a paper takes back what it printed, English and French.</summary>
internal static partial class CorrectionWords
{
    // In characters: "instead of the reported", « et non pas les quelque ».
    private const int WordsBetween = 30;

    // A quick look before the patterns: each of them needs one of these.
    private static readonly string[] Needed =
        ["correct", "rectifi", "errat", "corrig", "earlier", "previous", "précéden", "reported", "wrote", "avions", "mise à jour", "màj", "updat", "instead of", "rather than", "au lieu", "plutôt", "et non", "and not",
         "raised", "lifted", "increased", "cut", "lowered", "up from", "down from", "pass", "porté", "relev", "augment", "abaiss", "rédui"];

    private static readonly SearchValues<string> Hints = SearchValues.Create(Needed, StringComparison.OrdinalIgnoreCase);

    /// <summary>All of the words: others may find other corrections.</summary>
    public static string Known { get; } = string.Join('\n', [.. Needed, $"{Announcement()}", $"{Replacement()}", $"{Movement()}"]);

    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(Hints);

    /// <summary>The paper speaks of its own earlier text: "Correction", "an earlier article said", « nous avions indiqué ».</summary>
    public static bool Announce(string text) => Announcement().IsMatch(text);

    /// <summary>One figure in the place of another: "instead of", « et non ». Means a correction of the figure that follows at once, and of no other.</summary>
    public static bool Replace(string text) => Replacement().IsMatch(text);

    /// <summary>True when the words just before a place put what stands there away: "instead of", « et non ».</summary>
    public static bool PutAway(string text, int at) => Replacement().IsMatch(text[Math.Max(0, at - WordsBetween)..at]);

    /// <summary>Pay went from one figure to another: "raised from", « passait de ». Means an update only beside the earlier figure.</summary>
    public static bool Move(string text) => Movement().IsMatch(text);

    [GeneratedRegex("""
        (?:^|[\n(\[*_•]\s*)corrections?\s*(?:[:.–—(\[|-]|\n|$|(?:to|on|of|du|le|au|\d)\b) | \b(?:a|this|une|cette)\s+correction\s*[:.]
        | \brectificati(?:f|fs|on|ons)\b | \berrat(?:um|a)\b
        | \b(?:we|this\s+(?:article|story|piece)|it)\s+(?:has\s+been\s+|was\s+|have\s+)?corrected\b | \bcorrects?\s+(?:the|an|its|our|a)\b | \bcorrected\s+(?:figure|version|amount)
        | \b(?:earlier|previous|prior)\s+(?:version|article|story|report|piece|edition|figure)\b
        | \b(?:we|this\s+paper|this\s+newspaper)\s+(?:had\s+)?(?:(?:previously|originally|initially|first|wrongly|incorrectly|mistakenly)\s+)?(?:reported|wrote|stated|said|put)\b
        | \b(?:originally|initially|previously|wrongly|incorrectly|mistakenly)\s+(?:reported|stated|said|put|wrote)\b
        | \b(?:version|article|édition|papier)\s+(?:précédente?|antérieure?|initiale?)\b | \bprécédente?s?\s+(?:version|article|édition|papier)s?\b
        | \bnous\s+avions\s+(?:\p{L}+\s+)?(?:écrit|indiqué|rapporté|annoncé|donné|publié|évoqué|mentionné)\b
        | \b(?:a|est|a\s+été|avons)\s+(?:été\s+)?(?:corrigée?|rectifiée?)\b | \bcorrige(?:ons)?\s+(?:le|la|les|un|une|notre|son|ici)\b
        | (?:^|\n|[.;:(\[«]\s*)(?:updated?|mise\s+à\s+jour|màj)\b
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"\binstead\s+of\b|\brather\s+than\b|\band\s+not\b|,\s+not\b|\bet\s+non\b|\bau\s+lieu\s+d|\bplutôt\s+que\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Replacement();

    [GeneratedRegex(
        @"\b(?:raised|lifted|increased|cut|lowered|reduced|moved|changed)\b.{0,60}?\bfrom\b|\b(?:up|down)\s+from\b"
        + @"|\b(?:pass(?:e|ait|era|é|ée|és|ées|er|ent|ant)|port(?:e|ait|é|ée|és|ées|er)|relev(?:e|é|ée|és|ées|er)|augment(?:e|é|ée|és|ées|er)|abaiss(?:e|é|ée|és|ées|er)|rédui(?:t|te|ts|tes|re))\b.{0,60}?\b(?:de|d'|d’|du|des)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Movement();
}
