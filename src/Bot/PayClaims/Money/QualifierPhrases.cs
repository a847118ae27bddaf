namespace Bot.PayClaims.Money;

/// <summary>The words that bound a figure or make it approximate, in English and French.</summary>
internal static class QualifierPhrases
{
    // Folded, words parted by spaces, hyphens left out; "de" stands for de, d', des, du, and "le" for every article.
    private static readonly string[] UpTo =
    [
        "up to", "as much as", "as high as", "as many as", "capped at", "at most", "at the most", "maximum of", "max of", "maximum", "max", "none above", "none over", "nobody above", "nobody over",
        "no one above", "not exceed", "not exceeding", "never exceed", "limited to", "ceiling of", "cap of", "tops out at", "topping out at", "topped out at", "top out at", "maxes out at", "maxing out at", "max out at",
        "can reach", "could reach", "may reach", "might reach", "can go to", "may go to", "could go to", "might go to", "stops at", "stop at", "can hit", "could hit", "less than", "under", "below", "lower than", "short of", "shy of",
        "jusqu a", "jusque", "pouvant atteindre", "peut atteindre", "peuvent atteindre", "pourrait atteindre", "pourraient atteindre", "pouvait atteindre", "pouvaient atteindre", "pouvoir atteindre",
        "au plus", "tout au plus", "au maximum", "maximum de", "maximale de", "maximal de", "plafonne a", "plafonnee a", "plafonnes a", "plafonnees a", "plafonnent a", "plafond de", "limite a", "limitee a", "limites a", "limitees a",
        "depasse pas", "depassent pas", "depassait pas", "depassaient pas", "pas depasser", "jamais depasser", "depasse jamais", "depassent jamais", "depasse guere", "excede pas", "excedent pas", "excedait pas", "exceder pas",
        "a concurrence de", "dans le limite de", "moins de", "en dessous de", "au dessous de", "inferieur a", "inferieure a", "inferieurs a", "inferieures a", "culmine a", "culminent a", "grimper a", "sous le", "sous le barre de",
    ];

    private static readonly string[] MoreThan =
    [
        "more than", "over", "above", "north of", "upwards of", "upward of", "exceeding", "exceeds", "exceeded", "exceed", "in excess of", "greater than", "higher than", "larger than", "bigger than", "better than", "well over", "topping", "topped", "surpassing", "surpassed", "surpasses", "beyond", "past",
        "plus de", "au dela de", "superieur a", "superieure a", "superieurs a", "superieures a", "depasse", "depassent", "depassait", "depassaient", "depassant", "depassera", "depasserait", "depasseraient", "depasser", "excede", "excedent", "excedant", "excedait", "au dessus de",
        "passe le", "passent le", "passe le barre de", "passent le barre de", "franchit le", "franchissent le", "franchit le barre de", "franchissent le barre de",
    ];

    private static readonly string[] AtLeast =
    [
        "at least", "at a minimum", "minimum of", "min of", "minimum", "as low as", "as little as", "starting at", "starting from", "starts at", "start at", "starts from", "start from", "started at", "beginning at", "begins at", "begin at", "floor of",
        "no less than", "not less than", "no fewer than", "no lower than", "not below",
        "au moins", "au minimum", "a minima", "minimum de", "minimal de", "minimale de", "a partir de", "dès", "a compter de", "debute a", "debutent a", "demarre a", "demarrent a", "commence a", "commencent a", "plancher de", "pas moins de", "rien de moins que",
    ];

    private static readonly string[] About =
    [
        "about", "around", "roughly", "approximately", "approx", "some", "nearly", "almost", "close to", "circa", "ca", "near", "estimated", "estimated at", "in the region of", "in the neighborhood of", "in the neighbourhood of", "in the vicinity of",
        "on the order of", "in the order of", "to the tune of", "just about", "somewhere around", "not far from", "nearing", "approaching", "just under", "just below", "just short of", "just shy of", "hair under", "shade under", "touch under", "slightly under", "slightly below", "little under", "little less than", "slightly less than",
        "environ", "env", "pres de", "autour de", "aux alentours de", "aux environs de", "quelque", "a peu pres", "quasi", "quasiment", "presque", "de le ordre de", "avoisine", "avoisinent", "avoisinant", "avoisinait", "avoisiner",
        "frole", "frolent", "frolant", "proche de", "proches de", "pas loin de", "approximativement", "grosso modo", "approche", "approchent", "approchant", "estime a", "estimee a", "estimes a", "estimees a", "vers le", "un peu moins de", "legerement moins de", "a peine moins de",
    ];

    // Looks like a qualifier and is none: the figure is being denied or compared.
    private static readonly string[] NotAQualifier = ["nowhere near", "nowhere close to", "not close to", "not even close to", "talk about", "talking about", "talked about", "what about", "how about", "ask about", "asked about", "all over"];

    private static readonly string[] Behind =
    [
        "at_least:or more", "at_least:or above", "at_least:or higher", "at_least:or over", "at_least:and up", "at_least:and above", "at_least:and more", "at_least:plus", "at_least:ou plus", "at_least:et plus", "at_least:voire plus",
        "at_least:ou davantage", "at_least:et au dela", "at_least:minimum", "at_least:au minimum", "at_least:au moins", "at_least:at least", "at_least:at a minimum", "at_least:min",
        "up_to:or less", "up_to:or below", "up_to:ou moins", "up_to:maximum", "up_to:au maximum", "up_to:max", "up_to:at most", "up_to:at the most", "up_to:tops", "up_to:au plus", "up_to:tout au plus",
        "about:or so", "about:environ", "about:approximately", "about:a peu pres", "about:give or take", "about:or thereabouts",
    ];

    private static readonly Dictionary<string, QualifierPhrase[]> ByLast = Build();

    private static readonly Dictionary<string, QualifierPhrase[]> ByFirst = Behind
        .Select(entry => entry.Split(':'))
        .Select(parts => new QualifierPhrase(parts[1].Split(' '), parts[0]))
        .GroupBy(phrase => phrase.Words[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray());

    /// <summary>Every word of every phrase, for the vocabulary.</summary>
    public static IEnumerable<string> Words => ByLast.Values.Concat(ByFirst.Values).SelectMany(phrases => phrases).SelectMany(phrase => phrase.Words);

    /// <summary>The phrases that end in a word, longest first.</summary>
    public static QualifierPhrase[] EndingIn(string word) => ByLast.GetValueOrDefault(word) ?? [];

    /// <summary>The phrases that may stand behind a figure and begin with a word, longest first.</summary>
    public static QualifierPhrase[] BeginningWith(string word) => ByFirst.GetValueOrDefault(word) ?? [];

    private static Dictionary<string, QualifierPhrase[]> Build()
    {
        (string[] Phrases, string? Qualifier)[] all =
            [(UpTo, Qualifiers.UpTo), (MoreThan, Qualifiers.MoreThan), (AtLeast, Qualifiers.AtLeast), (About, Qualifiers.About), (NotAQualifier, null)];
        return all
            .SelectMany(group => group.Phrases.Select(phrase => new QualifierPhrase(phrase.Split(' '), group.Qualifier)))
            .GroupBy(phrase => phrase.Words[^1])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray());
    }
}

/// <param name="Qualifier">Null for words that only look like one.</param>
internal sealed record QualifierPhrase(string[] Words, string? Qualifier);
