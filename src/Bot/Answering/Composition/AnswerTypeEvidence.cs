using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Composition;

/// <summary>Tells whether a sentence holds the kind of thing a question wants: an amount, a name, a date, a reason.</summary>
internal static partial class AnswerTypeEvidence
{
    private const int WordsCounted = 2;
    private const int WordsToNoun = 3;
    private const float OtherNumber = 0.4f;
    private const float OtherName = 0.3f;

    // Who asks for somebody may have to do with "a senior engineer".
    private const float Unnamed = 0.5f;
    private const float TranslationCounts = 0.5f;

    private static readonly HashSet<string> People = ["people", "persons", "person", "staff", "employees", "workers", "jobs", "personnes", "gens", "salaries", "employes", "collaborateurs", "emplois", "postes"];

    /// <returns>1 yes, 0 no, 0.5 when nothing particular was asked.</returns>
    public static float In(string sentence, AnswerType wanted, SearchQuery query) => wanted switch
    {
        AnswerType.Amount => Amount().IsMatch(sentence) ? 1 : 0,
        AnswerType.Share => Parts().IsMatch(sentence) ? 1 : 0,
        AnswerType.Count => IsShareOfCounted(sentence, query) ? 1 : CountOf(Amount().Replace(sentence, " "), query),
        AnswerType.Duration => Duration().IsMatch(sentence) ? 1 : 0,
        AnswerType.Person => NewNames(sentence, query) > 0 ? 1 : HasNewName(sentence, query) || IsOnSomebody(sentence) ? Unnamed : 0,
        AnswerType.Place => Place().Matches(sentence).Any(place => IsNew(place.Groups["name"].Value, query, leastShare: 1)) ? 1 : HasNewName(sentence, query) ? OtherName : 0,
        AnswerType.Date => Date().IsMatch(sentence) ? 1 : 0,
        AnswerType.Condition => Condition().IsMatch(sentence) ? 1 : 0,
        AnswerType.Origin => Origin().IsMatch(sentence) ? 1 : 0,
        AnswerType.Reason => GivesReason(sentence) ? 1 : 0,
        _ => 0.5f,
    };

    public static bool GivesReason(string sentence) => Reason().IsMatch(sentence);

    /// <summary>1 when a number stands beside one of the first words of the question, which are what it counts ("how many huge offers"), or opens the sentence ("Nineteen since June."); less for any number.</summary>
    private static float CountOf(string sentence, SearchQuery query)
    {
        var numbers = Number().Matches(sentence);
        if (numbers.Count == 0)
        {
            return 0;
        }

        var counted = Counted(query);
        var countsPeople = query.Groups.Where(group => !group.IsName).Take(WordsCounted).Any(group => People.Contains(group.Folded));
        if (numbers.Any(number => number.Index == 0 && !IsArticle(number) || !IsFrenchArticle(number) && Beside(sentence, number).Any(word => Is(word, counted) || (countsPeople && IsPeople(Folding.Fold(word))))))
        {
            return 1;
        }

        return numbers.Any(number => !IsArticle(number)) ? OtherNumber : 0;
    }

    /// <summary>"60% of managers got one", « la moitié des cadres » : how many managers did.</summary>
    private static bool IsShareOfCounted(string sentence, SearchQuery query)
    {
        var counted = Counted(query);
        return ShareOf().Matches(sentence).Any(share => share.Groups["of"].Captures.Any(word => Is(word.Value, counted)));
    }

    /// <summary>The terms of what a question counts: its first words.</summary>
    private static HashSet<string> Counted(SearchQuery query) =>
        [.. query.Groups.Where(group => !group.IsName).Take(WordsCounted).SelectMany(group => group.Variants).Where(variant => variant.Weight >= TranslationCounts).Select(variant => variant.Term)];

    private static bool Is(string word, HashSet<string> counted) => counted.Contains(Analyzer.For("en").Term(word)) || counted.Contains(Analyzer.For("fr").Term(word));

    /// <summary>True when a number stands beside a word for people.</summary>
    public static bool CountsPeople(string sentence)
    {
        var text = Amount().Replace(sentence, " ");
        return Number().Matches(text).Any(number => !IsArticle(number) && Beside(text, number).Any(word => IsPeople(Folding.Fold(word))));
    }

    /// <summary>"How many people left?": seven pilots did.</summary>
    /// <param name="word">Folded.</param>
    public static bool IsPeople(string word) => People.Contains(word) || RoleNouns.Contains(word, "");

    /// <summary>"A senior researcher", « un chercheur »: somebody whom the article does not name.</summary>
    private static bool IsOnSomebody(string sentence) =>
        Somebody().Matches(sentence).Any(found => found.Groups["word"].Captures.Any(word => RoleNouns.Contains(Folding.Fold(word.Value), "")));

    /// <summary>"One": beside most nouns it counts nothing.</summary>
    private static bool IsArticle(Match number) => number.Value.ToUpperInvariant() is "UN" or "UNE" or "ONE";

    /// <summary>« Une offre » is hardly ever a count of offers.</summary>
    private static bool IsFrenchArticle(Match number) => number.Value.ToUpperInvariant() is "UN" or "UNE";

    private static IEnumerable<string> Beside(string sentence, Match number) =>
        Words(sentence[..number.Index]).TakeLast(IsArticle(number) ? 0 : WordsToNoun + 1).Concat(Words(sentence[(number.Index + number.Length)..]).Take(WordsToNoun));

    private static string[] Words(string text) => text.Split([' ', '\u00A0', ',', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first amount of a sentence as written, with its currency and scale; empty when it holds none.</summary>
    public static string AmountIn(string sentence) => AmountsIn(sentence) is [var first, ..] ? first.In(sentence) : "";

    /// <summary>Every amount of a sentence, likewise.</summary>
    public static IReadOnlyList<TextSpan> AmountsIn(string sentence) => [.. WholeAmount().Matches(sentence).Select(amount => new TextSpan(amount.Index, amount.Value.TrimEnd().Length))];

    /// <summary>Every share in percent, with its sign or word.</summary>
    public static IReadOnlyList<TextSpan> SharesIn(string sentence) => [.. Share().Matches(sentence).Select(share => new TextSpan(share.Index, share.Length))];

    /// <summary>True when a capitalised word inside the sentence is not one of the question's own.</summary>
    private static bool HasNewName(string sentence, SearchQuery query) => Name().Matches(sentence).Any(name => IsNew(name.Value, query));

    /// <summary>How many people, companies and places a sentence names that are not the question's own; words side by side name one.</summary>
    public static int NewNames(string sentence, SearchQuery query)
    {
        var (count, end) = (0, -2);
        foreach (var name in Name().Matches(sentence).Where(name => name.Value.Any(char.IsLower) && IsNew(name.Value, query)))
        {
            count += name.Index == end + 1 ? 0 : 1;
            end = name.Index + name.Length;
        }

        return count;
    }

    /// <summary>True when people that are not the question's own are named in a row ("Ada Kern, Per Lind and Odile Marsh").</summary>
    public static bool NamesRow(string sentence, SearchQuery query)
    {
        var names = FullNames.In(sentence).Where(name => IsNew(name.Value, query)).ToList();
        return names.Zip(names.Skip(1)).Any(pair => Between().IsMatch(sentence[(pair.First.Index + pair.First.Length)..pair.Second.Index]));
    }

    /// <param name="leastShare">1 where a name of the question before may be the answer to this one.</param>
    private static bool IsNew(string name, SearchQuery query, float leastShare = 0) =>
        !Date().IsMatch(name) && !query.Groups.Any(group => group.Share >= leastShare && name.Contains(group.Word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^\s*(?:,|;|&|\|)\s*(?:and\s|et\s|puis\s)?$|^\s(?:and|et)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"[$€£₹]\s?\d|\d\s?[$€£₹]|\d[\d\s.,'’]*(?:k|m|bn|mille|thousand|millions?|milliards?|billions?|lakh|crore)?\s?(?:k€|m€|de dollars|d['’]euros|dollars?|euros?|usd|eur|gbp|chf|cad|livres|pounds|francs)|\d\s?(?:k|M|bn|millions?|milliards?|billions?)\b|six.figures?|seven.figures?|\d\s?%|\b(?:percent|per cent|pour cent)\b|\b(?:half|third|quarter|fifth|tenth)\s(?:more|less|higher|lower)\b|\b(?:tiers|quart|cinquième|dixième)\s(?:de\s)?(?:plus|moins)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:US|CA|C)?[$€£₹]\s?\d+(?:[.,\s'’]\d+)*(?:\s?(?:k|m|bn|thousand|million|billion|millions?|milliards?)\b)?|\d+(?:[.,\s'’]\d+)*\s?(?:(?:k|m|mille|thousand|millions?|milliards?|billions?|lakh|crore)\s?)?(?:de\s|d['’])?(?:[$€£₹]|dollars?|euros?|usd|eur|gbp|chf|cad|pounds|livres|francs)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeAmount();

    [GeneratedRegex(@"(?<![\p{L}\d.,])\d+(?:[.,]\d+)?\s?(?:%|percent\b|per cent\b|pour cent\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"%|\b(?:percent|per cent|pour cent|half|(?:a|one|two)[\s-](?:thirds?|fifths?|quarters?)|three[\s-]quarters|one in \w+|la moitié|(?:un|deux) tiers|un (?:quart|cinquième)|trois quarts|une? \p{L}+ sur \w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?:\d\s?%|\b(?:percent|per cent|pour cent|half|thirds?|quarters?|moitié|tiers|quarts?))\s(?:of\s(?:the\s)?|des\s|de\s(?:la\s)?|du\s|d['’])(?<of>\p{L}+)(?:\s(?<of>\p{L}+))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"\b(?:an?|une?)(?:\s(?<word>\p{Ll}+)){1,2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Somebody();

    [GeneratedRegex(@"(?<![\p{L}\d.,])\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|(?:douz|diz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?|milliers?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|dix-huit|vingt|trente))[\s-]?(?:years?|months?|weeks?|days?|hours?|minutes?|ans?|années?|mois|semaines?|jours?|heures?)\b|\b(?:a|per)\s(?:year|month|decade)\b|\bun an\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b(?:in|at|to|near|from|into|outside|around|towards?|among(?: them)?|dont|notamment|à|au|aux|en|dans|vers|chez|près de|depuis)\s(?:the\s|la\s|le\s|les\s|l['’])?(?<name>\p{Lu}[\p{L}'’-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:1[5-9]|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th|er)?\s+(?:of\s+)?(?:jan|feb|f[ée]v|mar|a[pv]r|ma[iy]|ju[in]|juil|aug|ao[uû]|sep|o[ck]t|nov|d[ée]c)|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s\d{1,2}\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|yesterday|hier|siècle|century|(?:last|this|next) (?:week(?:end)?|month|quarter|spring|summer|autumn|fall|winter|year)|cette (?:semaine|année)|ce (?:week-end|mois|trimestre|printemps)|cet (?:été|automne|hiver)|(?:la semaine|l['’]année|le mois|le trimestre|l['’]été|l['’]automne|l['’]hiver|le printemps) (?:derni(?:er|ère)|passée?|prochaine?))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:if|unless|provided|as long as|should (?:he|she|they|it)|whoever|anyone who|those who|before|within|once|depends?|depending|conditional|requires?|eligible|still employed|who (?:leaves?|stays?|walks?)|si|dépend\w*|soumise?s?|encore présente?s?|toujours présente?s?|être présente?s?|à ceux|sauf|à condition|en cas d|pourvu|à moins|celui qui|ceux qui|avant)\b|\bs['’]ils?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(?:financ(?:ed|ing|es?)|fund(?:ed|ing|s)|paid (?:for )?(?:by|from|out of)|out of|comes? from|came from|drawn from|taken from|proceeds|sale of|by (?:cutting|selling|postponing|delaying|dropping|freezing)|financ(?:ée?s?|era|eront|ement)|prélev\w+|proviennent|provient|puis(?:é|ée|és|ées)|la vente|le report|la cession)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Origin();

    [GeneratedRegex(@"\b(?:because|since(?!\s(?:then|\d|been|\p{Ll}+ed\b|read|seen))|causes?|came from|comes? from|due to|after|thanks to|in order to|so that|as a result|owing to|led to|prompted|reasons?|in (?:response|reaction) to|in the wake of|following (?:an?|the)|worr(?:y|ied)|fear(?:s|ed|ing)|puts? (?:this|that|it) down to|blam(?:e|es|ed|ing)|not worth|to (?:avoid|keep|attract|retain|get|win|cut|reduce)|for fear|car|parce que?|puisque?|en raison|à cause|grâce|afin|(?<!d['’])après|alors que|en (?:réponse|réaction) à|suite à|à la suite d|craint|craign\w+|inqui(?:et|ète|éte)\w*|faute de|de peur|de crainte|raisons?|(?:vient|venait|viennent) (?:du|des|de l|d['’]une?)|provient|s[’']explique|tient à|pour\s(?!notre|votre|autre|quatre)\p{Ll}+(?:er|ir|re)|ce qui|permet|where it can|où (?:elle|il) peut)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?<=[\p{L}\d,;:»”)]\s)(?:l['’]|d['’]|«\s?|“)?\p{Lu}[\p{L}\d&.'’-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
