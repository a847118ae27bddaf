using Bot.Answering.Retrieval;
using Bot.Language;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Reading;

namespace Bot.Answering.PayQuestions;

/// <summary>What each word of a question is to the claims it may be about: somebody's name, an employer's, a kind of people, a part of pay.</summary>
internal sealed class AskedWords
{
    // Said before a name, and no part of it.
    private static readonly HashSet<string> Honorifics = ["sir", "dame", "lord", "lady", "mr", "mrs", "ms", "miss", "dr", "prof", "m", "mme", "mlle", "maitre", "docteur", "monsieur", "madame"];

    // Said of anybody who is paid.
    private static readonly HashSet<string> Anybody = ["ceo", "ceos", "cto", "cfo", "coo", "pdg", "dg", "chief", "chair", "chairman", "chairwoman", "president", "presidente", "founder", "founders", "fondateur", "fondatrice", "director", "directeur", "directrice", "executive", "executives", "dirigeant", "dirigeants", "patron", "employee", "employees", "worker", "workers", "staffer", "staffers", "hire", "hires", "recruit", "recruits", "newcomer", "newcomers", "salarie", "salaries", "salariee", "salariees", "employe", "employes", "personnel", "recrue", "recrues", "profil", "profils", "talent", "talents", "agent", "agents", "collaborateur", "collaborateurs", "leader", "leaders", "head", "expert", "experts", "manager", "managers", "specialist", "specialists", "responsable", "responsables", "people", "person", "persons", "member", "members", "everyone", "anyone", "someone", "nobody", "personne", "personnes", "gens", "membre", "membres", "ceux", "celles", "celui", "celle", "those", "interesse", "interessee"];

    /// <param name="text">The question with the one it follows up on.</param>
    public AskedWords(string text, SearchQuery query, ClaimLedger ledger)
    {
        var words = FoldedWords.In(text);
        var cueWords = PayQuestionReader.CueWords(words);
        var parts = PayQuestionReader.PartWords(words);
        Folded = [.. query.Groups.Select(group => Folding.Fold(group.Word))];

        // What the glossary translates ("CEO") is a kind of person or thing, however it is written. The first word has its capital anyway: an employer's is a name.
        IsName = [.. query.Groups.Select((group, g) => (group.IsName || (char.IsUpper(group.Word[0]) && ledger.IsEmployerWord(Folded[g]))) && !Honorifics.Contains(Folded[g]) && (group.Variants.All(variant => variant.Weight >= 1) || IsTitled(text, group.Word, Folded[g], query.Language.Code())))];
        IsRole = [.. query.Groups.Select((group, g) => IsAbout(group, g, cueWords) && RoleNouns.Contains(Folded[g], query.Language.Code()) && !Anybody.Contains(Folded[g]))];

        // "And the welders?", "and at Norvik?": other people or another company take the place of those asked about before.
        IsRole = Latest(query, IsRole);
        IsName = Latest(query, IsName, (_, g) => ledger.IsEmployerWord(Folded[g]));
        IsSubject = [.. query.Groups.Select((group, g) => IsAbout(group, g, cueWords) && (IsName[g] || !group.IsName || group.Share >= 1) && (IsRole[g] || group.Share >= 1 || !RoleNouns.Contains(Folded[g], query.Language.Code())))];
        IsPart = [.. Folded.Select(parts.Contains)];
        IsEmployer = [.. Folded.Select((word, g) => IsName[g] && ledger.IsEmployerWord(word))];
        Office = IsRole.Contains(true) ? null : Offices.AskedIn(words);
        HasOffice = Folded.Any(Offices.IsShort);
        var names = Folded.Where((_, g) => IsName[g]).ToHashSet();
        Runs = [.. NameRuns.In(words, names.Contains).Select(run => (IReadOnlyList<string>)[.. words.Take(run.End).Skip(run.Start)])];
        Sources = SourceNames.In(words, names.Contains);
        Payees = PayQuestions.Payees.In(words, names.Contains).Where(name => !ledger.IsEmployerWord(name) && !SourceNames.IsPaper(name)).ToHashSet();
        Payers = [.. PayQuestions.Payers.In(words, names.Contains, word => RoleNouns.Contains(word, query.Language.Code()) || Anybody.Contains(word) || Offices.IsShort(word)).Where(payer => !payer.Words.Any(Payees.Contains) && !payer.Words.Any(Sources.Contains))];
    }

    private bool IsAbout(QueryGroup group, int g, IReadOnlySet<string> cueWords) => group.Kind == TokenKind.Word && !Honorifics.Contains(Folded[g]) && (IsName[g] || !cueWords.Contains(Folded[g]));

    /// <summary>Without those of the question before, where the message has its own.</summary>
    private static IReadOnlyList<bool> Latest(SearchQuery query, IReadOnlyList<bool> marked, Func<QueryGroup, int, bool>? isMeant = null)
    {
        bool IsMeant(int g) => marked[g] && (isMeant is null || isMeant(query.Groups[g], g));
        var hasOwn = query.Groups.Where((group, g) => group.Share >= 1 && IsMeant(g)).Any();
        return hasOwn ? [.. query.Groups.Select((group, g) => marked[g] && (group.Share >= 1 || !IsMeant(g)))] : marked;
    }

    /// <summary>A word of a name that means something as well, as its neighbour with a capital tells: "the Harbour Museum", « Brisants Capital ».</summary>
    private static bool IsTitled(string text, string word, string folded, string language)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return word.Length > 3 && char.IsUpper(word[0]) && char.IsLower(word[^1]) && !RoleNouns.Contains(folded, language) && !Offices.IsPartOfOne(folded) && !Anybody.Contains(folded)
            && ((at > 1 && BeforeWord(text, at)) || NextWord(text, at + word.Length));

        static bool NextWord(string text, int end) => end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);

        // The first word of a message has its capital anyway.
        static bool BeforeWord(string text, int at) => text[at - 1] == ' ' && text.LastIndexOf(' ', at - 2) is > 0 and var before && char.IsUpper(text[before + 1]);
    }

    /// <summary>True for a word said of anybody who is paid.</summary>
    /// <param name="word">Folded.</param>
    public static bool IsAnybody(string word) => Anybody.Contains(word);

    /// <summary>The words of the query as comparisons take them, in its order, as are all others here.</summary>
    public IReadOnlyList<string> Folded { get; }

    /// <summary>What the question is about, apart from pay words and figures.</summary>
    public IReadOnlyList<bool> IsSubject { get; }

    public IReadOnlyList<bool> IsName { get; }

    public IReadOnlyList<bool> IsEmployer { get; }

    public IReadOnlyList<bool> IsRole { get; }

    public IReadOnlyList<bool> IsPart { get; }

    /// <summary>True when it has an office by its letters ("CEO").</summary>
    public bool HasOffice { get; }

    /// <summary>The office whose holder's pay is asked for, by all its names; null when there is none.</summary>
    public IReadOnlyList<string>? Office { get; }

    /// <summary>Each name as the words that stand together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Runs { get; }

    /// <summary>The names whose own pay is asked for.</summary>
    public IReadOnlySet<string> Payees { get; }

    /// <summary>The names of those from whom it is known: "in X's guide", « selon X ».</summary>
    public IReadOnlySet<string> Sources { get; }

    /// <summary>The names that pay.</summary>
    public IReadOnlyList<Payer> Payers { get; }
}
