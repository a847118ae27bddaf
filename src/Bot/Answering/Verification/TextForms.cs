using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Writes what is written in several ways in one, so that it can be compared: pounds and Swiss francs, shares and halves in words.</summary>
internal static partial class TextForms
{
    private static readonly Dictionary<string, int> Counts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["onze"] = 11, ["douze"] = 12, ["twenty"] = 20,
        ["un"] = 1, ["une"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9, ["dix"] = 10, ["vingt"] = 20,
        ["third"] = 3, ["quarter"] = 4, ["fifth"] = 5, ["tenth"] = 10, ["thirds"] = 3, ["quarters"] = 4, ["fifths"] = 5, ["tenths"] = 10,
        ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["dozen"] = 12, ["hundred"] = 100,
        ["treize"] = 13, ["quatorze"] = 14, ["quinze"] = 15, ["seize"] = 16, ["dix-sept"] = 17, ["dix-huit"] = 18, ["dix-neuf"] = 19, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["soixante-dix"] = 70, ["quatre-vingt-dix"] = 90, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60, ["quatre-vingts"] = 80,
        ["dizaine"] = 10, ["douzaine"] = 12, ["quinzaine"] = 15, ["vingtaine"] = 20, ["trentaine"] = 30, ["quarantaine"] = 40, ["cinquantaine"] = 50, ["soixantaine"] = 60, ["centaine"] = 100,
        ["tiers"] = 3, ["quart"] = 4, ["quarts"] = 4, ["cinquième"] = 5, ["cinquièmes"] = 5, ["dixième"] = 10, ["dixièmes"] = 10,
    };

    // In their order. In a sentence about pay « livres » are pounds, and francs of today Swiss.
    private static readonly (Regex Form, string Plain)[] French =
    [
        (Pounds(), "livres sterling"), (SwissFrancs(), " francs suisses"), (UnitBeforeOne(), "$1, "), (LeavingPackage(), "indemnité de départ"), (FirstOfMonth(), "1"),
        (SignBehindOf(), " "), (MonthOf(), ""), (Means(), "une façon "), (Agreed(), "$1$2comporte"), (ByHalf(), "la moitié"),
    ];

    private static readonly (Regex Form, string Plain)[] English =
    [
        (YearAndAHalf(), "18 months"), (OneAndAHalf(), "1.5"), (Francs(), " Swiss francs"), (MonthFirst(), "$2 $1"), (HalfOfYear(), " half in "),
        (Per(), "according to "), (OfService(), "more than "), (HalfOf(), "half of "),
    ];

    /// <param name="language">Of the text: en, fr or another.</param>
    public static string Of(string text, string language)
    {
        text = Falling().Replace(text, match => NumberReader.Read(match.Groups["a"].Value) is { } from && NumberReader.Read(match.Groups["b"].Value) is { } to && from > to
            ? $"{match.Groups["a"].Value} {match.Groups["unit"].Value}{match.Groups["to"].Value}{match.Groups["b"].Value} {match.Groups["unit"].Value}" : match.Value);

        foreach (var (form, plain) in language == "fr" ? French : English)
        {
            text = form.Replace(text, plain);
        }

        text = language == "fr" ? text : Compound().Replace(text, InFigure);
        text = Fraction().Replace(Share().Replace(OutOf().Replace(text, Percent), Percent), Percent);
        return OnlyBehind().Replace(PerCent().Replace(InFigures().Replace(text, InFigure), "$1 %"), "seulement $1");
    }

    /// <summary>With counts from two on in figures: "from twelve months to three".</summary>
    public static string InDigits(string text) => Small().Replace(text, match => Counts.TryGetValue(match.Value, out var count) ? count.ToString(CultureInfo.InvariantCulture) : match.Value);

    /// <summary>A count in words in figures, with what stands behind it: "sixty-two percent".</summary>
    private static string InFigure(Match match) =>
        (match.Groups["tens"].Success ? Counts[match.Groups["tens"].Value] + Counts[match.Groups["n"].Value] : Counts.GetValueOrDefault(match.Groups["n"].Value)) is > 0 and var count
            ? string.Create(CultureInfo.InvariantCulture, $"{count}{match.Groups["of"].Value}")
            : match.Value;

    private static string Percent(Match match) =>
        Counts.TryGetValue(match.Groups["of"].Value, out var of) && Counts.TryGetValue(match.Groups["n"].Value, out var count) && count < of
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100m * count / of)} %{match.Groups["who"].Value}")
            : match.Value;

    [GeneratedRegex(@"\blivres\b(?! sterling)", RegexOptions.IgnoreCase)]
    private static partial Regex Pounds();

    [GeneratedRegex(@"(?<=\d|mille|millions de)\s+francs\b(?!\s+(?:suisses|cfa|français))", RegexOptions.IgnoreCase)]
    private static partial Regex SwissFrancs();

    [GeneratedRegex(@"(?<=\d|thousand|million)\s+francs\b", RegexOptions.IgnoreCase)]
    private static partial Regex Francs();

    // « 30 millions un an plus tôt » are not thirty million and one.
    [GeneratedRegex(@"(\d|\bmillions?|\bmilliards?|\bmille) (?=une? (?:an|année|mois|semaine)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex UnitBeforeOne();

    [GeneratedRegex(@"\bone and a half\b", RegexOptions.IgnoreCase)]
    private static partial Regex OneAndAHalf();

    [GeneratedRegex(@"\ba year and a half\b", RegexOptions.IgnoreCase)]
    private static partial Regex YearAndAHalf();

    // « de 107 à 92 millions »: no range.
    [GeneratedRegex(@"(?<=\b(?:de|from) )(?<a>\d{1,3}(?:[.,]\d{1,2})?)(?<to> (?:à|to) )(?<b>\d{1,3}(?:[.,]\d{1,2})?) (?<unit>millions?|milliards?|billion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Falling();

    // « L'accord signé en mars prévoit une prime » : what is agreed is no plan.
    [GeneratedRegex(@"(?<!projet d['’]|si l['’])\b(accord|convention|entente|avenant|contrat|barème|règlement|plan social)\b([^.;:!?]{0,80}? )(?:prévoit|prévoient)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Agreed();

    // « un moyen d'éviter » is no average.
    [GeneratedRegex(@"\b(?:un|le|seul|autre) moyen (?=d['’e])", RegexOptions.IgnoreCase)]
    private static partial Regex Means();

    // « au mois d'octobre »: no length.
    [GeneratedRegex(@"\bmois d(?:e |['’])(?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex MonthOf();

    // « 62 millions de € »
    [GeneratedRegex(@"(?<=millions?|milliards?) d[e’'] ?(?=[€£$])", RegexOptions.IgnoreCase)]
    private static partial Regex SignBehindOf();

    // "half that amount", "half last year's rate"
    [GeneratedRegex(@"\bhalf (?=(?:that|this|those|these|last|its|his|her|their|what)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex HalfOf();

    // "over five years of service": no sum is paid over them.
    [GeneratedRegex(@"\bover (?=[\p{L}\d]+ (?:years|months) (?:of|in) (?:service|experience|seniority|employment|tenure|post|the job)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OfService();

    // "Per Ann Lee", "per the memo"; not "per month".
    [GeneratedRegex(@"(?<=^|, )[Pp]er (?=\p{Lu}|(?:the|its|a) (?:memo|filing|report|union|company|document|firm|survey|agreement|letter)\b)")]
    private static partial Regex Per();

    // "sixty-two percent"
    [GeneratedRegex(@"\b(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?<n>one|two|three|four|five|six|seven|eight|nine)\b(?! (?:thousand|hundred|million|billion))", RegexOptions.IgnoreCase)]
    private static partial Regex Compound();

    // "one employer in ten", "four out of ten", « un sur dix », « quatre répondants sur dix »
    [GeneratedRegex(@"\b(?<n>one|two|three|four|five|six|seven|eight|nine|une?|deux|trois|quatre|cinq|six|sept|huit|neuf)(?:(?<who>(?: (?!sur\b|in\b|out\b)[\p{L}’'-]+){1,4}) (?:in|out of|sur) (?<of>two|three|four|five|ten|twenty|deux|trois|quatre|cinq|dix|vingt)\b(?! (?!is\b|was\b|has\b|says\b|gets\b|does\b|plus\b|sans\b|dans\b|désormais\b|mais\b)\p{L}+s\b)| (?:(?:in|out of|sur) (?<of>two|deux)|(?:in|out of|of the|sur|des) (?<of>three|four|five|ten|twenty|trois|quatre|cinq|dix|vingt))\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"(\d) (?:pour cent|percent|per cent)\b(?! points?)", RegexOptions.IgnoreCase)]
    private static partial Regex PerCent();

    // « 20 % seulement »
    [GeneratedRegex(@"(\d+ %) seulement\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyBehind();

    // « quarante pour cent », "fifty percent", « une trentaine d'ingénieurs », "a dozen"
    [GeneratedRegex(@"(?<![-\p{L}])(?:(?:(?<tens>vingt|trente|quarante|cinquante|soixante)(?:-| et |-et-))?(?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dix-sept|dix-huit|dix-neuf|treize|quatorze|quinze|seize|soixante-dix|quatre-vingt-dix|un|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|deux|trois|quatre|cinq|sept|huit|neuf|onze|douze|dix|vingt|trente|quarante|cinquante|soixante|quatre-vingts)(?<of> (?:per ?cent|pour cent))|(?:une|a) (?<n>dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|dozen|hundred)(?: d['’]| de\b)?(?<of>))", RegexOptions.IgnoreCase)]
    private static partial Regex InFigures();

    [GeneratedRegex(@"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Small();

    // « 1er septembre »
    [GeneratedRegex(@"\b1er\b")]
    private static partial Regex FirstOfMonth();

    // « différés pour moitié »
    [GeneratedRegex(@"\b(?:pour|de|à|par) moitié\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByHalf();

    // "September 1"
    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})(?:st|nd|rd|th)?\b(?![%\d]|[.,]\d)")]
    private static partial Regex MonthFirst();

    // "The second half of the year" is no half of anything.
    [GeneratedRegex(@"(?<=\b(?:first|second|latter)) half of ", RegexOptions.IgnoreCase)]
    private static partial Regex HalfOfYear();

    [GeneratedRegex(@"\bpackage de (?:départ|sortie)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LeavingPackage();

    // "cut by a quarter", « amputé d'un quart », "two thirds"; not a quarter of the year, nor of an hour.
    [GeneratedRegex(@"(?:\b(?:(?<=\b(?:by|about|nearly|almost|around|roughly|than|only) )(?<n>a|one) (?<of>third|quarter|fifth|tenth)|(?<n>two|three) (?<of>thirds|quarters|fifths|tenths)|(?<n>deux|trois|quatre) (?<of>tiers|quarts|cinquièmes|dixièmes)|(?<=\b(?:d['’]|près d['’]|environ |presque |à peine |soit |que d['’]))(?<n>une?) (?<of>tiers|quart|cinquième|dixième)))\b(?! (?:d['’]heure|temps|year|hour|time|place|finale))(?<who>)", RegexOptions.IgnoreCase)]
    private static partial Regex Fraction();

    // "a tenth of them", « un cinquième »
    [GeneratedRegex(@"\b(?<n>a|one|two|three|une?|deux|trois|quatre) (?<of>thirds?|quarters?|fifths?|tenths?|tiers|quarts?|cinquièmes?|dixièmes?)\b(?= of\b| des?\b| du\b| d['’]|[.,;]|$| (?:would|will|is|are|was|were|had|have|has|got|said|say|serait|seraient|sera|seront|est|sont|était|étaient|a|ont|avait|avaient|aurait|auraient|disent|dit|seulement)\b)(?<who>)", RegexOptions.IgnoreCase)]
    private static partial Regex Share();
}
