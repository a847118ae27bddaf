using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Tells who only watches pay, by name or by the words before it: papers, survey firms, recruiters, unions. They pay nobody here.</summary>
internal static partial class PayWatchers
{
    private const int WordsBefore = 6;
    private const int ReachBefore = 100;

    /// <summary>"The Harbour Gazette", "the WSJ": whose name says that it watches.</summary>
    public static bool IsByName(string name) => Folding.Fold(name).Split(' ', '-', '\'').Any(EmployerWords.Watching.Contains);

    /// <param name="text">The article's.</param>
    public static bool Is(EmployerMention mention, string text)
    {
        if (IsByName(mention.Name))
        {
            return true;
        }

        var words = Before(mention.Span, text);
        if (IsPaper(mention.Span, words, text) || BehindSaysWatcher().IsMatch(text.AsSpan(mention.Span.End, Math.Min(80, text.Length - mention.Span.End))))
        {
            return true;
        }

        // "Seen by the …", "a filing at …": a paper or a register.
        var rest = Bare(words);
        if (rest is ["by", "seen" or "reviewed" or "obtained" or "interviewed" or "consulted", ..] or ["par", "interroge" or "interrogee" or "interroges" or "interrogees" or "consulte" or "consultee" or "consultes" or "consultees" or "lu" or "lue" or "lus" or "lues" or "vu" or "vue" or "vus" or "vues" or "obtenu" or "obtenue" or "obtenus" or "obtenues", ..] or ["by", "heard" or "read" or "shared", ..] or ["at" or "with", "filing" or "filings" or "filed" or "accounts" or "documents" or "papers", ..] or ["d", "donnees", ..] or ["by", "cited" or "quoted", ..] or ["par", "cite" or "citee" or "cites" or "citees", ..])
        {
            return true;
        }

        if (words.Contains("cabinet") && words.Exists(word => word is "recrutement" or "chasse" or "conseil"))
        {
            return true;
        }

        // "The union Unite", "le syndicat CGT": at once; "an analyst at Bernwick": where the onlooker works.
        if (rest is [{ } next, ..] && (EmployerWords.Watching.Contains(next) || (next is "at" or "chez" or "of" or "with" && rest.Count > 1 && rest[1] is "analyst" or "analysts" or "economist" or "economists" or "headhunter" or "strategist")))
        {
            return true;
        }

        // "A survey by …", "le baromètre annuel du cabinet …": beyond a verb or another noun the watcher is not this one.
        foreach (var word in rest)
        {
            if (EmployerWords.Surveying.Contains(word) || word is "report" or "data" or "journal" or "newspaper" or "magazine" or "quotidien" or "site" or "website")
            {
                return word is not ("report" or "data" or "site" or "website") || rest[0] is "by" or "par" or "from";
            }

            if (word is "delegue" or "deleguee" or "delegues" or "organiser" or "organizer" or "representant" or "representante" or "syndicaliste")
            {
                return true;
            }

            if (word is not ("de" or "du" or "des" or "d" or "la" or "le" or "l" or "the" or "of" or "by" or "par" or "from" or "firm" or "cabinet" or "annual" or "annuel" or "annuelle" or "salary" or "pay" or "salaires" or "remunerations" or "recrutement" or "recruitment" or "locale" or "local"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Le syndicat Acme", "Syndicat des …", "Acme, a union": it speaks for those who are paid.</summary>
    public static bool IsUnion(EmployerMention mention, string text) =>
        Folding.Fold(mention.Name).Split(' ', '-', '\'') is [var first, ..] words && (first is "syndicat" or "intersyndicale" || mention.Name is "FO" or "SUD" || Array.Exists(words, word => word is "workers" or "ouvriers" or "travailleurs" or "soignants" or "cgt" or "cfdt" or "cftc" or "cgc" or "unsa" or "uaw" or "gmb" or "unison" or "aslef" or "seiu" or "ibew" or "teamsters"))
        || Bare(Before(mention.Span, text)) is ["syndicat" or "union" or "delegue" or "deleguee" or "delegues" or "deleguees" or "intersyndicale", ..]
        || BehindSaysUnion().IsMatch(text.AsSpan(mention.Span.End, Math.Min(60, text.Length - mention.Span.End)));

    [GeneratedRegex(@"^(?:, | \()(?!and |et |but |mais |or |ou |which |who |where |qui |dont |while |as |tandis )(?:the |an? |la |le |l['’]|une? )?(?:[\p{L}-]+ ){0,3}?(?:(?:trade |staff |players['’]? |pilots['’]? )?union|syndicat)\b(?! (?:européenne|européen|bank|street))", RegexOptions.CultureInvariant)]
    private static partial Regex BehindSaysUnion();

    /// <summary>"Told the …", « a confié à … », "… reports": what people tell and what writes of it.</summary>
    public static bool IsPaper(TextSpan name, string text) => IsPaper(name, Before(name, text), text);

    private static bool IsPaper(TextSpan name, List<string> before, string text) =>
        BehindSaysPaper().IsMatch(text.AsSpan(name.End, Math.Min(40, text.Length - name.End)))
        || (Bare(before) is var rest && (rest is ["told", ..] || (rest is ["a" or "au", { } told, ..] && AttributionWords.IsSaying(told))));

    private static List<string> Bare(List<string> words) => [.. words.SkipWhile(word => word is "the" or "l" or "le" or "la")];

    /// <summary>The words before a name, folded, the nearest first.</summary>
    private static List<string> Before(TextSpan name, string text)
    {
        var at = name.Start;
        var words = new List<string>(WordsBefore);
        for (var i = 0; i < WordsBefore; i++)
        {
            while (at > 0 && text[at - 1] is ' ' or '\u00A0' or '\'' or '’' or '-' or '«' or '“')
            {
                at--;
            }

            var word = WordsAround.EndingAt(text, at);
            if (word.IsEmpty)
            {
                break;
            }

            words.Add(Folding.Fold(word));
            at -= word.Length;
        }

        return words;
    }

    /// <summary>"Kessler Pruitt, a New York search firm", "the search firm Corbel Hayes", "on Payboard, a site where people upload their own pay".</summary>
    public static bool MeasuresMarket(EmployerMention mention, string text) =>
        BehindMeasures().IsMatch(text.AsSpan(mention.Span.End, Math.Min(240, text.Length - mention.Span.End)))
        || BeforeMeasures().IsMatch(text.AsSpan(Math.Max(0, mention.Span.Start - ReachBefore)..mention.Span.Start));

    [GeneratedRegex(@"^(?:, | \()(?!and |et |but |mais |or |ou |which |who |where |qui |dont )(?:the |an? |la |le |l['’]|une? )?(?:[\p{L}'’-]+ ){0,4}?(?:search firm|recruiter|headhunter|recruitment (?:firm|agency|consultancy|specialist)|recruiting firm|(?:staffing|crewing|temp|talent) (?:firm|agency)|agency in|cabinet de (?:recrutement|chasse)|agence d['’]intérim|(?:site|platform|website|app|forum) (?:where|on which|that collects)(?=[^.\n]{0,60}\b(?:pay|salar|wage|earn|offer|compensation))|(?:site|plateforme) (?:où(?=[^.\n]{0,60}\b(?:pa[iy]e|salair|rémun|gagn))|de (?:salaires|partage))|(?:pay|salary|wage|compensation)[ -]data (?:house|firm|company|provider|business|service)|(?:société|maison|entreprise) de données (?:salariales|de paie))\b|^ (?:collected|gathered|surveyed|polled|compiled|analy[sz]ed|a (?:recueilli|compilé|analysé|interrogé|sondé)) (?:more than |some |about |nearly |almost |plus de |environ |près de |quelque )?\d|^ (?:has |a )?(?:looked at|examined|examiné|étudié|passé en revue|épluché|passé au crible)\b[^.\n]{0,80}\b(?:companies|firms|proxies|filings|salaries|payslips|entreprises|sociétés|groupes|salaires|rémunérations|offres)\b|^(?:,[^,.\n]{0,90}(?:\([^)]{0,30}\))?[^,.\n]{0,60},)? (?:has |a |have )?(?:published|released|unveiled|publié|présenté|dévoilé|publie|présente|publishes|releases) (?:its|their|sa|son|ses|leur|the|la|le|l['’]|une?|an?) ?(?:[\p{L}\d’']+ ){0,4}?(?:analysis|study|survey|ranking|report|index|guide|barometer|benchmark|analyse|étude|enquête|classement|baromètre|comparatif|panorama|grille)\b[^.\n]{0,60}\b(?:pay|salar|wage|earn|compensation|gagne|rémun|salair|paie)", RegexOptions.CultureInvariant)]
    private static partial Regex BehindMeasures();

    [GeneratedRegex(@"\b(?:search firm|recruitment (?:firm|agency|consultancy)|recruiting firm|staffing (?:firm|agency)|recruiter|headhunter|cabinet de (?:recrutement|chasse)|agence d['’]intérim|pay site|salary (?:site|platform)) (?:\p{Ll}+ ){0,1}$|\b(?:survey|salary guide|pay guide|barometer|baromètre|enquête annuelle|guide des salaires) (?:by|from|de|du|par|d['’])\s?$|\b(?:survey|study|poll|guide|enquête|étude|baromètre|sondage)\b[^.]{0,50}\b(?:réalisée?|menée?|conduite?|conducted|carried out|compiled|produced|run)\s(?:par|avec|by|with)\s(?:le cabinet |the (?:firm|consultancy|recruiter) )?$", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeMeasures();

    /// <summary>"Polygon Street, the gaming site", "Lestrange, cabinet de recrutement".</summary>
    [GeneratedRegex(@"^(?:, | \()(?!and |et |but |mais |or |ou |which |who |where |qui |dont )(?:the |an? |la |le |l['’]|une? )?(?:[\p{L}-]+ ){0,4}?(?:news ?paper|paper|magazine|newsletter|news site|(?:gaming|trade|news|jobs?|salary|careers?) (?:site|website|platform)|union|recruiter|headhunter|recruitment (?:firm|agency|consultancy|specialist)|staffing (?:firm|agency)|crewing agency|search firm|pay consultancy|think[ -]tank|watchdog|regulator|pollster|syndicat|journal|quotidien|hebdomadaire|cabinet de (?:recrutement|conseil|chasse)|observatoire|agence d['’]intérim|plateforme (?:de|d['’])\s?(?:recrutement|emploi|salaires))\b", RegexOptions.CultureInvariant)]
    private static partial Regex BehindSaysWatcher();

    /// <summary>"…, 4 March 2026", "… s'est procuré": the paper itself.</summary>
    [GeneratedRegex(@"^(?:, (?:le )?(?:\d{1,2}(?:er)? \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})|[’']s (?:columnist|reporters?|journalists?|editors?|readers)\b| (?:reports|reported|writes|wrote|understands)(?:[,.]| that )| (?:spotted|led its|led with)\b| (?:in its|dans son|dans sa) (?:own )?(?:report on|story|article|investigation|enquête|édition|reportage|dossier)\b|\s(?:s['’]est procuré|(?:la |le |les |l['’])?(?:rapporte|écrit)|a pu (?:consulter|lire)|has (?:seen|learned|obtained)|a (?:consulté|appris)))", RegexOptions.CultureInvariant)]
    private static partial Regex BehindSaysPaper();
}
