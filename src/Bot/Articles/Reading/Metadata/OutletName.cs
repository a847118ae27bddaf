using System.Collections.Frozen;

namespace Bot.Articles.Reading.Metadata;

/// <summary>Tells the name of a paper or site from words of a sentence, and from the city a report was sent from.</summary>
internal static class OutletName
{
    private const int LongestName = 60;

    private const int MostWords = 7;

    // French titles set only their first noun in capitals: "La Lettre du tarmac".
    private const int MostWordsBehindArticle = 5;

    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "of", "the", "and", "for", "in", "&", "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "sur", "pour", "aux", "au",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Cities that reports name without their country, in English and French.
    private static readonly FrozenSet<string> Cities = new[]
    {
        "amsterdam", "athens", "athènes", "atlanta", "barcelona", "barcelone", "beijing", "pékin", "berlin", "bern", "berne", "bordeaux", "boston", "brussels", "bruxelles", "chicago",
        "copenhagen", "copenhague", "dallas", "denver", "detroit", "dublin", "edinburgh", "édimbourg", "geneva", "genève", "grenoble", "helsinki", "hong kong", "houston", "istanbul", "lausanne",
        "lille", "lisbon", "lisbonne", "london", "londres", "los angeles", "luxembourg", "lyon", "madrid", "manchester", "marseille", "miami", "milan", "montreal", "montréal", "moscow", "moscou",
        "mumbai", "munich", "nantes", "new delhi", "new york", "nice", "oslo", "ottawa", "paris", "philadelphia", "prague", "quebec", "québec", "rennes", "rome", "san francisco", "seattle", "seoul",
        "séoul", "shanghai", "singapore", "singapour", "stockholm", "strasbourg", "sydney", "tel aviv", "tokyo", "toronto", "toulouse", "vancouver", "vienna", "vienne", "warsaw", "varsovie",
        "washington", "zurich", "zürich",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words that papers, agencies and newsletters are called by.
    private static readonly FrozenSet<string> Kinds = new[]
    {
        "agency", "bulletin", "chronicle", "courier", "daily", "dispatch", "examiner", "gazette", "globe", "herald", "index", "insider", "journal", "ledger", "magazine", "mail", "mercury", "monitor", "news", "newsletter",
        "observer", "post", "press", "record", "register", "report", "reporter", "review", "standard", "star", "sun", "surveys", "telegraph", "times", "tribune", "weekly", "wire", "blog",
        "agence", "cahiers", "carnet", "carnets", "chronique", "courrier", "dépêche", "echos", "échos", "figaro", "fil", "gazette", "hebdo", "indépendant", "lettre", "libération", "mensuel", "messager", "monde", "moniteur", "nouvelles", "nouvelliste",
        "observateur", "parisien", "presse", "progrès", "quotidien", "revue", "télégramme", "tribune", "voix",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What kind of piece it is, or of which part of a paper.
    private static readonly FrozenSet<string> Sections = new[]
    {
        "analysis", "opinion", "features", "comment", "news", "exclusive", "interview", "report", "feature", "editorial", "update", "updated", "correction", "business", "politics", "markets", "economy", "jobs", "careers", "work",
        "analyse", "tribune", "enquête", "reportage", "entretien", "exclusif", "éditorial", "chronique", "actualité", "actualités", "rectificatif", "économie", "politique", "marchés", "emploi", "dossier", "portrait", "société", "vérifié", "vérification",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Written as a name: a capital on each word but the small ones, or a French title that opens with its article.</summary>
    public static bool IsOne(string words)
    {
        if (words.Length is < 2 or > LongestName || !words.All(IsOfName))
        {
            return false;
        }

        var all = words.Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        if (all.Length is 0 or > MostWords || !IsCapital(all[0]))
        {
            return false;
        }

        return all.All(word => IsCapital(word) || SmallWords.Contains(word))
            || (all.Length is > 1 and <= MostWordsBehindArticle && all[0] is "Le" or "La" or "Les" or "L" && IsCapital(all[1]));
    }

    /// <summary>Whether one of its words says that it is a paper, agency, newsletter or survey.</summary>
    public static bool IsPaper(string name) => name.Split([' ', '\'', '’', '-'], StringSplitOptions.RemoveEmptyEntries).Any(Kinds.Contains);

    /// <summary>"The Harbour Light", « L'Usine maritime »: no person is called so.</summary>
    public static bool HasArticle(string name) => name.Split([' ', '\'', '’'], 2) is ["The" or "Le" or "La" or "Les" or "L", _];

    public static bool IsPlace(string name) => Cities.Contains(name);

    public static bool IsSection(string name) => Sections.Contains(name) || FurnitureLines.IsLabel(name);

    private static bool IsCapital(string word) => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]);

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is ' ' or '\'' or '’' or '&' or '-' or '.' or '!' or '+';
}
