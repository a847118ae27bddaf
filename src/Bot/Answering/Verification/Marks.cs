using System.Collections.Frozen;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Words of a sentence that turn, bound, hedge or attribute what it says, by kind, from <c>marks.tsv</c>.</summary>
internal sealed class Marks
{
    // Takes its words away from other kinds.
    private const string Nothing = "none";
    private const int Letters = 2;

    private static readonly FrozenDictionary<string, Marks> ByLanguage = new[] { "en", "fr" }.ToFrozenDictionary(language => language, language => new Marks(language));

    // By the first two letters of their first word; those of any beginning under "".
    private readonly Dictionary<string, List<(string[] Words, string Kind)>> _byFirst = new(StringComparer.Ordinal);

    private Marks(string language)
    {
        foreach (var row in EmbeddedTable.Rows("Bot.Answering.Verification.marks.tsv").Where(row => row[1] == language))
        {
            foreach (var phrase in row[2].Split('|'))
            {
                var words = phrase.Split(' ');
                var first = words[0][0] == '*' ? "" : Key(words[0]);
                (_byFirst.TryGetValue(first, out var list) ? list : _byFirst[first] = []).Add((words, row[0]));
            }
        }
    }

    /// <param name="words">Folded.</param>
    /// <returns>Each mark with the place of its first word and how many it takes; of two that begin at one word the longer.</returns>
    public static IEnumerable<(string Kind, int At, int Length)> In(IReadOnlyList<string> words, string language)
    {
        var table = ByLanguage.GetValueOrDefault(language) ?? ByLanguage["en"];
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Length == 0)
            {
                continue;
            }

            var here = table.Beginning(words[at]).Where(phrase => IsAt(words, at, phrase.Words)).ToList();
            var longest = here.Select(phrase => phrase.Words.Length).DefaultIfEmpty(0).Max();
            var found = here.Where(phrase => phrase.Words.Length == longest).Select(phrase => phrase.Kind).Distinct().ToList();
            if (!found.Contains(Nothing))
            {
                foreach (var kind in found)
                {
                    yield return (kind, at, longest);
                }
            }

            // "A person briefed on it" is a person, and unnamed.
            at += found.TrueForAll(kind => kind is "somebody" || kind[^1] == '+') ? 0 : Math.Max(0, longest - 1);
        }
    }

    private IEnumerable<(string[] Words, string Kind)> Beginning(string word) =>
        _byFirst.GetValueOrDefault(Key(word), []).Concat(_byFirst.GetValueOrDefault("", []));

    private static string Key(string word) => word.Length < Letters ? word : word[..Letters];

    private static bool IsAt(IReadOnlyList<string> words, int at, string[] phrase) => at + phrase.Length <= words.Count && phrase.Index().All(place => IsWord(words[at + place.Index], place.Item));

    private static bool IsWord(string word, string pattern) =>
        pattern == "#" ? char.IsDigit(word[0])
        : pattern == "*" ? true
        : pattern[^1] == '*' ? word.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : pattern[0] == '*' ? word.EndsWith(pattern[1..], StringComparison.Ordinal)
        : word == pattern;
}
