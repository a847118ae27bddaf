using System.Collections.Frozen;

namespace Bot.Language;

/// <summary>What the full stop after an abbreviation can mean.</summary>
internal enum AbbreviationKind
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>Something always follows: a name after a title, a thing compared after "vs".</summary>
    NeverLast,

    /// <summary>An abbreviation only when a number follows ("No. 5", "p. 12").</summary>
    BeforeNumber,

    /// <summary>May close a sentence, which shows in the word that follows ("Apple Inc. The company…").</summary>
    MayBeLast,
}

/// <summary>English and French abbreviations written with a full stop, and the words that usually open a sentence after one.</summary>
internal static class Abbreviations
{
    private const string NeverLast = """
        M MM Mr Mrs Ms Mx Mme Mmes Mlle Mlles Mgr Dr Drs Pr Prof Messrs Hon Rev Gen Gov Sen Sens Rep Reps Capt Col Cmdr Lt Sgt Maj Pres Supt Adm
        vs v cf Cf viz approx env circa incl resp
        """;

    private const string BeforeNumber = """
        No Nos no nos Nr nr Fig fig Figs figs Eq eq Art art Sec sec Ch ch Chap chap Vol vol pp tel Tel tél Tél Ext ext
        """;

    private const string MayBeLast = """
        Inc Corp Ltd Co Cos Bros Cie Sté Intl Assn Dept Univ Jr Sr Esq al Ave Blvd Rd Hwy St Ste Mt Ft bd av
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec janv févr fév avr juil sept oct nov déc Tue Tues Wed Thu Thurs Fri
        Calif Mass Fla Ariz Conn Ill Wash Tex Pa Va Colo Minn Mich Wis Ore Okla Tenn Ga Ky Md Mo Nev Neb
        max min hab éd ed trad dir
        """;

    private const string Openers = """
        The A An He She It They We You I This That These Those There But And So In On At For With When While If As After Before Since
        Although However Meanwhile Its His Her Their Our My What Who How Why Where Which Not Yes Many Most Some Both Another Such Even
        Then Here Now According By From To
        Le La Les Un Une Des Il Elle Ils Elles Nous Vous Je Tu Ce Cet Cette Ces Ça Cela Mais Et Ou Or Donc Car En Dans Pour Par Sur Sous
        Avec Sans Selon Depuis Après Avant Pendant Quand Lorsque Si Comme À Au Aux Son Sa Ses Leur Leurs Notre Qui Que Quel Quelle Ne Se
        Tous Tout Toute Ainsi Enfin Alors Puis Cependant Toutefois
        """;

    // One capital letter before an elision: "L'entreprise", "D'après", "C'est".
    private const string Elided = "LDCJNSQ";

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        Words(NeverLast).Select(word => (word, kind: AbbreviationKind.NeverLast))
            .Concat(Words(BeforeNumber).Select(word => (word, kind: AbbreviationKind.BeforeNumber)))
            .Concat(Words(MayBeLast).Select(word => (word, kind: AbbreviationKind.MayBeLast)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.kind, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpeningWords =
        Words(Openers).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">The letters before a full stop, in their case: "Co" abbreviates, "co" does not.</param>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word) =>
        Kinds.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    /// <param name="word">The letters of the word.</param>
    /// <param name="follows">The character after it, or a space at the end of the text.</param>
    /// <returns>True for words that open sentences far more often than they continue a name.</returns>
    public static bool OpensSentence(ReadOnlySpan<char> word, char follows) => follows switch
    {
        '.' => false,
        '\'' or '’' => (word.Length == 1 && Elided.Contains(word[0])) || word is "Qu" || OpeningWords.Contains(word),
        _ => OpeningWords.Contains(word),
    };

    private static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
