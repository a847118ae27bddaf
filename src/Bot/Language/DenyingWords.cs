using System.Collections.Frozen;

namespace Bot.Language;

/// <summary>The small words by which a sentence says that something is not so, in both languages; verbs and adjectives that contradict ("denies", "false") are no part of them.</summary>
internal static class DenyingWords
{
    /// <summary>« ne », « n' »: opens a denial, which another word mostly closes.</summary>
    public static readonly FrozenSet<string> FrenchOpening = FrozenSet.Create(StringComparer.Ordinal, "ne", "n");

    private static readonly FrozenSet<string> English = FrozenSet.Create(StringComparer.Ordinal, "not", "no", "never", "none", "nobody", "neither", "nor", "cannot");

    private static readonly FrozenSet<string> French = FrozenSet.Create(StringComparer.Ordinal, "pas", "jamais", "aucun", "aucune", "ni", "nul", "nulle", "rien");

    // They say of one thing that it is missing, and of the rest of the sentence nothing.
    private static readonly FrozenSet<string> Lacking = FrozenSet.Create(StringComparer.Ordinal, "without", "nothing", "sans");

    // What "t" is left of: "don't".
    private static readonly FrozenSet<string> Contracted = FrozenSet.Create(
        StringComparer.Ordinal, "don", "doesn", "didn", "won", "isn", "aren", "wasn", "weren", "can", "couldn", "wouldn", "shouldn", "haven", "hasn", "hadn", "mustn", "ain");

    /// <summary>Whether a word denies by itself in a language: "never", "don't", « aucun »; the opening « ne » does not.</summary>
    /// <param name="words">Folded; "don't" is "don" and "t".</param>
    public static bool IsAt(IReadOnlyList<string> words, int at, bool isFrench) =>
        isFrench ? French.Contains(words[at]) : English.Contains(words[at]) || (words[at] == "t" && at > 0 && Contracted.Contains(words[at - 1]));

    /// <summary>Whether a word says that something is missing: "without", « sans ».</summary>
    public static bool IsLacking(string word) => Lacking.Contains(word);

    /// <summary>Whether words in either language have one that denies.</summary>
    /// <param name="words">Folded.</param>
    public static bool AreIn(IReadOnlyList<string> words) =>
        Enumerable.Range(0, words.Count).Any(at => IsAt(words, at, isFrench: false) || IsAt(words, at, isFrench: true) || FrenchOpening.Contains(words[at]));
}
