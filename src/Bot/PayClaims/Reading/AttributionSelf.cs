using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Tells when a speaker speaks of the speaker's own pay: "I was offered", "dit gagner", "said she earned".</summary>
internal static partial class AttributionSelf
{
    public static bool IsOwnPay(string sentence, bool quoted) => Reported().IsMatch(sentence) || (quoted && FirstPerson().IsMatch(sentence));

    /// <summary>"An engineer confirmed that their salary was …", « un ingénieur a confirmé que son salaire … »: one of many, without a name, has told of nobody else.</summary>
    public static bool IsOfOneUnnamed(string sentence, SpeakerSource? voice) =>
        voice is { Kind: SpeakerKind.Unnamed, SpeaksForEmployer: false } && OneSays().Match(sentence) is { Success: true } told && told.Groups["who"].Value.Split(' ', '-').Any(word => RoleNouns.Contains(Folding.Fold(word), ""));

    [GeneratedRegex(@"(?:^|[\s«“""])(?:an?|one|une?)\s(?<who>[^,;:]{3,70}?)\s(?:said|says|told [^,.;]{1,30}|confirmed|confirms|added|a (?:dit|confirmé|assuré|affirmé|raconté|confié|indiqué|précisé)|dit|confirme|assure|affirme|raconte|confie)\s(?:that\s|que\s)?(?:his|her|their|son|sa|ses|leur|leurs)\s(?:\w+\s){0,2}?(?:salary|pay|base|wages?|package|bonus|compensation|earnings|salaires?|paies?|rémunérations?|fixe|primes?|revenus?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneSays();

    [GeneratedRegex(@"\bI(?:['’](?:m|ve|d))?\s(?:\w+ly\s|was\s|am\s|have\s|had\s|been\s|got\s|now\s|only\s|still\s){0,3}(?:earn(?:ed|ing)?|ma(?:ke|de)|paid|offered|get|got|receiv(?:e|ed)|start(?:ed)?|took|take|turned|signed|on|took home)\b|\bpa(?:y|id|ys)\sme\b|\boffered\sme\b|\bmy\s(?:\w+\s)?(?:salary|pay|bonus|package|wages?|base)\b|\b(?:je\s(?:gagne|touche|perçois|suis payée?|suis à|émarge|démarre|débute)|j['’]ai\s(?:touché|gagné|reçu|perçu|signé|obtenu|refusé)|on m['’](?:a|avait)\s(?:proposé|offert|promis)|ils m['’]ont\s(?:proposé|offert)|m['’](?:a|ont)\s(?:proposé|offert|versé)|mon salaire|ma prime|ma paie)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b(?:dit|affirme|assure|confie|déclare|raconte|reconnaît|disait)\s(?:aujourd['’]hui\s)?(?:gagner|toucher|percevoir|avoir (?:touché|gagné|perçu|reçu))\b|\b(?:said|says|told [^,.;]{1,30}) (?:that )?(?:he|she|they) (?:\w+ly\s|now\s|had been\s|had\s|was\s|is\s|only\s){0,2}(?:earn(?:s|ed)?|ma(?:kes|de)|paid|offered|gets|got|received|takes home)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reported();
}
