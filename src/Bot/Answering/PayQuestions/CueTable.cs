using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>One phrase by which questions say what they want to know about pay.</summary>
/// <param name="Row">Of the table; a row has many.</param>
internal sealed record CuePhrase(int Row, string Meaning, string[] Parts);

/// <summary>A table of phrases, folded, by what they mean; <c>cues.tsv</c> tells how they are written.</summary>
internal sealed class CueTable
{
    /// <summary>The phrases by which questions say what they want to know about pay.</summary>
    public static readonly CueTable Default = Load("cues.tsv");

    private readonly List<CuePhrase> _phrases = [];
    private readonly ILookup<string, int> _byWord;
    private readonly ILookup<char, int> _byLetter;

    /// <param name="rows">Each meaning with its phrases, parted by "; ".</param>
    public CueTable(IEnumerable<(string Meaning, string Phrases)> rows)
    {
        foreach (var (number, (meaning, phrases)) in rows.Index())
        {
            _phrases.AddRange(phrases.Split("; ").Select(phrase => new CuePhrase(number, meaning, phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        }

        // By the first part, which is a word or the beginning of one.
        var open = _phrases.Index().ToLookup(phrase => phrase.Item.Parts[0][^1] == '*');
        _byWord = open[false].ToLookup(phrase => phrase.Item.Parts[0], phrase => phrase.Index, StringComparer.Ordinal);
        _byLetter = open[true].ToLookup(phrase => phrase.Item.Parts[0][0], phrase => phrase.Index);
    }

    /// <summary>A table of this folder, written as <c>cues.tsv</c> is.</summary>
    public static CueTable Load(string file) => new(EmbeddedTable.Rows($"Bot.Answering.PayQuestions.{file}").Select(row => (row[0], row[1])));

    /// <summary>What the cues tell of a text.</summary>
    /// <param name="words">Folded.</param>
    public CueReading On(IReadOnlyList<string> words)
    {
        var numbers = new SortedSet<int>();
        for (var at = 0; at < words.Count; at++)
        {
            numbers.UnionWith(_byWord[words[at]].Concat(_byLetter[words[at][0]]).Where(number => CueReading.IsAt(words, at, _phrases[number])));
        }

        return new CueReading(words, [.. numbers.Select(number => _phrases[number])]);
    }
}
