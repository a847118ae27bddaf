using System.Collections.Frozen;

namespace Bot.Language;

/// <summary>Phrases of an embedded table by what they mean, found in a row of folded words.</summary>
/// <remarks>
/// Columns of the table: meaning, language, phrases parted by "|". In a phrase "*" stands for any one word, "word*" for any ending, "*word" for any beginning, "#" for a number in figures.
/// </remarks>
internal sealed class PhraseLexicon
{
    private const int Letters = 2;

    // By the first two letters of their first word; those of any beginning under "".
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    private PhraseLexicon(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            foreach (var phrase in row[2].Split('|'))
            {
                var words = phrase.Split(' ');
                var first = words[0][0] == '*' ? "" : Key(words[0]);
                (_byFirst.TryGetValue(first, out var list) ? list : _byFirst[first] = []).Add(new Phrase(words, row[0]));
            }
        }
    }

    /// <param name="resource">Full name of the table, as <see cref="EmbeddedTable"/> has it.</param>
    /// <returns>By language, en and fr.</returns>
    public static FrozenDictionary<string, PhraseLexicon> Load(string resource) =>
        new[] { "en", "fr" }.ToFrozenDictionary(language => language, language => new PhraseLexicon(EmbeddedTable.Rows(resource).Where(row => row[1] == language)));

    /// <summary>The phrases that begin at one of the words.</summary>
    public IEnumerable<Phrase> At(IReadOnlyList<string> words, int at) =>
        words[at].Length == 0 ? [] : _byFirst.GetValueOrDefault(Key(words[at]), []).Concat(_byFirst.GetValueOrDefault("", [])).Where(phrase => phrase.IsAt(words, at));

    private static string Key(string word) => word.Length < Letters ? word : word[..Letters];

    /// <summary>Words that stand one after the other, and what they mean.</summary>
    public sealed record Phrase(string[] Words, string Meaning)
    {
        public bool IsAt(IReadOnlyList<string> words, int at) => at + Words.Length <= words.Count && Words.Index().All(place => IsWord(words[at + place.Index], place.Item));

        private static bool IsWord(string word, string pattern) =>
            pattern == "#" ? char.IsDigit(word[0])
            : pattern == "*" ? true
            : pattern[^1] == '*' ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1))
            : pattern[0] == '*' ? word.AsSpan().EndsWith(pattern.AsSpan(1))
            : word == pattern;
    }
}
