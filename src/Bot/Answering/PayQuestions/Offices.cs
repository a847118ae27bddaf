using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>The letters that stand for an office, and the office in full: articles write "chief executive" where askers type "CEO".</summary>
internal static class Offices
{
    /// <summary>Whoever leads a company, by all names.</summary>
    public static readonly string[] Chief = ["chief executive", "chief executives", "managing director", "directeur general", "directrice generale", "president directeur general", "ceo", "ceos", "pdg", "dg", "boss", "bosses", "patron", "patrons", "patronne", "directeurs generaux"];

    private static readonly Dictionary<string, string[]> InFull = new(StringComparer.Ordinal)
    {
        ["ceo"] = ["chief executive", "directeur general", "directrice generale", "president directeur general", "pdg"],
        ["pdg"] = ["chief executive", "directeur general", "directrice generale", "president directeur general", "ceo"],
        ["boss"] = Chief,
        ["patron"] = Chief,
        ["patronne"] = Chief,
        ["dg"] = ["chief executive", "directeur general", "directrice generale", "ceo", "pdg"],
        ["cfo"] = ["chief financial officer", "finance chief", "finance director", "head of finance", "directeur financier", "directrice financiere"],
        ["daf"] = ["chief financial officer", "finance chief", "finance director", "directeur financier", "directrice financiere", "directeur administratif et financier"],
        ["cto"] = ["chief technology officer", "technology chief", "directeur technique", "directrice technique"],
        ["coo"] = ["chief operating officer", "operations chief", "directeur des operations", "directrice des operations"],
        ["drh"] = ["chief people officer", "human resources", "directeur des ressources humaines", "directrice des ressources humaines", "head of hr"],
    };

    // Offices of which askers say one for another; whoever holds one of a row holds none of the next.
    private static readonly string[][] Alike =
    [
        Chief,
        ["cfo", "daf", "chief financial officer", "finance chief", "finance director", "head of finance", "directeur financier", "directrice financiere", "directeur administratif et financier"],
        ["cto", "chief technology officer", "technology chief", "directeur technique", "directrice technique"],
        ["coo", "chief operating officer", "operations chief", "directeur des operations", "directrice des operations"],
        ["founder", "co founder", "cofounder", "founders", "fondateur", "fondatrice", "cofondateur", "cofondatrice", "co fondateur", "co fondatrice"],
    ];

    private static readonly string[] PeopleChief = ["drh", "chro", "chief people officer", "human resources director", "director of human resources", "head of human resources", "head of hr", "hr director", "hr chief", "people chief", "directeur des ressources humaines", "directrice des ressources humaines"];

    /// <summary>Each office by all names, folded.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> All = [.. Alike, PeopleChief];

    private static readonly HashSet<string> Words = [.. InFull.Values.Concat(Alike).SelectMany(names => names).SelectMany(name => name.Split(' '))];

    // Who speaks or pays is not who is paid.
    private static readonly HashSet<string> Says = ["say", "says", "said", "according", "per", "told", "claim", "claims", "claimed", "confirm", "confirmed", "deny", "denied", "announce", "announced", "selon", "apres", "dit", "affirme", "confirme", "dement", "annonce"];

    /// <summary>The office whose holder's pay is asked for: all it goes by; null when there is none, or when whoever holds it speaks or pays.</summary>
    /// <param name="words">The question's words, folded.</param>
    public static IReadOnlyList<string>? AskedIn(IReadOnlyList<string> words)
    {
        if (words.Any(Says.Contains))
        {
            return null;
        }

        foreach (var office in Alike)
        {
            var found = office.Where(name => Stands([name], words)).SelectMany(name => name.Split(' ')).ToHashSet();
            if (found.Count > 0 && Payers.In(words, found.Contains, _ => false).Count == 0)
            {
                return office;
            }
        }

        return null;
    }

    /// <summary>True when all the offices named are one, in whatever words.</summary>
    /// <param name="words">Folded.</param>
    public static bool AreOne(IReadOnlyList<string> words) => Alike.Count(office => Stands(office, words)) == 1;

    /// <summary>Where in the words one of the offices that one person holds is named.</summary>
    /// <param name="words">Folded.</param>
    public static IReadOnlySet<int> PlacesIn(IReadOnlyList<string> words)
    {
        var places = new HashSet<int>();
        foreach (var name in Alike.SelectMany(names => names).Select(name => name.Split(' ')))
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (FoldedWords.HasAt(words, at, name))
                {
                    places.UnionWith(Enumerable.Range(at, name.Length));
                }
            }
        }

        return places;
    }

    /// <summary>True for a word of an office's name ("Financial").</summary>
    /// <param name="word">Folded.</param>
    public static bool IsPartOfOne(string word) => Words.Contains(word);

    /// <summary>True when one of the offices stands in the words.</summary>
    /// <param name="words">Folded.</param>
    public static bool Stands(IReadOnlyList<string> offices, IReadOnlyList<string> words) =>
        $" {string.Join(' ', words)} " is var text && offices.Any(office => text.Contains($" {office} ", StringComparison.Ordinal));

    /// <summary>True when the words name an office that one person holds.</summary>
    /// <param name="words">Folded.</param>
    public static bool AnyStands(IReadOnlyList<string> words) => Alike.Any(office => Stands(office, words));

    /// <param name="word">Folded.</param>
    public static bool IsShort(string word) => InFull.ContainsKey(word);

    /// <summary>The names in full of an office by its letters; none for any other word.</summary>
    /// <param name="word">Folded.</param>
    public static IReadOnlyList<string> InFullOf(string word) => InFull.GetValueOrDefault(word) ?? [];

    /// <param name="word">Folded, as the question has it.</param>
    /// <param name="words">Of a claim, as <see cref="FoldedWords"/> gives them.</param>
    /// <returns>True when the word is short for an office that stands there.</returns>
    public static bool Stands(string word, IReadOnlyList<string> words) =>
        InFull.TryGetValue(word, out var offices) && Stands(offices, words);
}
