using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>One phrase by which questions say what they want to know about pay.</summary>
/// <param name="Row">Of the table; a row has many.</param>
internal sealed record CuePhrase(int Row, string Meaning, string[] Parts);

/// <summary>The phrases by which questions say what they want to know about pay, from <c>cues.tsv</c>, where how they are written is told.</summary>
internal sealed class CueTable
{
    public static readonly CueTable Default = new();

    private readonly List<CuePhrase> _phrases = [];
    private readonly ILookup<string, int> _byWord;
    private readonly ILookup<char, int> _byLetter;

    private CueTable()
    {
        foreach (var (number, row) in EmbeddedTable.Rows("Bot.Answering.PayQuestions.cues.tsv").Index())
        {
            _phrases.AddRange(row[1].Split("; ").Select(phrase => new CuePhrase(number, row[0], phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        }

        // By the first part, which is a word or the beginning of one.
        var open = _phrases.Index().ToLookup(phrase => phrase.Item.Parts[0][^1] == '*');
        _byWord = open[false].ToLookup(phrase => phrase.Item.Parts[0], phrase => phrase.Index, StringComparer.Ordinal);
        _byLetter = open[true].ToLookup(phrase => phrase.Item.Parts[0][0], phrase => phrase.Index);
    }

    /// <param name="words">Folded.</param>
    public CueReading On(IReadOnlyList<string> words)
    {
        var numbers = new SortedSet<int>();
        for (var at = 0; at < words.Count; at++)
        {
            numbers.UnionWith(_byWord[words[at]]);
            numbers.UnionWith(_byLetter[words[at][0]]);
        }

        return new CueReading(words, [.. numbers.Select(number => _phrases[number])]);
    }
}
