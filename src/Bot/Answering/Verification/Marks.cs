using System.Collections.Frozen;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Words of a sentence that turn, bound, hedge or attribute what it says, by kind, from <c>marks.tsv</c>.</summary>
internal static class Marks
{
    /// <summary>The kinds that tell somebody's word.</summary>
    public static readonly IReadOnlyList<string> Speech = ["said", "tells", "claim", "deny", "wish"];

    // Takes its words away from other kinds.
    private const string Nothing = "none";

    private static readonly FrozenDictionary<string, PhraseLexicon> ByLanguage = PhraseLexicon.Load("Bot.Answering.Verification.marks.tsv");

    /// <summary>One of a pair that says the same, the one with a "not" and the other without: who stayed did not leave.</summary>
    public static bool IsUnlike(string kind) => kind.StartsWith("unlike.", StringComparison.Ordinal);

    /// <param name="words">Folded.</param>
    /// <returns>Each mark with the place of its first word and how many it takes; of two that begin at one word the longer.</returns>
    public static IEnumerable<(string Kind, int At, int Length)> In(IReadOnlyList<string> words, string language)
    {
        var lexicon = ByLanguage.GetValueOrDefault(language) ?? ByLanguage["en"];
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Length == 0)
            {
                continue;
            }

            var here = lexicon.At(words, at).ToList();
            var longest = here.Select(phrase => phrase.Words.Length).DefaultIfEmpty(0).Max();
            var found = here.Where(phrase => phrase.Words.Length == longest).Select(phrase => phrase.Meaning).Distinct().ToList();
            if (!found.Contains(Nothing))
            {
                // What only bears out does so though a longer phrase begins at the same word.
                foreach (var phrase in here.Where(phrase => phrase.Words.Length == longest || phrase.Meaning[^1] == '+' || IsUnlike(phrase.Meaning)).DistinctBy(phrase => phrase.Meaning))
                {
                    yield return (phrase.Meaning, at, phrase.Words.Length);
                }
            }

            // "A person briefed on it" is a person, and unnamed.
            at += found.TrueForAll(kind => kind is "somebody" || kind[^1] == '+' || IsUnlike(kind)) ? 0 : Math.Max(0, longest - 1);
        }
    }
}
