namespace Bot.Answering.PayQuestions;

/// <summary>The post whose pay is asked for, where its field tells which of many it is: "the head of talent at X", « le responsable du fret ».</summary>
/// <remarks>Heads and directors stand in every article: whoever is at the head of something else, or of nothing, is paid something else.</remarks>
internal static class AskedPost
{
    private static readonly HashSet<string> Heads = ["head", "director", "manager", "vp", "lead", "directeur", "directrice", "chef", "cheffe", "responsable"];

    private static readonly HashSet<string> Of = ["of", "de", "du", "des", "d", "la", "l", "le", "les", "the"];

    // Whoever speaks or pays is not who is paid.
    private static readonly HashSet<string> Says = ["say", "says", "said", "according", "told", "confirm", "confirmed", "deny", "denied", "selon", "apres", "dit", "affirme", "confirme", "dement"];

    private const int ShortestField = 4;

    /// <param name="words">The question's words, folded.</param>
    /// <param name="isField">False for a name and a word of pay, which tell no field.</param>
    /// <returns>The names the post may go by in the question's language, folded; empty when none is asked for.</returns>
    public static IReadOnlyList<string> In(IReadOnlyList<string> words, Func<string, bool> isField)
    {
        if (words.Any(Says.Contains))
        {
            return [];
        }

        for (var at = 0; at + 2 < words.Count; at++)
        {
            var field = at + 2;
            while (field < words.Count && Of.Contains(words[field]))
            {
                field++;
            }

            if (Heads.Contains(words[at]) && Of.Contains(words[at + 1]) && field < words.Count && words[field].Length >= ShortestField && isField(words[field]))
            {
                var linked = string.Join(' ', words.Take(field).Skip(at + 1));
                return [.. Heads.Select(head => $"{head} {linked} {words[field]}"), .. Heads.Select(head => $"{words[field]} {head}"), $"{words[field]} chief", $"chief {words[field]} officer"];
            }
        }

        return [];
    }
}
