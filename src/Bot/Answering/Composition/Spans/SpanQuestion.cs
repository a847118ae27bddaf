using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Language;

namespace Bot.Answering.Composition.Spans;

/// <summary>What form an answer has to take.</summary>
internal enum AskedForm
{
    Other,
    Who,
    When,
    Where,
    Count,
    Amount,
    Share,
    Measure,
    Reason,
    How,
    Which,
    What,
    Name,
    Definition,
    YesNo,
}

/// <summary>A question read for the shortest span that answers it.</summary>
/// <param name="Focus">The word asked for ("which country"): its place in the query; -1 when none.</param>
/// <param name="Before">The preposition before the word that asks (« de qui », "in which"), folded; else empty.</param>
internal readonly partial record struct SpanQuestion(AskedForm Form, int Focus, string Before = "")
{
    private static readonly HashSet<string> Prepositions = ["de", "d", "a", "au", "aux", "par", "pour", "avec", "sur", "sous", "en", "dans", "chez", "contre", "vers", "selon", "entre", "depuis", "of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "against", "under"];

    private static readonly HashSet<string> Which = ["which", "what", "whats", "quel", "quelle", "quels", "quelles", "lequel", "laquelle"];
    private static readonly HashSet<string> Verbs = ["is", "are", "was", "were", "does", "do", "did", "has", "have", "had", "can", "could", "will", "would", "should", "est", "sont", "peut", "etait", "etaient", "fut", "ont"];

    // What a noun after "what" or « quel » makes of the question.
    private static readonly (AskedForm Form, string[] Nouns)[] Nouns =
    [
        (AskedForm.When, ["year", "date", "month", "day", "decade", "century", "annee", "an", "mois", "jour", "siecle", "epoque", "periode", "period", "decennie"]),
        (AskedForm.Where, ["country", "city", "place", "state", "town", "region", "continent", "location", "county", "pays", "ville", "lieu", "endroit", "departement", "commune", "province", "quartier"]),
        (AskedForm.Count, ["number", "population", "nombre", "effectif", "total"]),
        (AskedForm.Amount, ["amount", "price", "cost", "salary", "budget", "montant", "prix", "cout", "salaire", "somme", "revenue", "revenu", "fee"]),
        (AskedForm.Share, ["percentage", "percent", "share", "proportion", "rate", "fraction", "pourcentage", "part", "taux"]),
        (AskedForm.Measure, ["length", "height", "age", "size", "duration", "distance", "area", "temperature", "speed", "depth", "width", "weight", "longueur", "hauteur", "taille", "duree", "superficie", "altitude", "vitesse", "surface", "largeur", "poids", "profondeur", "diametre"]),
        (AskedForm.Name, ["name", "nom", "prenom", "surnom", "title", "titre", "nickname", "term", "terme"]),
        (AskedForm.Reason, ["reason", "cause", "raison", "raisons", "causes", "reasons", "pourquoi"]),
        (AskedForm.Who, ["person", "personne", "author", "auteur", "inventor", "actor", "acteur", "personnage", "roi", "king", "president", "realisateur", "director", "scientist"]),
    ];

    public static SpanQuestion Read(string text, SearchQuery query)
    {
        var words = FoldedWords.In(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (FormAt(words, at, text) is { } form)
            {
                return new SpanQuestion(form, FocusAfter(words, at, query), at > 0 && Prepositions.Contains(words[at - 1]) ? words[at - 1] : "");
            }
        }

        return new SpanQuestion(words.Count > 0 && (Verbs.Contains(words[0]) || Inversion().IsMatch(text)) ? AskedForm.YesNo : AskedForm.Other, -1);
    }

    private static AskedForm? FormAt(IReadOnlyList<string> words, int at, string text)
    {
        var next = at + 1 < words.Count ? words[at + 1] : "";
        switch (words[at])
        {
            case "who" or "whom" or "whose" or "qui" when next != "est" || at == 0 || words[at] != "qui":
                return words[at] == "qui" && at > 0 && at + 1 < words.Count && words[at - 1] is not ("par" or "a" or "de" or "avec" or "pour" or "chez" or "et" or "contre" or "sur" or "c" or "est") ? null : AskedForm.Who;
            case "when" or "quand":
                return AskedForm.When;
            case "where":
                return AskedForm.Where;
            case "ou" when at == 0 || text.Contains("où", StringComparison.OrdinalIgnoreCase):
                return AskedForm.Where;
            case "why" or "pourquoi":
                return AskedForm.Reason;
            case "how":
                return next switch { "many" => AskedForm.Count, "much" => AskedForm.Amount, "long" or "old" or "tall" or "far" or "big" or "large" or "high" or "deep" or "wide" or "fast" or "often" => AskedForm.Measure, _ => AskedForm.How };
            case "combien":
                return next == "de" && at + 2 < words.Count && words[at + 2] is "temps" or "annees" or "mois" or "jours" or "kilometres" or "metres" ? AskedForm.Measure
                    : words.Contains("coute") || words.Contains("euros") || words.Contains("gagne") ? AskedForm.Amount : AskedForm.Count;
            case "comment":
                return words.Contains("nomme") || words.Contains("appelle") || words.Contains("appelait") || words.Contains("nomment") || words.Contains("appele") ? AskedForm.Name : AskedForm.How;
            case "quoi" or "que" when at == 0 || words[at] == "quoi":
                return AskedForm.What;
            case "qu" when at == 0 || next == "est":
                return IsDefinition(words, at, text) ? AskedForm.Definition : AskedForm.What;
            case var which when Which.Contains(which):
                return Noun(words, at);
            default:
                return null;
        }
    }

    /// <summary>« Qu'est-ce qu'un bonus ? »: short, with hardly a word beside the one that is to be explained.</summary>
    private static bool IsDefinition(IReadOnlyList<string> words, int at, string text) =>
        (at + 4 >= words.Count || (words[at + 2] == "ce" && words[at + 3] == "que"))
        && words.Count <= at + 7 && text.Contains("ce qu", StringComparison.OrdinalIgnoreCase) && words.Count(word => word.Length > 3) <= 2;

    /// <summary>By the noun: « quelle année », "what is the name of".</summary>
    private static AskedForm Noun(IReadOnlyList<string> words, int at)
    {
        var isNext = true;
        foreach (var word in words.Skip(at + 1).Take(4))
        {
            if (Verbs.Contains(word) || word is "the" or "a" or "an" or "le" or "la" or "les" or "l" or "was" or "type" or "kind")
            {
                isNext &= !Verbs.Contains(word);
                continue;
            }

            foreach (var (form, nouns) in Nouns)
            {
                if (nouns.Contains(word))
                {
                    return form;
                }
            }

            return isNext ? AskedForm.Which : AskedForm.What;
        }

        return AskedForm.What;
    }

    /// <summary>The first word of the query that stands behind the word that asks.</summary>
    private static int FocusAfter(IReadOnlyList<string> words, int at, SearchQuery query)
    {
        foreach (var word in words.Skip(at + 1))
        {
            for (var g = 0; g < query.Groups.Count; g++)
            {
                if (query.Groups[g].Folded == word)
                {
                    return g;
                }
            }
        }

        return -1;
    }

    /// <summary>« Le port est-il ouvert », « est-ce que ».</summary>
    [GeneratedRegex(@"\p{L}-(?:t-)?(?:ils?|elles?|on|ce|tu|vous|nous)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inversion();
}
