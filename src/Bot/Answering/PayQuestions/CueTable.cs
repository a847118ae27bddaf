using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>A table of phrases, folded, by what they mean; <c>cues.tsv</c> tells how they are written.</summary>
internal sealed class CueTable
{
    /// <summary>The phrases by which questions say what they want to know about pay.</summary>
    public static readonly CueTable Default = Load("cues.tsv");

    private readonly List<(string Meaning, List<string[]> Phrases)> _rows = [];

    /// <param name="rows">Each meaning with its phrases, parted by "; ".</param>
    public CueTable(IEnumerable<(string Meaning, string Phrases)> rows)
    {
        foreach (var (meaning, phrases) in rows)
        {
            _rows.Add((meaning, [.. phrases.Split("; ").Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))]));
        }
    }

    /// <summary>A table of this folder, written as <c>cues.tsv</c> is.</summary>
    public static CueTable Load(string file) => new(EmbeddedTable.Rows($"Bot.Answering.PayQuestions.{file}").Select(row => (row[0], row[1])));

    /// <summary>True where the words begin with a phrase of the meaning.</summary>
    public bool OpensWith(IReadOnlyList<string> words, string meaning) =>
        _rows.Exists(row => row.Meaning == meaning && row.Phrases.Exists(phrase => EndAt(phrase, 0, words, 0) is not null));

    /// <summary>The meanings under a prefix ("kind.") that a text has, in the table's order, without the prefix; a word read for one component counts for no looser one.</summary>
    /// <param name="words">Folded.</param>
    public IEnumerable<string> In(IReadOnlyList<string> words, string prefix) =>
        _rows.Where(row => row.Meaning.StartsWith(prefix, StringComparison.Ordinal) && row.Phrases.Exists(phrase => Find(phrase, words, 0) is not null)).Select(row => row.Meaning[prefix.Length..]);

    public bool Has(IReadOnlyList<string> words, string meaning) => In(words, meaning).Any(rest => rest.Length == 0);

    /// <summary>As <see cref="In"/>, longest phrases first, each word of the text read once: "signing bonus" is not a bonus as well.</summary>
    public IReadOnlySet<string> OnceIn(IReadOnlyList<string> words, string prefix)
    {
        var left = words.ToArray();
        var found = new HashSet<string>();
        var phrases = _rows.Where(row => row.Meaning.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(row => row.Phrases.Select(phrase => (Meaning: row.Meaning[prefix.Length..], Phrase: phrase)))
            .OrderByDescending(entry => entry.Phrase.Length);
        foreach (var (meaning, phrase) in phrases)
        {
            while (Find(phrase, left, 0) is { } range)
            {
                found.Add(meaning);
                Array.Fill(left, "", range.Start.Value, range.End.Value - range.Start.Value);
            }
        }

        return found;
    }

    /// <summary>The words of a text that some phrase under one of the prefixes reads.</summary>
    public IReadOnlySet<string> WordsRead(IReadOnlyList<string> words, params IReadOnlyList<string> prefixes)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in _rows.Where(row => prefixes.Any(prefix => row.Meaning.StartsWith(prefix, StringComparison.Ordinal))))
        {
            foreach (var phrase in row.Phrases)
            {
                for (var from = 0; Find(phrase, words, from) is { } range; from = range.Start.Value + 1)
                {
                    read.UnionWith(words.Take(range).Where(word => phrase.Any(part => Fits(part, word))));
                }
            }
        }

        return read;
    }

    private static Range? Find(string[] phrase, IReadOnlyList<string> words, int from)
    {
        for (var start = from; start < words.Count; start++)
        {
            if (EndAt(phrase, 0, words, start) is { } end)
            {
                return start..end;
            }
        }

        return null;
    }

    private static int? EndAt(string[] phrase, int part, IReadOnlyList<string> words, int word)
    {
        // As far apart as two words of one question may be: "does the … come from".
        const int widestGap = 6;
        if (part == phrase.Length)
        {
            return word;
        }

        if (phrase[part] == "…")
        {
            for (var skipped = 0; skipped <= widestGap && word + skipped < words.Count; skipped++)
            {
                if (EndAt(phrase, part + 1, words, word + skipped) is { } end)
                {
                    return end;
                }
            }

            return null;
        }

        return word < words.Count && Fits(phrase[part], words[word]) ? EndAt(phrase, part + 1, words, word + 1) : null;
    }

    private static bool Fits(string part, string word) =>
        part == word || (part[^1] == '*' && word.AsSpan().StartsWith(part.AsSpan(0, part.Length - 1), StringComparison.Ordinal));
}
