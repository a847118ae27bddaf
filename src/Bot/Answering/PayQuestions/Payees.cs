namespace Bot.Answering.PayQuestions;

/// <summary>Finds the names whose own pay a question asks for: "X's salary", "what did X earn", « le salaire de X », « combien touche X ».</summary>
internal static class Payees
{
    private static readonly HashSet<string> PayNouns =
        ["salary", "pay", "bonus", "compensation", "package", "income", "earnings", "remuneration", "comp", "tc", "equity", "stock", "shares", "options", "actions", "severance", "wage", "salaire", "paie", "prime", "fixe", "base", "traitement", "indemnite", "revenus", "revenu"];

    private static readonly HashSet<string> EarnVerbs =
        ["earn", "earns", "earned", "earning", "make", "makes", "made", "making", "get", "gets", "got", "receive", "receives", "received", "paid", "pocket", "pocketed", "take", "takes", "took", "collect", "collected", "collects", "draws", "drew", "netted", "obtained", "recevra", "percevra", "touchera", "gagnera", "obtient", "obtiendra", "decroche", "gagne", "gagnait", "gagnent", "touche", "touchait", "touchent", "percoit", "percevait", "percu", "percue", "percus", "percues", "recu", "recue", "recus", "recues", "touchee", "touches", "touchees", "obtenue", "obtenus", "obtenues", "recoit", "empoche", "gagner", "toucher"];

    private static readonly HashSet<string> PaidVerbs = ["paye", "payee", "remunere", "remuneree"];

    private static readonly HashSet<string> Being = ["est", "etait", "ete", "sera", "serait"];

    private static readonly HashSet<string> Of = ["of", "for", "de", "d", "du"];

    // In an article: in a question "salaire à X" names a town.
    private static readonly HashSet<string> To = ["to", "a"];

    // Only behind "a": alone "EU" is a place.
    private static readonly HashSet<string> Had = ["eu", "obtenu"];

    // What goes on behind a name with when.
    private static readonly HashSet<string> GoingOn = ["avant", "apres", "depuis", "before", "after", "since"];

    // "Did X herself earn", « X touche-t-il lui-même ».
    private static readonly HashSet<string> Self = ["himself", "herself", "personally", "personnellement"];

    private static readonly HashSet<string> Giving = ["pay", "pays", "paying", "paid", "offer", "offers", "offering", "offered", "give", "gives", "giving", "gave"];

    // Before a name alone they have it for their subject: « que propose X ? ».
    private static readonly HashSet<string> GivingTo = ["paie", "paye", "verse", "offre", "propose", "donne", "accorde"];

    private static readonly HashSet<string> SelfGiving = ["paie", "paye", "verse", "accorde", "octroie", "attribue", "remunere", "donne"];

    // Between a possessive or "de" and its noun: "'s own base salary", "salaire de base de".
    private const int WordsBetween = 3;

    // "How much is X, the president of Y, paid?"
    private const int WordsOfOffice = 8;

    /// <param name="words">The question's words, folded.</param>
    /// <param name="isName">True for a word that is part of a name.</param>
    /// <param name="isTold">The words are an article's, which tell that somebody is paid.</param>
    /// <returns>The words of those names.</returns>
    public static IReadOnlySet<string> In(IReadOnlyList<string> words, Func<string, bool> isName, bool isTold = false)
    {
        var payees = new HashSet<string>();
        foreach (var (start, end) in NameRuns.In(words, isName))
        {
            // "What does an engineer in Leeds earn": where, not who.
            var isPlace = !isTold && start > 1 && words[start - 1] is "in" or "a" && !IsOwner(words, end) && !IsGiven(words, start, end);
            if (!isPlace && (IsOwner(words, end) || IsBehindPay(words, start, end, isTold) || IsEarner(words, start, end)))
            {
                payees.UnionWith(words.Take(end).Skip(start));
            }
        }

        return payees;
    }

    private static bool IsOwner(IReadOnlyList<string> words, int end) =>
        end < words.Count && words[end] == "s" && words.Skip(end + 1).Take(WordsBetween).Any(PayNouns.Contains);

    /// <summary>"the salary of X", with nothing behind the name that it would only describe ("of X engineers").</summary>
    private static bool IsBehindPay(IReadOnlyList<string> words, int start, int end, bool isTold)
    {
        // "The pay of chief executive X", « le salaire de la directrice générale X ».
        while (start > 1 && !Of.Contains(words[start - 1]) && (Offices.IsPartOfOne(words[start - 1]) || Offices.IsShort(words[start - 1]) || words[start - 1] is "the" or "its" or "their" or "la" or "le" or "l" or "sa" or "son" or "leur"))
        {
            start--;
        }

        return start > 1 && (Of.Contains(words[start - 1]) || (isTold && To.Contains(words[start - 1]))) && words.Skip(Math.Max(0, start - 1 - WordsBetween)).Take(Math.Min(WordsBetween, start - 1)).Any(PayNouns.Contains)
            && DescribesNothing(words, end);
    }

    /// <summary>What stands behind a name is nothing that it would only describe ("of X engineers").</summary>
    private static bool DescribesNothing(IReadOnlyList<string> words, int end) => end == words.Count || words[end].Length <= 3 || GoingOn.Contains(words[end]) || words[end].All(char.IsAsciiDigit);

    private static bool IsEarner(IReadOnlyList<string> words, int start, int end)
    {
        end = end < words.Count && Self.Contains(words[end]) ? end + 1 : end;
        return (end < words.Count && (EarnVerbs.Contains(words[end]) || (IsInversion(words, end) && words.Skip(end).Take(5).Any(word => EarnVerbs.Contains(word) || Had.Contains(word)))))
            || (start > 0 && EarnVerbs.Contains(words[start - 1])) || IsPaid(words, start, end) || IsGiven(words, start, end) || PaysSelf(words, end);
    }

    /// <summary>"How much is Y paying X", « combien Y verse-t-il à X », with nothing behind the name that it would only describe.</summary>
    private static bool IsGiven(IReadOnlyList<string> words, int start, int end)
    {
        var verb = start - 1;
        while (verb > 0 && words[verb] is "a" or "t" or "il" or "elle" or "on")
        {
            verb--;
        }

        return verb > 0 && (verb == start - 1 ? Giving : GivingTo).Contains(words[verb]) && DescribesNothing(words, end) && !(end < words.Count && words[end] == "s");
    }

    /// <summary>"What does X pay herself", « combien X se verse ».</summary>
    private static bool PaysSelf(IReadOnlyList<string> words, int end) =>
        end + 1 < words.Count && ((words[end] is "se" or "s" && SelfGiving.Contains(words[end + 1])) || (Giving.Contains(words[end]) && Self.Contains(words[end + 1])));

    /// <summary>« X est-il payé », « combien a été payée X »: in the active voice the same verb has who pays for its subject.</summary>
    private static bool IsPaid(IReadOnlyList<string> words, int start, int end) =>
        (end < words.Count && Being.Contains(words[end]) && words.Skip(end).Take(5).Any(PaidVerbs.Contains))
        || (start > 1 && PaidVerbs.Contains(words[start - 1]) && Being.Contains(words[start - 2]))
        || (start > 0 && words[start - 1] is "is" or "was" && words.Skip(end).Take(WordsOfOffice).Contains("paid"));

    /// <summary>« X a-t-il touché », « X a touché ».</summary>
    private static bool IsInversion(IReadOnlyList<string> words, int at) => words[at] is "a" or "ont" or "has" or "is" or "was";
}
