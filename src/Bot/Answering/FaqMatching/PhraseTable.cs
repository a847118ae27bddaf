using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>Phrases of folded words, found in a message word by word; the longest wins.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<(string[] Words, string Id)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="phrases">Folded phrases with what they stand for.</param>
    public PhraseTable(IEnumerable<(string Phrase, string Id)> phrases)
    {
        foreach (var (phrase, id) in phrases)
        {
            var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!_byFirst.TryGetValue(words[0], out var list))
            {
                _byFirst.Add(words[0], list = []);
            }

            list.Add((words, id));
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }
    }

    /// <summary>A table of this folder that has phrases parted by "|" in one column.</summary>
    public static PhraseTable Load(string file, Func<string[], string> phrases, Func<string[], string> id) => new(Rows(file).SelectMany(row => phrases(row).Split('|').Select(phrase => (phrase, id(row)))));

    /// <summary>The rows of a table of this folder.</summary>
    public static IEnumerable<string[]> Rows(string file) => EmbeddedTable.Rows($"Bot.Answering.FaqMatching.Data.{file}");

    /// <summary>What is found, in the order of the words, without overlaps.</summary>
    public IEnumerable<(int At, int Length, string Id)> In(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count;)
        {
            var found = _byFirst.TryGetValue(words[at], out var list) ? list.FirstOrDefault(phrase => FoldedWords.HasAt(words, at, phrase.Words)) : default;
            if (found.Words is { } phrase)
            {
                yield return (at, phrase.Length, found.Id);
                at += phrase.Length;
            }
            else
            {
                at++;
            }
        }
    }
}
