using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>Finds whom a question names as paying ("what does X pay", « que propose X », "at X", « chez X »), and tells whether a claim's employer is that one.</summary>
/// <remarks>"What X offers Y's engineers" names two companies, and only what X pays answers it: beside a name is not paid by it.</remarks>
internal static class Payers
{
    private static readonly HashSet<string> PayVerbs =
        ["pay", "pays", "paid", "paying", "offer", "offers", "offered", "offering", "give", "gives", "gave", "giving", "hand", "hands", "handed", "handing", "guarantee", "guarantees", "guaranteed", "promise", "promises", "promised", "award", "awards", "awarded", "dangle", "dangles", "dangled", "match", "matching",
         "paie", "paient", "paye", "payent", "payer", "verse", "versent", "verser", "propose", "proposent", "proposer", "offre", "offrent", "offrir", "offert", "donne", "donnent", "donner", "accorde", "accordent", "accorder", "promet", "promis", "garantit", "garanti", "versait", "proposait", "payait", "offrait", "verserait", "proposerait", "paierait", "offrirait", "versera", "proposera", "paiera"];

    // Said between who pays and the verb. "Is" before a participle makes the passive voice, of which the one named is paid.
    private static readonly HashSet<string> Between =
        ["really", "actually", "reportedly", "supposedly", "allegedly", "currently", "now", "still", "only", "even", "also", "ever", "has", "have", "had", "did", "does", "would", "will", "is", "are", "was",
         "a", "t", "elle", "il", "elles", "ils", "ont", "aurait", "auraient", "bien", "vraiment", "reellement", "va", "vont", "ne", "lui", "leur", "donc", "deja"];

    // Behind "pay", which is then a noun: "CEO pay figures".
    private static readonly HashSet<string> Nouns = ["figure", "figures", "amount", "amounts", "number", "numbers", "package", "packages", "rise", "rises", "raise", "raises", "range", "ranges", "band", "bands", "gap", "gaps", "deal", "deals", "data", "ratio", "ratios", "cut", "cuts", "level", "levels", "award", "awards", "increase", "increases", "scale", "scales"];

    private static readonly HashSet<string> Being = ["is", "are", "was", "were", "been", "be", "being", "get", "got", "est", "etait", "ete", "sera", "serait", "sont"];

    private static readonly HashSet<string> Participles = ["paid", "offered", "given", "handed", "guaranteed", "promised", "awarded", "paye", "payee", "payes", "payees", "verse", "versee", "verses", "versees", "propose", "proposee", "proposes", "proposees", "offert", "offerte", "offerts", "offertes", "promis", "promise", "garanti", "garantie"];

    private static readonly HashSet<string> Inverted = ["paie", "paient", "paye", "payent", "verse", "versent", "propose", "proposent", "offre", "offrent"];

    private static readonly HashSet<string> Self = ["himself", "herself", "themselves"];

    private static readonly HashSet<string> At = ["at", "chez"];

    private static readonly HashSet<string> Origins = ["at", "from", "of", "chez", "de", "d", "du", "leave", "left", "quitte", "quitter"];

    private static readonly HashSet<string> By = ["by", "par"];

    private static readonly HashSet<string> Of = ["of", "de", "d", "du", "des"];

    private static readonly HashSet<string> Joining = ["and", "or", "vs", "versus", "et", "ou"];

    private const int MostBetween = 4;

    // "What X pays herself", "gives for himself".
    private const int WordsToSelf = 2;

    // "X's own principal engineers".
    private const int WordsToPeople = 3;

    /// <param name="words">The question's words, folded.</param>
    /// <param name="isName">True for a word that is part of a name.</param>
    /// <param name="isPaid">True for a kind of people or an office.</param>
    /// <returns>The words of each name that pays; where one pays, the others' people are those it pays.</returns>
    public static IReadOnlyList<Payer> In(IReadOnlyList<string> words, Func<string, bool> isName, Func<string, bool> isPaid)
    {
        List<(int Start, int End)> runs = [.. NameRuns.In(words, isName)];
        var payers = Read(r => IsBy(words, runs[r].Start) || IsInverted(words, runs[r].Start) || IsSubject(words, runs[r].Start, runs[r].End), isSaidToPay: true);
        if (payers.Count == 0)
        {
            payers = Read(r => IsAt(words, runs[r].Start, runs[r].End) || IsEmployerOf(words, runs[r].Start, runs[r].End, isPaid), isSaidToPay: false);
        }

        // "Who pays better, X or Y?"
        return payers.Count == 0 && words.Any(PayVerbs.Contains) ? Read(IsJoined, isSaidToPay: true) : payers;

        List<Payer> Read(Predicate<int> isPayer, bool isSaidToPay)
        {
            List<bool> marked = [.. runs.Select((_, r) => isPayer(r))];
            return [.. runs.Where((_, r) => marked[r] || (r > 0 && marked[r - 1] && IsJoined(r - 1)) || (r + 1 < runs.Count && marked[r + 1] && IsJoined(r))).Select(run => new Payer([.. words.Take(run.End).Skip(run.Start)], isSaidToPay))];
        }

        // "What do X and Y pay", "at X or Y".
        bool IsJoined(int r) => r + 1 < runs.Count && runs[r + 1].Start == runs[r].End + 1 && Joining.Contains(words[runs[r].End]);
    }

    /// <summary>Those who are said to pay in an article's words, where names have capitals.</summary>
    public static IEnumerable<Payer> SaidToPay(string text)
    {
        var words = FoldedWords.WithSpans(text).ToList();
        var named = words.Where(word => char.IsUpper(text[word.Span.Start])).Select(word => word.Word).ToHashSet(StringComparer.Ordinal);
        return In([.. words.Select(word => word.Word)], named.Contains, _ => false).Where(payer => payer.IsSaidToPay);
    }

    /// <summary>True when a name of the question and an employer's are one, as far as one is a shorter form of the other.</summary>
    public static bool Is(Payer payer, string employer)
    {
        // "Tarn Capital" and "Norvik Capital" have a word in common and are two.
        var words = FoldedWords.In(employer);
        return words.Contains(payer.Words[0]) || words.All(payer.Words.Contains);
    }

    /// <summary>True when words of an article name it, and not only as where people come from: "researchers at X", « les employés d'X ».</summary>
    /// <param name="words">Folded.</param>
    public static bool MayPay(Payer payer, IReadOnlyList<string> words) =>
        Enumerable.Range(0, words.Count).Any(at => words[at] == payer.Words[0] && !(at > 0 && Origins.Contains(words[at - 1])) && !(at + 1 < words.Count && words[at + 1] == "s"));

    /// <summary>"at X", with nothing behind the name that it only describes ("at X's rivals").</summary>
    private static bool IsAt(IReadOnlyList<string> words, int start, int end)
    {
        var before = start > 0 && words[start - 1] is "the" or "le" or "la" or "l" or "les" ? start - 2 : start - 1;

        // "at the Tarn hospital" names the hospital by its town.
        var describes = before < start - 1 && end < words.Count && words[end].Length > 3;
        return before >= 0 && At.Contains(words[before]) && !describes && !(end < words.Count && words[end] == "s");
    }

    /// <summary>"X's pilots", "the chief executive of X", « les pilotes de X ».</summary>
    private static bool IsEmployerOf(IReadOnlyList<string> words, int start, int end, Func<string, bool> isPaid) =>
        (end < words.Count && words[end] == "s" && words.Skip(end + 1).Take(WordsToPeople).Any(isPaid))
        || (start > 1 && Of.Contains(words[start - 1]) && words.Skip(Math.Max(0, start - 1 - WordsToPeople)).Take(Math.Min(WordsToPeople, start - 1)).Any(isPaid));

    private static bool IsBy(IReadOnlyList<string> words, int start) => start > 1 && By.Contains(words[start - 1]) && Participles.Contains(words[start - 2]);

    /// <summary>« Que paie X », « combien propose X ».</summary>
    private static bool IsInverted(IReadOnlyList<string> words, int start) =>
        start > 1 && Inverted.Contains(words[start - 1]) && words[start - 2] is "que" or "qu" or "combien" or "ce";

    private static bool IsSubject(IReadOnlyList<string> words, int start, int end)
    {
        for (var at = end; at < words.Count && at - end <= MostBetween; at++)
        {
            if (words[at] == "pay" && at + 1 < words.Count && Nouns.Contains(words[at + 1]))
            {
                return false;
            }

            if (PayVerbs.Contains(words[at]))
            {
                // "What does the founder pay herself", « combien se verse-t-elle ».
                return !IsPassive(words, start, end, at) && !words.Skip(at + 1).Take(WordsToSelf).Any(Self.Contains) && words[at - 1] is not ("se" or "s");
            }

            if (!Between.Contains(words[at]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"How much was X paid", "X is offered", "X got paid".</summary>
    private static bool IsPassive(IReadOnlyList<string> words, int start, int end, int verb) =>
        Participles.Contains(words[verb]) && (words.Skip(end).Take(verb - end).Any(Being.Contains) || (start > 0 && Being.Contains(words[start - 1])));
}

/// <summary>A name of a question that pays.</summary>
/// <param name="Words">Folded.</param>
/// <param name="IsSaidToPay">True for "X pays", false for "at X" and "X's pilots", which only name where people work.</param>
internal sealed record Payer(IReadOnlyList<string> Words, bool IsSaidToPay)
{
    /// <summary>As typed.</summary>
    public string? Name { get; init; }
}
