using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>The words of a question that name somebody, a company or a place.</summary>
/// <param name="Sure">Folded words that do.</param>
/// <param name="Maybe">Folded words that may: any other capital, an acronym, an unknown word where a name stands.</param>
/// <param name="Unknown">Folded words of no vocabulary, which may be names typed without their capitals.</param>
/// <param name="Whole">Each name with all its words: a person's names, a company of several words, a place.</param>
/// <param name="Places">Folded words that name where the asker works or goes.</param>
internal sealed record QuestionNames(IReadOnlySet<string> Sure, IReadOnlySet<string> Maybe, IReadOnlySet<string> Unknown, IReadOnlyList<IReadOnlyList<string>> Whole, IReadOnlySet<string> Places);

/// <summary>Finds names, with and without their capitals.</summary>
internal sealed class NameReader(ConceptIndex concepts)
{
    private const int ShortestName = 3;

    private static readonly HashSet<string> Employers = [.. PhraseTable.Rows("employers.tsv").SelectMany(row => row[0].Split(' '))];

    private static readonly Dictionary<string, string[]> Aliases = PhraseTable.Rows("aliases.tsv").Select(row => row[0].Split(' ')).SelectMany(names => names.Select(name => (name, names))).ToDictionary(StringComparer.Ordinal);

    // "Zuckerberg's company", « chez Zuckerberg »
    private static readonly Dictionary<string, string> Leaders = PhraseTable.Rows("aliases.tsv").Where(row => row.Length > 1).SelectMany(row => row[1].Split(' ').Select(leader => (leader, row[0].Split(' ')[0]))).ToDictionary(StringComparer.Ordinal);

    private static readonly HashSet<string> BeforeEmployer = ["at", "chez", "from"];

    // A small-lettered word here that no vocabulary holds may be a name.
    private static readonly HashSet<string> BeforeName = ["by", "with", "of", "de", "d", "does", "did", "do", "would", "par", "que", "disait", "dit", "said", "mr", "mrs", "ms", "m", "mme", "pour", "for"];

    private static readonly HashSet<string> BeforePlace = ["in", "a", "au", "en", "dans"];

    // "the Oslo office", « le site de Lyon »
    private static readonly HashSet<string> Sites = ["office", "offices", "site", "sites", "campus", "factory", "plant", "bureau", "bureaux", "usine", "agence"];

    // "via GitHub": what is worked with and no employer.
    private static readonly HashSet<string> BeforeTool = ["on", "sur", "via", "through", "using"];

    // Of nobody by name: "women's pay".
    private static readonly HashSet<string> Plurals = ["women", "men", "children", "people", "everyone", "someone", "anyone", "nobody"];

    // First names that in small letters are mostly words.
    private static readonly HashSet<string> AlsoWords = ["mark", "art", "pat", "ray", "miles", "grace", "hope", "rose", "claire", "marine", "blanche"];

    private enum NameKind
    {
        None,
        Sure,
        Maybe,
        Unknown,
        Place,
    }

    /// <summary>Whether two folded words name one, by whatever name a company goes.</summary>
    public static bool IsSame(string one, string other) => one == other || AliasesOf(one).Contains(other);

    /// <summary>True for a word of a well-known employer's name.</summary>
    /// <param name="word">Folded.</param>
    public static bool IsEmployer(string word) => Employers.Contains(word);

    /// <summary>The well-known company that a folded word names, or whose leader it names; null for other words.</summary>
    public static string? CompanyOf(string word) => Employers.Contains(word) ? word : Leaders.GetValueOrDefault(word);

    /// <summary>All names of a company; none where it has but one.</summary>
    public static IReadOnlyList<string> AliasesOf(string name) => Aliases.GetValueOrDefault(name, []);

    /// <param name="tokens">Of the text, one for each position, without those that name the asker's own company.</param>
    public QuestionNames Read(string text, IReadOnlyList<AnalyzedTerm> tokens, ReplyLanguage language)
    {
        var found = new List<(int At, NameKind Kind, string Name)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = Folding.Fold(tokens[at].Span.In(text));
            if (tokens[at].Kind == TokenKind.Word && word.Length > 1 && !StopWords.Contains(word, language) && !QuestionReader.Fillers.Contains(word) && !GradeReader.IsGrade(word)
                && KindOf(text, tokens, at, word, language) is { Kind: not NameKind.None } name)
            {
                found.Add((at, name.Kind, name.Name));
            }
        }

        HashSet<string> Of(NameKind kind) => found.Where(name => name.Kind == kind).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        var sure = Of(NameKind.Sure);
        return new QuestionNames(sure, Of(NameKind.Maybe).Except(sure).ToHashSet(StringComparer.Ordinal), Of(NameKind.Unknown), Whole(text, tokens, found), Of(NameKind.Place));
    }

    private (NameKind Kind, string Name) KindOf(string text, IReadOnlyList<AnalyzedTerm> tokens, int at, string word, ReplyLanguage language)
    {
        var before = at > 0 ? Folding.Fold(tokens[at - 1].Span.In(text)) : "";
        var isCapital = char.IsUpper(text[tokens[at].Span.Start]);
        var isOrdinary = concepts.IsOrdinary(tokens[at].Term);
        return Employers.Contains(word) ? (BeforeTool.Contains(before) ? NameKind.Maybe : NameKind.Sure, word)
            : Leaders.TryGetValue(word, out var company) && (BeforeEmployer.Contains(before) || HasApostropheS(text, tokens[at].Span.End)) ? (NameKind.Sure, company)
            : !isOrdinary && IsName(text, tokens, at, word, before) ? (BeforePlace.Contains(before) || IsAtSite(text, tokens, at) ? NameKind.Place : NameKind.Sure, word)
            : word.Length >= ShortestName && (isCapital || (!isOrdinary && BeforeName.Contains(before) && !BeforeName.Contains(word) && IsNameShaped(word))) ? (NameKind.Maybe, word)
            : !isOrdinary && word.Length > ShortestName && IsNameShaped(word) && !StopWords.Contains(word, QuestionReader.Other(language)) ? (NameKind.Unknown, word)
            : (NameKind.None, word);
    }

    /// <summary>Joins what stands side by side; a known employer stands alone.</summary>
    private static List<List<string>> Whole(string text, IReadOnlyList<AnalyzedTerm> tokens, List<(int At, NameKind Kind, string Name)> found)
    {
        var whole = new List<List<string>>();
        var last = (At: -2, Name: "");
        foreach (var (at, _, name) in found.Where(name => name.Kind is NameKind.Sure or NameKind.Place || (name.Kind == NameKind.Maybe && IsInRun(text, tokens, name.At))))
        {
            if (last.At == at - 1 && !Employers.Contains(name) && !Employers.Contains(last.Name))
            {
                whole[^1].Add(name);
            }
            else
            {
                whole.Add([name]);
            }

            last = (at, name);
        }

        return whole;
    }

    /// <summary>A capital inside a sentence, a first name, a possessive, an unknown word behind "at".</summary>
    private static bool IsName(string text, IReadOnlyList<AnalyzedTerm> tokens, int at, string word, string before)
    {
        var written = tokens[at].Span.In(text);
        var isCapital = char.IsUpper(written[0]);
        var begins = at == 0 || EndsBefore(text, tokens[at].Span.Start);
        return (isCapital && !begins && !IsAcronym(written))
            || (FirstNames.Contains(word) && (isCapital || !AlsoWords.Contains(word)))
            || (HasApostropheS(text, tokens[at].Span.End) && !Plurals.Contains(word))
            || (word.Length >= ShortestName && IsNameShaped(word) && (FirstNames.Contains(before) || BeforeEmployer.Contains(before) || BeforePlace.Contains(before)));
    }

    /// <summary>One of several capitals inside a sentence: "Thinking Machines Lab".</summary>
    private static bool IsInRun(string text, IReadOnlyList<AnalyzedTerm> tokens, int at) =>
        at > 0 && char.IsUpper(text[tokens[at].Span.Start]) && !EndsBefore(text, tokens[at].Span.Start) && (IsCapital(text, tokens, at + 1) || (IsCapital(text, tokens, at - 1) && at > 1 && !EndsBefore(text, tokens[at - 1].Span.Start)));

    // An acronym beside a capital is mostly a title: "Restricted Stock Units (RSU)".
    private static bool IsCapital(string text, IReadOnlyList<AnalyzedTerm> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word && char.IsUpper(text[tokens[at].Span.Start]) && !IsAcronym(tokens[at].Span.In(text));

    private static bool IsAtSite(string text, IReadOnlyList<AnalyzedTerm> tokens, int at) =>
        (at + 1 < tokens.Count && Sites.Contains(Folding.Fold(tokens[at + 1].Span.In(text))))
        || (at > 1 && Folding.Fold(tokens[at - 1].Span.In(text)) is "de" or "d" && Sites.Contains(Folding.Fold(tokens[at - 2].Span.In(text))));

    private static bool IsNameShaped(string word) => word.All(char.IsLetter) && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("tion", StringComparison.Ordinal);

    private static bool IsAcronym(string written) => written.Length <= 6 && written.All(letter => char.IsUpper(letter) || char.IsDigit(letter));

    private static bool EndsBefore(string text, int at)
    {
        while (at > 0 && !char.IsLetterOrDigit(text[at - 1]))
        {
            at--;
            if (text[at] is '.' or '?' or '!' or ':' or '\n')
            {
                return true;
            }
        }

        return at == 0;
    }

    private static bool HasApostropheS(string text, int end) => end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] is 's' or 'S' && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2]));
}
