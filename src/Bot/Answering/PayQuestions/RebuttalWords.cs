using System.Text.RegularExpressions;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading;

namespace Bot.Answering.PayQuestions;

/// <summary>How plainly a sentence speaks against a figure that stands before it: by words of denial, by pointing at the figure, by naming it again.</summary>
internal static partial class RebuttalWords
{
    /// <summary>From this much on a sentence speaks against the figure.</summary>
    public const double Plain = 3;

    /// <summary>From this much on it will do beside another figure for the same.</summary>
    public const double Some = 1.5;

    /// <summary>As <see cref="Plain"/> where the asker wants to know whether the figure is true.</summary>
    public const double PlainToCheck = 2.4;

    private const double SameFigure = 3;
    private const double SamePart = 1.5;
    private const double PointsAtFigure = 2;
    private const double PointsBack = 1;
    private const double Denies = 1.5;
    private const double Retorts = 1;
    private const double NeverHappened = 1;
    private const double OtherFigure = -1.5;

    // "The company calls the story false": words as short as this speak of what stands before them, though they point at nothing.
    private const int LongestBare = 14;

    // In letters: words that begin alike for as long are one.
    private const int LongWord = 7;

    // What is close behind is about the figure; in characters the reach over which that fades.
    private const double Close = 1.5;
    private const double Reach = 600;

    /// <returns>0 for words that deny nothing; from <see cref="Plain"/> on they deny the figure, which stands before them.</returns>
    public static double Weigh(PayClaim claim, string text, TextSpan span, string language) =>
        Weigh(claim, text, span, language, mustName: false) is > 0 and var weight ? weight + Math.Max(0, Close - ((span.Start - claim.Span.End) / Reach)) : 0;

    /// <summary>As <see cref="Weigh(PayClaim, string, TextSpan, string)"/> in another article, where the words must name the figure or the person paid.</summary>
    public static double WeighElsewhere(PayClaim claim, string text, TextSpan span, string language) => Weigh(claim, text, span, language, mustName: true);

    /// <summary>True when the words name the figure again, or who is paid: then they are about it, however many others stand between.</summary>
    public static bool NameIt(PayClaim claim, string words, string language) =>
        (claim.Person is { } person && words.Contains(person.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)) || claim.Amount is { } amount && MoneyReader.Read(words, language).Any(mention => mention.Kind == MoneyKind.Amount && SlotReader.IsSame(mention.Amount, amount));

    /// <summary>"Guaranteed", "never given a guarantee": a word of the claim's own sentence, names aside, comes again.</summary>
    private static bool SpeakOfOneThing(PayClaim claim, string said, string words)
    {
        var names = FoldedWords.In($"{claim.Employer} {claim.Person} {claim.Speaker} {claim.SpeakerRole}").Select(Beginning).ToHashSet();
        return Long(said).Except(names).Intersect(Long(words)).Any();
    }

    private static IEnumerable<string> Long(string text) => FoldedWords.In(text).Where(word => word.Length >= LongWord).Select(Beginning);

    private static string Beginning(string word) => word[..Math.Min(word.Length, LongWord)];

    /// <summary>"Kern's bonus", « la prime de Kern »: what is denied is that person's.</summary>
    /// <param name="familyName">Of somebody else than the claim is on.</param>
    public static bool AreOnPayOf(string familyName, string words) =>
        words.Contains($"{familyName}'s", StringComparison.Ordinal) || words.Contains($"{familyName}’s", StringComparison.Ordinal) || words.Contains($"de {familyName}", StringComparison.Ordinal) || words.Contains($"d'{familyName}", StringComparison.Ordinal);

    private static double Weigh(PayClaim claim, string text, TextSpan span, string language, bool mustName)
    {
        var words = span.In(text);
        var isNamed = claim.Person is { } person && words.Contains(person.Split(' ')[^1], StringComparison.OrdinalIgnoreCase);
        if (mustName && !isNamed && !words.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return 0;
        }

        if (NoAnswer().IsMatch(words))
        {
            return 0;
        }

        var denies = DenialWords.Find(text, span) is not null ? Denies : 0;
        var retorts = Retort().IsMatch(words) ? Retorts : 0;
        var never = Never().IsMatch(words) ? NeverHappened : 0;
        if (denies + retorts + never == 0)
        {
            return 0;
        }

        var figures = claim.Amount is null ? [] : MoneyReader.Read(words, language).Where(mention => mention.Kind == MoneyKind.Amount).Select(mention => mention.Amount).ToList();
        var isSame = claim.Amount is { } amount && figures.Exists(figure => SlotReader.IsSame(figure, amount));
        if (mustName && !isNamed && !isSame)
        {
            return 0;
        }

        if (!isSame && DenialWords.IsAboutOtherThings(words))
        {
            return 0;
        }

        var isOnPart = PayQuestionReader.Components(words).Contains(claim.Component);
        var points = AtFigure().IsMatch(words) ? PointsAtFigure : Back().IsMatch(words) ? PointsBack : 0;
        if (!isSame && !isNamed && !isOnPart && points == 0 && FoldedWords.In(words).Count > LongestBare && !SpeakOfOneThing(claim, claim.Span.In(text), words))
        {
            // "The reports of a mass departure were nonsense": somebody denies, but something else.
            return 0;
        }

        return denies + retorts + never + (isSame ? SameFigure : figures.Count > 0 ? OtherFigure : 0) + (isOnPart ? SamePart : 0) + points;
    }

    /// <summary>Somebody answers back: "False, replies…", « corrige aussitôt la directrice ».</summary>
    [GeneratedRegex(@"^[«“""\s]*(?:c['’]est\s)?(?:faux|fausse|false|wrong|not so|untrue|not true|nonsense|inexact|absurde)\b|\b(?:counters|countered|retorts|retorted|corrects|corrected|disputes|disputed|denies|denied|rejects|rejected|dismisses|dismissed|untrue|in error|mistaken|should have (?:read|said|been)|erronée?|en réalité|rétorque|réplique|corrige|rectifie|conteste|contestent|objecte|balaie|dément|démentent|démenti|fantaisiste|légende|fantasy|fiction|fanciful|fairy tale|invention|exaggerated|overstated|inflated|exagérée?s?|gonflée?s?|surestimée?s?|s['’]inscrit en faux|ne l['’]entend pas)\b|\b(?:does|do|did) not recogni[sz]e\b|\bne (?:se |s['’])?(?:reconnaît|reconnait|reconnaissent|reconnaissons) pas\b|\b(?:is|are|was|were) [«“""]?\s?(?:false|untrue|wrong|invented|nonsense|a lie)\b|\b(?:est|sont|était) [«“""]?\s?(?:faux|fausses?|inexacte?s?|inventée?s?|un mensonge)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Retort();

    /// <summary>It has not come about: "we did not", "not one of them has been handed", « je ne l'ai jamais vu ».</summary>
    [GeneratedRegex(@"\b(?:did|does|do|has|have|had|was|were)(?:\snot|n['’]t|\snever)\b|\bnever\b|\bnot (?:one|a single)\b|\b(?:nobody|no one|none|no such)\b|\bthere (?:is|was) no (?:such|(?:[\w$£€.,-]+ ){0,3}?(?:bonus|offer|payment|package|figure|sum|deal|money|million|salary|raise|contract|letter|promise|truth|basis))\b|\bjamais\b|\baucune?\b|\bn['’](?:a|ont|ai|avons|est|y a|était)\s(?:pas|ni|jamais)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Never();

    /// <summary>"A rumour has it that she got $9 million; Orme called that “fiction”": somebody answers back in the very words.</summary>
    public static bool AnswerBack(string words) => Retort().IsMatch(words);

    /// <summary>Of several people none, or not all, got what was spoken of.</summary>
    public static bool SayNobodyGot(string words) => Nobody().IsMatch(words) && Got().IsMatch(words);

    /// <summary>The words tell of whom none did, which "nobody" leaves open.</summary>
    public static bool SayWhoDidNot(string words) => OfThem().IsMatch(words);

    [GeneratedRegex(@"\b(?:none|not one|not a single one) of\b|\b(?:aucune?|pas un|pas une) (?:de|des|d['’]|seul)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfThem();

    [GeneratedRegex(@"\b(?:none of|not one of|no one|nobody|not (?:all|every\w*)|not a single|aucune? (?:d\w*|n['’])|aucun \w+ n|pas un seul|personne n|pas tous|tous n|tout le monde ne)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"\b(?:got|gotten|received?|promised|offered|handed|given|paid|signed|accepted|close|near|reçu\w*|touch\w+|obtenu\w*|eu|sign\w+|accept\w+|promis\w*|propos\w+|vers\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Got();

    /// <summary>Who says nothing denies nothing.</summary>
    [GeneratedRegex(@"\b(?:did|does|has|had|have)(?:\snot|n['’]t)\s(?:respon\w+|repl\w+|return\w*|answer\w*|comment\w*|say|said|address\w*)\b|\bn['’](?:a|ont|avait|avaient)\s(?:pas|ni)\s(?:donné suite|souhaité|répondu|rappelé|commenté|voulu|dit)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoAnswer();

    /// <summary>Somebody speaks for those who pay or are paid, or is said to deny it: what else the paper tells to have not happened is no denial by itself.</summary>
    public static bool IsSpoken(string words) => Spoken().IsMatch(words) || Retort().IsMatch(words);

    [GeneratedRegex(@"[«“""]|\b(?:we|our|us|I|nous|notre|nos|je|j['’])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\b(?:that|this|the(?!\s(?:[\w-]+\s)?(?:claims?|reports?|stor(?:y|ies)|account|bonus|award|offer|payment|package)\s(?:of|that|about|on)\b)|those|these|any such|no such)\s(?!the\s)(?:[\w-]+\s)?(?:figures?|numbers?|sums?|amounts?|claims?|reports?|stor(?:y|ies)|account|sort|kind|bonus|award|offer|payment|package)\b|\b(?:ce|cette|ces|le|la|les|un tel|une telle|telle?s?)\s(?:chiffres?|montants?|sommes?|informations?|million|milliard|primes?|offres?|genre|package|rumeur)\b(?!\s(?:d[eu]s?\b|d['’]|sur|selon)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtFigure();

    [GeneratedRegex(@"(?:^|[«“""]\s?)(?:that|it|this|cela|ça|c['’]est)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Back();
}
