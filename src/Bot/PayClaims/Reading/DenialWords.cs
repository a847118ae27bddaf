using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The wordings of a denial, by what exactly they deny, in both languages.</summary>
internal static partial class DenialWords
{
    private static readonly string[] Breaks = [";", " but ", ", but", " mais ", ", and ", " and that ", " et que ", ", while ", " tandis que ", " alors que "];

    /// <summary>What the words deny and where; null when they deny nothing about pay.</summary>
    public static (DeniedPart Part, TextSpan Words)? Find(string text, TextSpan sentence)
    {
        if (!MayDeny(text, sentence))
        {
            return null;
        }

        var words = sentence.In(text);

        foreach (var (part, pattern) in new[]
        {
            (DeniedPart.Recipients, Recipients()), (DeniedPart.Everyone, Everyone()), (DeniedPart.Component, Component()), (DeniedPart.Existence, Existence()), (DeniedPart.Amount, Amount()), (DeniedPart.Amount, Denying()), (DeniedPart.Existence, Bare()),
        })
        {
            if (pattern.Match(words) is { Success: true } match && !(Admission().Match(words) is { Success: true } admission && admission.Index <= match.Index + match.Length))
            {
                return (part, new TextSpan(sentence.Start + match.Index, match.Length));
            }
        }

        return Dismissals.In(text, sentence) is { } dismissal ? (DeniedPart.Amount, dismissal) : null;
    }

    /// <summary>False for a sentence that has no word of any denial: most have none.</summary>
    public static bool MayDeny(string text, TextSpan sentence) => Hint().IsMatch(text.AsSpan(sentence.Start, sentence.Length));

    /// <summary>True for a text that speaks of pay and in which somebody denies something.</summary>
    public static bool MayDenyPay(string text) => Denies().IsMatch(text) && NamesPay(text);

    /// <summary>What the voice that states this figure denies about it; null when it is asserted.</summary>
    public static DeniedPart? Denied(ClaimText text, SpeakerScene scene, int sentence, TextSpan figure)
    {
        if (Find(text.Text, text.Sentences[sentence]) is not { } denial || scene.At(denial.Words) is not { Source.Kind: not (SpeakerKind.Survey or SpeakerKind.Filing or SpeakerKind.Outlet) })
        {
            return null;
        }

        if (figure.End <= denial.Words.Start && Dismissals.PointBack(text.Text, denial.Words))
        {
            return denial.Part;
        }

        // "Not everyone gets 60,000; the median is 22,000": the second figure stands.
        var (from, to) = denial.Words.End <= figure.Start ? (denial.Words.End, figure.Start) : (figure.End, denial.Words.Start);
        var between = from < to ? text.Text.AsSpan(from..to) : [];
        foreach (var mark in Breaks)
        {
            if (between.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return denial.Part;
    }

    /// <summary>True for words that can only be about pay.</summary>
    public static bool NamesPay(string words) => Pay().IsMatch(words);

    /// <summary>True for what else people deny: leaving, mergers, wrongdoing.</summary>
    public static bool IsAboutOtherThings(string words) => OtherThings().IsMatch(words);

    // "She did not deny it", "sans contester le montant": who does not deny denies nothing.
    [GeneratedRegex(@"\b(?:not|n['’]t|never|without|neither)\s+(?:\w+ly\s)?(?:say|said|den(?:y|ying|ied)|disput(?:e|ing|ed)|contest(?:ing|ed)?|reject(?:ing|ed)?|claim(?:ing|ed)?|rul(?:e|ing) out)\b|\bne\s+(?:conteste|nie|dément|discute|dit|réfute)\w*\s+pas\b|\bn['’](?:a|ont)\s+(?:pas|ni)\s+(?:contesté|nié|démenti|dit|réfuté)\b|\bsans\s+(?:nier|démentir|contester|réfuter)\b|\bni\s+(?:confirm|infirm|dément)\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Admission();

    // A cheap look before the long patterns.
    [GeneratedRegex(@"\b(?:not?|never|none|nobody|wrong|false|untrue|lies?|fake|nonsense|exaggerat|misrepresent|inaccurate|incorrect|overstat|inflat|misleading|fabricat|fantas|fanciful|fiction|fictitious|fairy|fables?|legends?|myths?|invent|rubbish|hoax|bogus|baseless|groundless|unfounded|erroneous|made.up|den(?:y|ies|ied)|disput|contest|reject|refut|dismiss|ne|pas|jamais|aucune?s?|personne|faux|fausse|mensong|inexact|erron|exag|déform|dément|démenti|nie|nient|réfut|récus|fantaisi|fondement|légende|mythe|contre-vérité|chimère|baliverne|sornette|affabul|contes? de fées|farfelu|infond)|n['’]t\b|\bn['’]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hint();

    [GeneratedRegex(@"\b(?:den(?:y|ies|ied)|refut(?:es?|ed)|rejects|rejected|disput(?:es|ed)|dément|démentent|démenti|nie|nient|nié|conteste|contestent|contesté|réfute|réfutent|réfuté)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denies();

    [GeneratedRegex(@"\bnone of (?:the|those|its|our|their|his|her|them|us)\b[^.;]{0,90}?\b(?:received?|got|gets?|paid|offered|earns?|earned|saw|took)\b|\b(?:nobody|no one|no-one)\b[^.;]{0,60}?\b(?:received|gets?|got|was paid|was offered|(?:has|have|had) (?:ever )?(?:been )?(?:paid|offered|promised|given|handed|shown)|paid (?:me|him|her|us|them)|earns?|earned|is paid)\b|\bno (?:\w+\s){1,6}?(?:(?:has|have|had) (?:ever )?been|was|were) (?:paid|offered|promised|given|handed|shown)\b|\b(?:aucune?|personne|nul)\b[^.;]{0,90}?\bn['’ ](?:e\s)?(?:a|ont|avait|avaient|aura|auront|est|touch\w+|reçoi\w+|perçoi\w+|gagn\w+)\b(?:\s(?:reçu|touché|perçu|obtenu|gagné|bénéficié|été payé|eu))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recipients();

    [GeneratedRegex(@"\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?)\s(?:\w+\s){0,3}?that\s(?:every(?:one|body)?|each|all)\b|\b(?:dément|démentent|démenti|nie|nient|nié|conteste|contestent|contesté|réfute|réfutent|réfuté)\s(?:\w+\s){0,3}?que\s(?:chaque|tous|toutes|tout le monde)\b|\bnot\s+every(?:one|body|\s\w+)\b|\bnot all\b|\b(?:not|never|n['’]t)\b[^.;]{0,70}\b(?:to|for)\s+(?:every(?:one|body)|anyone|all)\b|\bevery(?:one|body)\b[^.;]{0,20}(?:\bnot\b|n['’]t\b)|\btout le monde\s+(?:ne|n['’])|\b(?:pas|ni)\s+(?:(?:\p{L}+\s+){0,3}?(?:à\s+|pour\s+))?(?:tout le monde|tous|toutes)\b|\b(?:tous|toutes)\s[^.;]{0,40}?\b(?:ne|n['’])\s?\w+\s?(?:\w+\s)?pas\b|\bloin d['’]être (?:généralis|la norme|la règle)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everyone();

    [GeneratedRegex(@"\b(?:is|are|was|were|be|being|as|it['’]s|that['’]s)\s*(?:not|n['’]t|never|no)\s+(?:an?\s|any\s|the\s|all\s|paid as\s)?(?:\w+[\s-]){0,2}(?:bonus(?:es)?|salary|salaries|base|raise|guarantee|grant|pay|wages?|package|severance)\b|\b(?:isn|aren|wasn|weren)['’]t\s+(?:an?\s|any\s|the\s|all\s)?(?:\w+[\s-]){0,2}(?:bonus(?:es)?|salary|base|raise|guarantee|grant|pay|package)\b|\bne\s+(?:constitu\w+|sont|représent\w+|relèv\w+|correspond\w+)\s+(?:pas|en rien|nullement)\s+(?:d['’]|de\s|des\s|une?\s|la\s|le\s|à\s|du\s)?(?:\w+\s)?(?:primes?|bonus|salaires?|fixe|indemnités?|augmentation|package)\b|\b(?:n['’]est|n['’]était|ce n['’]est|ne s['’]agit|il ne s['’]agit)\s+(?:pas|en rien|nullement)\s+(?:d['’]|de\s|des\s|une?\s|la\s|le\s|du\s)?(?:\w+\s)?(?:primes?|bonus|salaires?|fixe|indemnités?|augmentation|package)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Component();

    [GeneratedRegex(@"\bden(?:y|ies|ied)\s(?:\w+\s){0,3}?that\s(?:[\w'’-]+\s){1,7}?(?:gets?|got|receives?|received|earns?|earned|pays?|paid|offers?|offered)\b|\b(?:dément|démentent|démenti|nie|nient|nié|conteste|contestent|contesté)\s(?:\w+\s){0,3}?que\s(?:[\w'’-]+\s){1,7}?(?:touch|perçoi|reçoi|vers|pai|pay|propos|gagn|offr|accord)\w+|\bno\s+(?:[\w-]+\s){0,3}(?:allowances?|bonus(?:es)?|payments?|payoffs?|packages?|awards?|severance|offers?|sums?)\b[^.;]{0,50}\b(?:was|were|is|are|has been|have been|had been)\s(?:ever\s)?(?:paid|made|offered|given|promised|granted|agreed|awarded)\b|\bno such\s+(?:\w+\s)?(?:offers?|packages?|bonus(?:es)?|payments?|deals?|sums?|contracts?|salar\w+|figure|amounts?)\b|\b(?:never|not|n['’]t)\s+(?:\w+ly\s|once\s|been\s)?(?:offer(?:ed|ing)?|pa(?:y|id|ying)|propos(?:ed|e|ing)|promis(?:ed|e|ing)|award(?:ed|ing)?|grant(?:ed|ing)?|hand(?:ed|ing)?|made?\s+(?:any|an|such|that|this)\s+(?:\w+\s)?(?:offer|payment|promise))\b|\bden(?:y|ies|ied)\s+(?:ever\s|having\s|that\s+(?:it|they|she|he|the\s\w+)\s+(?:had\s|has\s|have\s|ever\s)*)?(?:pa(?:ying|id)|offer(?:ing|ed)|promis(?:ing|ed)|propos(?:ing|ed)|ma(?:king|de)|award(?:ing|ed))\b|\bthere (?:is|was|are|were|has been|have been) no\s+(?:[\w$£€.,]+[\s-]){0,4}(?:bonus(?:es)?|awards?|offers?|packages?|guarantee|payments?|deals?|salary|raise|rise)\b|\b(?:n['’]ai|n['’]a|n['’]ont|n['’]avait|n['’]avons|n['’]avoir)\s+(?:«\s)?(?:jamais|pas|rien|nullement)\s+(?:été\s)?(?:donnée?s?|versé|payé|eu|reçu|touché|proposée?s?|versée?s?|offerte?s?|offert|promise?s?|promis|payée?s?|accordée?s?|fait d['’]offre|signée?s?)\b|\bn['’](?:y a|y avait|y a jamais eu|y a pas eu|existe)\s*(?:jamais eu|pas eu|pas|jamais|aucune?)?\s*(?:d['’]|de\s|aucune?\s)?(?:telle?s?\s)?(?:primes?|offres?|bonus|indemnités?|packages?|versements?|garanties?)\b|\baucune?\s+(?:\w+\s)?(?:offre|prime|indemnité|versement|bonus|augmentation)\b[^.;]{0,40}\bn['’](?:a|est|ont|avait)\b|\b(?:nie|nient|dément|démentent|a démenti|a nié)\s+(?:avoir|s['’]être|être|qu['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Existence();

    [GeneratedRegex(@"\b(?:figures?|numbers?|amounts?|sums?|claims?|reports?|reporting|stor(?:y|ies)|it|that|this|these|those|they|which|totals?|salary|bonus(?:es)?|pay|rates?)\s(?:(?:is|are|was|were|has been|have been|had been)|seems?)\s(?:\w+ly\s|simply\s|just\s|plain\s|quite\s|all\s|completely\s|so\s|way\s){0,2}(?:wrong|false|inaccurate|incorrect|untrue|exaggerated|overstated|inflated|misleading|misrepresented|nonsense|rubbish|fabricated|made up|invented|fiction|fantasy|a fantasy|a fiction|a lie|lies|fake|distorted|off|nowhere near|not (?:true|correct|accurate|right|what|the (?:figure|number|amount)))\b|\b(?:that['’]s|it['’]s|that is|it is)\s(?:\w+\s)?(?:a lie|lies|nonsense|rubbish|fake news|not true|untrue|false|wrong|invented|fiction)\b|\b(?:misrepresented|wildly exaggerated|grossly exaggerated|greatly exaggerated|overstated|pure invention|fake news|inaccurate|misreported)\b|\b(?:n['’]est|ne sont|n['’]était)\s+pas\s+(?:le bon|les bons|exacte?s?|correcte?s?|vraie?s?|conformes?|de cet ordre)\b|(?:est|sont|était|étaient|serait)\s(?:\w+ment\s|tout simplement\s|complètement\s|très\s|largement\s)?(?:faux|fausses?|inexacte?s?|erronée?s?|exagérée?s?|mensong(?:e|ère|ères|er|ers)|fantaisistes?|déformée?s?|surévaluée?s?|gonflée?s?|farfelue?s?)\b|\b(?:c['’]est|est|sont)\s(?:un mensonge|des mensonges|de la pure invention|une invention|n['’]importe quoi)\b|\b(?:déformée?s?|fantaisistes?|mensongère?s?|sans fondement|dénuée?s? de (?:tout )?fondement|pure invention|loin de la réalité|ne correspond(?:ent)? (?:pas|en rien) à)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(?:denies|denied|deny|disputes?|disputed|contests|contested|rejects|rejected|refutes|refuted|dismisses|dismissed)\s(?:\w+\s){0,3}?(?:figures?|numbers?|amounts?|sums?|claims?|reports?|account|[$£€]|that|length|terms|structure|estimate|calculation|totals?|(?:it|this|these|them|both|any)\b)|\b(?:dément|démentent|a démenti|ont démenti|nie|nient|a nié|conteste|contestent|a contesté|ont contesté|réfute|réfutent|a réfuté|récuse|a récusé|balaie|balaye)\s(?:\w+\s){0,3}?(?:chiffres?|montants?|sommes?|information|informations|affirmations?|estimations?|calculs?|évaluation|primes?|salaires?|offres?|rumeurs?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denying();

    // "The company denied.", « L'entreprise a démenti. », "She did not.": what was said just before.
    [GeneratedRegex(@"\b(?:(?:a|ont|avait)\s(?:\w+ment\s)?(?:démenti|nié|contesté)|dément|démentent|nie|nient|conteste|contestent)(?:\s\w+ment)?\s*(?=[.;!,»]|$)|\b(?:den(?:ies|ied)|disputes|disputed)(?:\s\w+ly)?\s*(?=[.;!]|$)|^(?:\S+\s){1,4}?(?:did|does|has|had|was|were)(?:\snot|n['’]t)\s*[.!]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:salar(?:y|ies)|wages?|bonus(?:es)?|compensation|remuneration|pay package|packages?|severance|payoff|sign-on|golden hello|primes?|salaires?|rémunérations?|indemnités?|pay (?:rise|offer|deal|figure)s?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pay();

    [GeneratedRegex(@"\b(?:merg\w+|fusion|takeover|rachat|acqui\w+|leav(?:e|ing)|resign\w*|démission\w*|quitt\w+|départs?|fraud\w*|fraudes?|harass\w+|harcèl\w+|layoffs?|licenciements?|misconduct|discriminat\w+|bankrupt\w*|faillite|poach\w+|safety|sécurité|strike|grève|lawsuit|procès|stolen|theft|vol)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherThings();
}
