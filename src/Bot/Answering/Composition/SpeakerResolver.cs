using System.Text.RegularExpressions;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Finds who "he" is in a quoted sentence, or who says a sentence that is all quotation, from the sentences before it.</summary>
internal static partial class SpeakerResolver
{
    // Farther back, another person has usually come between.
    private const int SentencesBack = 4;
    private const int CharactersBack = 1_500;

    /// <returns>The name as the article writes it, or null when the sentence names its own speaker or none can be found. The outlet is nobody that an article speaks of.</returns>
    public static string? Resolve(Article article, TextSpan sentence) => Resolve(article.Text, sentence, article.Outlet);

    /// <summary>True for words of a reporter's on somebody ("She declined to say…"): they neither quote nor report what that person says.</summary>
    public static bool IsOnSpeaker(string quote) => Subject().IsMatch(quote) && !SubjectSays().IsMatch(quote) && !quote.AsSpan().ContainsAny('«', '“', '"');

    /// <summary>True for a sentence that names one of those so called and has a word of saying.</summary>
    /// <param name="names">Folded.</param>
    public static bool Says(string sentence, IReadOnlySet<string> names) => FoldedWords.In(sentence).Any(names.Contains) && (Saying().IsMatch(sentence) || sentence.AsSpan().ContainsAny('«', '“', '"'));

    /// <inheritdoc cref="Resolve(Article, TextSpan)"/>
    public static string? Resolve(string text, TextSpan sentence, string outlet = "")
    {
        var words = sentence.In(text);
        var needsSpeaker = Pronoun().IsMatch(words) || IsAllQuotation(words) || IsInsideQuotation(text, sentence.Start);
        if (!needsSpeaker || FullNames.MayBeIn(words))
        {
            return null;
        }

        var from = Math.Max(0, sentence.Start - CharactersBack);
        var before = SentenceSplitter.Split(text[from..sentence.Start]);
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - SentencesBack); i--)
        {
            var earlier = before[i].In(text[from..sentence.Start]);

            if (FullNames.In(earlier).FirstOrDefault(name => IsSubject(earlier, name) && !outlet.Contains(name.Value, StringComparison.Ordinal)) is { } subject)
            {
                return subject.Value;
            }
        }

        return null;
    }

    /// <summary>True when the name begins its sentence or stands beside a verb of saying; a place behind a preposition is nobody.</summary>
    private static bool IsSubject(string sentence, Match name)
    {
        var before = sentence[..name.Index].TrimEnd();
        return !Preposition().IsMatch(before) && (before.Trim('«', '“', '"', ' ').Length == 0 || Office().IsMatch(before) || Saying().IsMatch(sentence));
    }

    private static bool IsAllQuotation(string words) =>
        (words.StartsWith('«') && words.TrimEnd('.', ' ').EndsWith('»')) || (words.StartsWith('“') && words.TrimEnd('.', ' ').EndsWith('”'))
        || (words.StartsWith('"') && words.EndsWith('"') && words.AsSpan().Count('"') == 2);

    /// <summary>True when a quotation that began earlier in the paragraph is still open.</summary>
    private static bool IsInsideQuotation(string text, int start)
    {
        for (var i = start - 1; i >= 0 && text[i] != '\n'; i--)
        {
            if (text[i] is '«' or '“')
            {
                return true;
            }

            if (text[i] is '»' or '”')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A singular personal subject: at the beginning, or behind a verb of saying.</summary>
    [GeneratedRegex(@"^[«“""\s]*(?:Il|Elle|He|She)\s(?!y\s|est\s(?:vrai|possible|clair)|faut|s['’]agit|is\s(?:true|clear))|-t-(?:il|elle)\b|\b(?:dit|ajoute|explique|affirme|déclare|précise|estime|assure|poursuit|conclut|confie|écrit|répond)-(?:t-)?(?:il|elle)\b|\b(?:he|she)\s(?:said|says|added|adds|told|wrote|explained|noted|argued|continued|claimed|stated)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(?:Il|Elle|He|She)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?:He|She)\s(?:\p{Ll}+ly\s|has\s|had\s|also\s)?(?:said|says|added|adds|told|wrote|writes|explained|explains|noted|notes|argued|argues|continued|claimed|claims|stated|promised|announced|warned|insisted|conceded|denied|denies|confirmed|confirms|called|calls|thinks|thought|admitted|admits|acknowledged|acknowledges|disputed|disputes|rejected|rejects|dismissed|dismisses|put|puts|estimated|estimates|recalled|recalls)\b|^(?:Il|Elle)\s(?:(?:le|la|les)\s|l['’])?(?:a\s|avait\s)?(?:nie|nié|dément|démenti|confirme|confirmé|conteste|contesté|réfute|réfuté|rejette|rejeté|admet|admis|qualifie|qualifié|juge|jugé|pense|évalue|évalué|chiffre|chiffré|dit|ajoute|ajouté|explique|expliqué|affirme|affirmé|déclare|déclaré|précise|précisé|écrit|annonce|annoncé|indique|indiqué|estime|estimé|assure|assuré|souligne|souligné|reconnaît|reconnu|promet|promis)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectSays();

    /// <summary>« L'économiste », "The economist": what the sentence begins with before its subject's name.</summary>
    [GeneratedRegex(@"^(?:L['’]|(?:Le|La|The)\s)\p{Ll}+$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"(?:^|[\s(])(?:in|at|from|of|to|with|for|near|via|than|à|en|dans|chez|de|du|des|pour|avec|sur|vers|la|le|les|the)$|['’]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\b(?:said|says|say|told|tells|added|adds|wrote|writes|spoke|explained|noted|argued|answered|replied|announced|stated|asked|denied|denies|confirmed|confirms|called|calls|thinks|admitted|admits|acknowledged|disputed|disputes|a\s(?:\w+\s)?(?:déclaré|dit|ajouté|expliqué|affirmé|précisé|écrit|répondu|annoncé|indiqué|estimé|assuré|souligné|reconnu|demandé|démenti|nié|confirmé|contesté|admis)|nie|dément|confirme|conteste|admet|déclare|dit|ajoute|explique|affirme|précise|écrit|répond|annonce|indique|estime|assure|souligne|confie|selon|d['’]après|according)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Saying();
}
