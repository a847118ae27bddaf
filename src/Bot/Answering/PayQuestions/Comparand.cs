namespace Bot.Answering.PayQuestions;

/// <summary>Tells whether words name somebody only to measure another's pay by: "less than Kern's", « inférieur à celui de M. Kern ».</summary>
internal static class Comparand
{
    private const int WordsBack = 7;

    private static readonly HashSet<string> Titles = ["m", "mme", "mlle", "mr", "mrs", "ms", "dr", "monsieur", "madame", "the", "of", "de", "du", "d", "his", "her", "predecessor", "predecesseur"];

    private static readonly HashSet<string> StandsFor = ["that", "those", "celui", "celle", "ceux", "celles"];

    private static readonly HashSet<string> Measuring =
    [
        "less", "lower", "below", "under", "more", "higher", "above", "comparable", "similar", "equal", "close", "compared", "half", "twice", "double", "triple", "behind",
        "inferieur", "inferieure", "superieur", "superieure", "egal", "egale", "proche", "compare", "comparee", "loin", "dessous", "dessus", "moitie", "moindre", "voisin", "voisine",
    ];

    /// <param name="words">Of an article, folded.</param>
    /// <param name="name">One folded word of the name.</param>
    /// <returns>False where the words do not have the name.</returns>
    public static bool IsOnly(IReadOnlyList<string> words, string name)
    {
        var isFound = false;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == name)
            {
                isFound = true;
                if (!IsMeasure(words, at))
                {
                    return false;
                }
            }
        }

        return isFound;
    }

    /// <summary>Behind "than" or "that of" with a word of measuring before it; a given name and a title may stand between.</summary>
    private static bool IsMeasure(IReadOnlyList<string> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - WordsBack); i--)
        {
            if (words[i] == "than" || (StandsFor.Contains(words[i]) && words.Take(i).TakeLast(WordsBack).Any(Measuring.Contains)))
            {
                return true;
            }

            // One word that is no title: the given name.
            if (i < at - 1 && !Titles.Contains(words[i]))
            {
                return false;
            }
        }

        return false;
    }
}
