using System.Collections.Frozen;

namespace Bot.Language;

/// <summary>Phrases of an embedded table by what they mean, found in a row of folded words.</summary>
/// <remarks>
/// Columns of the table: meaning, language, phrases parted by "|". In a phrase "*" stands for any one word, "word*" for any ending, "*word" for any beginning, "#" for a number in figures.
/// </remarks>
internal sealed class PhraseLexicon
{
    private const int Letters = 2;

    // By their first word, those among them that any ending of a stem begins; in the order of the table.
    private readonly Dictionary<string, Phrase[]> _byWord;

    // Those that begin with any ending of a stem, by its first letters, for words that begin no other.
    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _byOpening;

    // Those that any beginning or a number begins.
    private readonly Phrase[] _open;

    private PhraseLexicon(IEnumerable<string[]> rows)
    {
        var phrases = rows.SelectMany(row => row[2].Split('|').Select(phrase => new Phrase(phrase.Split(' '), row[0]))).ToList();
        _open = [.. phrases.Where(phrase => phrase.First[0] is '*' or '#')];
        var stems = phrases.Where(phrase => phrase.First[0] != '*' && phrase.First[^1] == '*').ToList();
        _byOpening = stems.GroupBy(phrase => Opening(phrase.First).ToString()).ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var others = phrases.Except(_open).GroupBy(phrase => Opening(phrase.First).ToString()).ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);
        _byWord = phrases.Except(_open).Except(stems).Select(phrase => phrase.First).Distinct()
            .ToDictionary(word => word, word => others[Opening(word).ToString()].Where(phrase => phrase.Begins(word)).ToArray(), StringComparer.Ordinal);
    }

    /// <param name="resource">Full name of the table, as <see cref="EmbeddedTable"/> has it.</param>
    /// <returns>By language, en and fr.</returns>
    public static FrozenDictionary<string, PhraseLexicon> Load(string resource) =>
        new[] { "en", "fr" }.ToFrozenDictionary(language => language, language => new PhraseLexicon(EmbeddedTable.Rows(resource).Where(row => row[1] == language)));

    /// <summary>The phrases that begin at one of the words.</summary>
    public IReadOnlyList<Phrase> At(IReadOnlyList<string> words, int at)
    {
        var word = words[at];
        if (word.Length == 0)
        {
            return [];
        }

        List<Phrase>? found = null;
        if (_byWord.TryGetValue(word, out var phrases) || _byOpening.TryGetValue(Opening(word), out phrases))
        {
            AddThoseAt(phrases, words, at, ref found);
        }

        AddThoseAt(_open, words, at, ref found);
        return found ?? (IReadOnlyList<Phrase>)[];
    }

    private static void AddThoseAt(Phrase[] phrases, IReadOnlyList<string> words, int at, ref List<Phrase>? found)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.IsAt(words, at))
            {
                (found ??= []).Add(phrase);
            }
        }
    }

    private static ReadOnlySpan<char> Opening(string word) => word.AsSpan(0, Math.Min(word.Length, Letters));

    /// <summary>Words that stand one after the other, and what they mean.</summary>
    public sealed record Phrase(string[] Words, string Meaning)
    {
        public string First => Words[0];

        /// <summary>Whether a row of words that begins with this one may be the phrase.</summary>
        public bool Begins(string word) => IsWord(word, First);

        public bool IsAt(IReadOnlyList<string> words, int at)
        {
            if (at + Words.Length > words.Count)
            {
                return false;
            }

            for (var next = 0; next < Words.Length; next++)
            {
                if (!IsWord(words[at + next], Words[next]))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsWord(string word, string pattern) =>
            pattern == "#" ? char.IsDigit(word[0])
            : pattern == "*" ? true
            : pattern[^1] == '*' ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1))
            : pattern[0] == '*' ? word.AsSpan().EndsWith(pattern.AsSpan(1))
            : word == pattern;
    }
}
