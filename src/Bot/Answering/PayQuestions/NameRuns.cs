namespace Bot.Answering.PayQuestions;

/// <summary>The names of a question, each as the words that stand together.</summary>
internal static class NameRuns
{
    /// <param name="words">The question's words, folded.</param>
    /// <param name="isName">True for a word that is part of a name.</param>
    /// <returns>Where each begins, and the place behind its last word.</returns>
    public static IEnumerable<(int Start, int End)> In(IReadOnlyList<string> words, Func<string, bool> isName)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (!isName(words[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < words.Count && isName(words[end]))
            {
                end++;
            }

            yield return (start, end);
            start = end;
        }
    }
}
