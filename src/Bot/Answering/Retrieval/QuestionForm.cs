using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>Tells a question, which a passage answers, from a topic such as a headline, which an article is about.</summary>
internal static class QuestionForm
{
    // "And in London how much …": a few words may stand before the one that asks.
    private const int WordsLooked = 4;

    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
    {
        "what", "whats", "which", "who", "whom", "whose", "when", "where", "why", "how",
        "qui", "que", "quoi", "qu", "quel", "quelle", "quels", "quelles", "quand", "comment", "combien", "pourquoi", "lequel", "laquelle", "lesquels", "lesquelles",
    };

    // Only as the first word: "will" and "can" stand in headlines too.
    private static readonly HashSet<string> Opening = new(StringComparer.Ordinal)
    {
        "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should", "may", "name", "tell", "explain", "est", "sont", "peut", "peux", "dois", "doit", "faut",
    };

    public static bool Asks(string text)
    {
        if (text.Contains('?', StringComparison.Ordinal))
        {
            return true;
        }

        var words = FoldedWords.In(text);
        return words.Count > 0 && (Opening.Contains(words[0]) || words.Take(WordsLooked).Any(Asking.Contains));
    }
}
