namespace Bot.Answering.PayQuestions;

/// <summary>Finds the names a question gives as where a figure comes from: "in X's guide", "the X survey", "according to X", « l'étude X », « selon X ».</summary>
internal static class SourceNames
{
    private static readonly HashSet<string> Papers =
        ["guide", "survey", "study", "barometer", "index", "newsletter", "etude", "enquete", "barometre", "livre", "palmares"];

    private static readonly HashSet<string> Before = ["selon", "per"];

    // "The Tarn pay guide", « l'étude annuelle de Tarn ».
    private const int WordsBetween = 2;

    /// <summary>True for a word for a paper of figures: "Index" of "the Tarn Pay Index" is nobody.</summary>
    /// <param name="word">Folded.</param>
    public static bool IsPaper(string word) => Papers.Contains(word);

    /// <param name="words">The question's words, folded.</param>
    /// <param name="isName">True for a word that is part of a name.</param>
    public static IReadOnlySet<string> In(IReadOnlyList<string> words, Func<string, bool> isName)
    {
        var sources = new HashSet<string>();
        foreach (var (start, end) in NameRuns.In(words, isName))
        {
            if (words.Skip(end).Take(WordsBetween + 1).Any(Papers.Contains) || words.Skip(Math.Max(0, start - WordsBetween - 1)).Take(Math.Min(start, WordsBetween + 1)).Any(Papers.Contains) || IsCited(words, start))
            {
                sources.UnionWith(words.Take(end).Skip(start));
            }
        }

        return sources;
    }

    private static bool IsCited(IReadOnlyList<string> words, int start) =>
        start > 0 && (Before.Contains(words[start - 1]) || (start > 1 && ((words[start - 2] == "according" && words[start - 1] == "to") || (words[start - 2] == "d" && words[start - 1] == "apres"))));
}
