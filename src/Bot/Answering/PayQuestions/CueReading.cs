namespace Bot.Answering.PayQuestions;

/// <summary>What the cues tell of one text.</summary>
/// <param name="words">Folded.</param>
/// <param name="phrases">In the table's order, all that are there.</param>
internal sealed class CueReading(IReadOnlyList<string> words, IReadOnlyList<CuePhrase> phrases)
{
    /// <summary>Whether the words have the phrase from one of them on.</summary>
    public static bool IsAt(IReadOnlyList<string> words, int at, CuePhrase phrase) => EndAt(phrase.Parts, 0, words, at) is not null;

    /// <summary>The meanings under a prefix ("kind.") that the text has, in the table's order, without the prefix.</summary>
    public IEnumerable<string> In(string prefix) =>
        Under(prefix).DistinctBy(phrase => phrase.Row).Select(phrase => phrase.Meaning[prefix.Length..]);

    /// <summary>True where the text begins with a phrase of the meaning.</summary>
    public bool OpensWith(string meaning) => Under(meaning).Any(phrase => phrase.Meaning.Length == meaning.Length && EndAt(phrase.Parts, 0, words, 0) is not null);

    public bool Has(string meaning) => phrases.Any(phrase => phrase.Meaning == meaning);

    /// <summary>As <see cref="In"/>, longest phrases first, each word of the text read once: "signing bonus" is not a bonus as well.</summary>
    public IReadOnlySet<string> OnceIn(string prefix)
    {
        var left = words.ToArray();
        var found = new HashSet<string>();
        foreach (var phrase in Under(prefix).OrderByDescending(phrase => phrase.Parts.Length))
        {
            while (Find(phrase.Parts, left, 0) is { } range)
            {
                found.Add(phrase.Meaning[prefix.Length..]);
                Array.Fill(left, "", range.Start.Value, range.End.Value - range.Start.Value);
            }
        }

        return found;
    }

    /// <summary>The words of the text that some phrase under one of the prefixes reads.</summary>
    public IReadOnlySet<string> WordsRead(params IReadOnlyList<string> prefixes)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in prefixes.SelectMany(Under))
        {
            for (var from = 0; Find(phrase.Parts, words, from) is { } range; from = range.Start.Value + 1)
            {
                read.UnionWith(words.Take(range).Where(word => Array.Exists(phrase.Parts, part => Fits(part, word))));
            }
        }

        return read;
    }

    private IEnumerable<CuePhrase> Under(string prefix) => phrases.Where(phrase => phrase.Meaning.StartsWith(prefix, StringComparison.Ordinal));

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
